import { blockOfHeading } from './blocks';
import { isOneOfMany } from './worth-all-above';
import { placeOf, type BodyRow } from './body-row';
import type { Subtotal } from './subtotal';
import type { Subtotals } from './subtotals';

/**
 * Lines that print the whole above its parts on a sheet whose totals stand below: `Grounds maintenance` over mowing,
 * planting and trees, or a budget that opens and closes on the same figure. Two sums prove them: the total below adds up
 * without the line, and the parts right below the line come to it, to the penny and in every column.
 */
export function headsOfParts(
  rows: readonly BodyRow[],
  { byRow }: Subtotals,
  precision: number,
): readonly Subtotal[] {
  // Few totals have a line right above their parts: what all of them add is gathered for the first that has.
  let added: ReadonlySet<number> | null = null;
  const found: Subtotal[] = [];
  for (const total of byRow.values()) {
    const { from, parts, proof, row } = total;
    if (proof !== 'adds-up') {
      found.push(...headsThroughout(rows, placeOf(rows, row), byRow, precision));
      continue;
    }
    if (parts.length < 2 || from >= row) continue;
    const head = lineRightAbove(rows, placeOf(rows, from));
    if (head === null || byRow.has(head.row)) continue;
    added ??= new Set([...byRow.values()].flatMap((each) => each.parts));
    if (added.has(head.row)) continue;
    const own = partsOf(head, parts, rows, precision);
    if (own === null) continue;
    found.push({
      row: head.row,
      from,
      to: own.at(-1) ?? from,
      parts: own,
      proof: 'adds-up',
      difference: 0,
    });
  }
  return found;
}

/** The line above a row, with nothing between them but words that say that parts follow. */
function lineRightAbove(rows: readonly BodyRow[], i: number): BodyRow | null {
  for (let above = i - 1; above >= 0; above -= 1) {
    const row = rows[above];
    if (row === undefined) return null;
    if (row.shape === 'blank' || row.wrapped) continue;
    if (row.shape === 'words') {
      if (blockOfHeading(row.label) !== 'analysed-again') return null;
      continue;
    }
    return row.label === '' || row.amount === null || row.amount === 0 ? null : row;
  }
  return null;
}

/** The first parts of a total that come to the line above them; `null` for none. */
function partsOf(
  head: BodyRow,
  parts: readonly number[],
  rows: readonly BodyRow[],
  precision: number,
): readonly number[] | null {
  const sums = head.evidence.map(() => 0);
  for (const [count, part] of parts.entries()) {
    const row = rows[placeOf(rows, part)];
    if (row === undefined) return null;
    for (let i = 0; i < sums.length; i += 1) {
      const value = row.evidence[i] ?? NaN;
      sums[i] = (sums[i] ?? 0) + (Number.isNaN(value) ? 0 : value);
    }
    const agrees = head.evidence.every((value, i) => Number.isNaN(value) || value === sums[i]);
    if (agrees && count > 0 && isOneOfMany(sums[0] ?? 0, count + 1, precision))
      return parts.slice(0, count + 1);
  }
  return null;
}

/** Lines are tried as heads of so many lines below them. */
const mostParts = 40;
/** More lines than this under one total are not looked through for heads. */
const mostLines = 2000;

/**
 * A total that adds heads and lines without parts: every head comes to the lines right below it, and all of them to the
 * total. The lines between two totals are walked once.
 */
function headsThroughout(
  rows: readonly BodyRow[],
  end: number,
  byRow: ReadonlyMap<number, Subtotal>,
  precision: number,
): readonly Subtotal[] {
  const total = rows[end];
  if (total === undefined || total.amount === null || total.amount === 0) return [];
  const lines = linesAbove(rows, end, byRow);
  const heads: Subtotal[] = [];
  const added: number[] = [];
  let sum = 0;
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    if (line === undefined) break;
    const below = lines.slice(i + 1, i + 1 + mostParts);
    const count = partsBelow(line, below);
    added.push(line.row);
    sum += line.amount ?? 0;
    const parts = below.slice(0, count).map(({ row }) => row);
    if (count > 0)
      heads.push({
        row: line.row,
        from: parts[0] ?? line.row,
        to: parts.at(-1) ?? line.row,
        parts,
        proof: 'adds-up',
        difference: 0,
      });
    i += 1 + count;
  }
  const first = lines[0]?.row ?? total.row;
  if (heads.length === 0 || added.length < 2 || Math.abs(sum - total.amount) > precision) return [];
  return [
    ...heads,
    { row: total.row, from: first, to: total.row - 1, parts: added, proof: 'adds-up', difference: 0 },
  ];
}

/** The lines between a total and the one above it. */
function linesAbove(
  rows: readonly BodyRow[],
  end: number,
  byRow: ReadonlyMap<number, Subtotal>,
): readonly BodyRow[] {
  const lines: BodyRow[] = [];
  for (let i = end - 1; i >= 0; i -= 1) {
    const row = rows[i];
    if (row?.shape !== 'figures') continue;
    if (byRow.has(row.row) || row.amount === null) break;
    if (lines.length === mostLines) return [];
    lines.push(row);
  }
  return lines.reverse();
}

/** How many of the lines below a line come to it; 0 for none. */
function partsBelow(line: BodyRow, below: readonly BodyRow[]): number {
  if (line.label === '' || line.amount === null || line.amount === 0) return 0;
  let sum = 0;
  for (let i = 0; i < below.length; i += 1) {
    sum += below[i]?.amount ?? 0;
    if (i > 0 && sum === line.amount) return i + 1;
  }
  return 0;
}
