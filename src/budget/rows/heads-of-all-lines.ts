import type { BodyRow } from './body-row';
import { tolerance } from './runs';
import type { Subtotal } from './subtotal';
import type { Subtotals } from './subtotals';

/** Lines are tried as heads of so many lines below them. */
const mostParts = 40;
/** More lines than this are not looked through for heads. */
const mostLines = 2000;

/**
 * A sheet without totals on which every whole stands right above its parts, at any depth: `Community directorate` over
 * `Leisure` over its pools. Blanks before the labels say what stands under what, and most wholes must then come to their
 * parts; without them every line must be a whole or a part, to the penny.
 */
export function headsOfAllLines(
  rows: readonly BodyRow[],
  { byRow }: Subtotals,
  precision: number,
): readonly Subtotal[] {
  if (byRow.size > 0) return [];
  const lines = rows.filter(({ shape }) => shape === 'figures');
  if (lines.length < 3 || lines.length > mostLines) return [];
  if (lines.some(({ label, amount }) => label === '' || amount === null)) return [];
  return lines.some(({ indent }) => indent > 0) ? byIndent(lines, precision) : bySum(lines);
}

function byIndent(lines: readonly BodyRow[], precision: number): readonly Subtotal[] {
  const heads: Subtotal[] = [];
  const open: { readonly line: BodyRow; readonly parts: BodyRow[] }[] = [];
  const close = (last: number): void => {
    const { line, parts } = open.pop() ?? { line: null, parts: [] };
    if (line === null || parts.length === 0) return;
    const apart = (line.amount ?? 0) - parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    const difference = Math.abs(apart) <= tolerance(precision, parts.length) ? 0 : apart;
    heads.push({
      row: line.row,
      from: line.row + 1,
      to: last,
      parts: parts.map(({ row }) => row),
      proof: difference === 0 ? 'adds-up' : 'does-not-add-up',
      difference,
    });
  };
  let last = 0;
  for (const line of lines) {
    while ((open.at(-1)?.line.indent ?? -1) >= line.indent) close(last);
    open.at(-1)?.parts.push(line);
    open.push({ line, parts: [] });
    last = line.row;
  }
  while (open.length > 0) close(last);
  const proven = heads.filter(({ proof, parts }) => proof === 'adds-up' && parts.length > 1).length;
  return proven >= 2 && proven * 2 > heads.length ? inOrder(heads) : [];
}

/** Every line is a whole or a part of one, and the first may be the whole of all. */
function bySum(lines: readonly BodyRow[]): readonly Subtotal[] {
  const [whole, ...others] = lines;
  const all = wholes(lines);
  if (all !== null) return all.length > 1 ? all : [];
  const below = whole === undefined ? null : wholes(others);
  if (whole === undefined || below === null || below.length < 2) return [];
  const top = below.reduce((sum, { row }) => sum + (others.find((each) => each.row === row)?.amount ?? 0), 0);
  if (top !== whole.amount) return [];
  const parts = below.map(({ row }) => row);
  return [headOver(whole.row, parts, lines.at(-1)?.row ?? whole.row), ...below];
}

/** The wholes that all lines fall under, one after the other; `null` where some line falls under none. */
function wholes(lines: readonly BodyRow[]): readonly Subtotal[] | null {
  const found: Subtotal[] = [];
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    const count = line === undefined ? 0 : partsBelow(lines, i);
    if (line === undefined || count === 0) return null;
    const parts = lines.slice(i + 1, i + 1 + count).map(({ row }) => row);
    found.push(headOver(line.row, parts, parts.at(-1) ?? line.row));
    i += 1 + count;
  }
  return found;
}

/** How many of the lines below a line come to it; 0 for none. */
function partsBelow(lines: readonly BodyRow[], at: number): number {
  const whole = lines[at]?.amount ?? 0;
  if (whole === 0) return 0;
  let sum = 0;
  for (let i = at + 1; i < lines.length && i - at <= mostParts; i += 1) {
    sum += lines[i]?.amount ?? 0;
    if (i - at > 1 && sum === whole) return i - at;
  }
  return 0;
}

const headOver = (row: number, parts: readonly number[], to: number): Subtotal => ({
  row,
  from: row + 1,
  to,
  parts,
  proof: 'adds-up',
  difference: 0,
});

const inOrder = (heads: readonly Subtotal[]): readonly Subtotal[] => [...heads].sort((a, b) => a.row - b.row);
