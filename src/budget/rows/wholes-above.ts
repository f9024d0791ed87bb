import type { BodyRow } from './body-row';
import { noDoubts, type Doubt, type DoubtOptions } from './doubt';
import type { Subtotals } from './subtotals';

/** Lines are tried as the whole of so many lines below them. */
const mostParts = 40;
/** Figures of a whole, rounded as its parts are: a few agree by chance, a sheet of wholes hardly does. */
const enoughFigures = 100_000;
const fewFigures = 1_000;
const severalWholes = 2;

interface Whole {
  readonly at: number;
  readonly parts: number;
  /** The whole in the coarsest unit that it and its parts are printed in. */
  readonly figures: number;
}

/**
 * Lines that are worth to the penny what the lines right below them come to, on a list that no total proves: a whole
 * printed above its parts, without a word of it. One sum proves nothing, so these are asked.
 */
export function wholesAbove(
  rows: readonly BodyRow[],
  { byRow }: Subtotals,
  { precision, isNamed }: DoubtOptions,
): ReadonlyMap<number, Doubt> {
  const added = new Set<number>();
  for (const { parts, proof } of byRow.values())
    if (proof === 'adds-up' && parts.length > 1) for (const part of parts) added.add(part);
  const isLine = (row: BodyRow | undefined): row is BodyRow =>
    row?.shape === 'figures' && row.amount !== null && !byRow.has(row.row) && !added.has(row.row);
  const found: Whole[] = [];
  let lines = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    if (!isLine(row)) continue;
    lines += 1;
    if (row.label === '' || (row.amount ?? 0) <= 0) continue;
    const parts = partsBelow(rows, i, isLine);
    if (parts > 0 && !isNamed(row))
      found.push({ at: i, parts, figures: figuresOf(rows, i, parts, precision) });
  }
  if (found.length === 0) return noDoubts;
  const several = found.filter(({ figures }) => figures >= fewFigures);
  const inThem = several.reduce((sum, { parts }) => sum + parts + 1, 0);
  const isHabit = several.length >= severalWholes && inThem * 2 >= lines;
  const wholes = isHabit ? several : found.filter(({ figures }) => figures >= enoughFigures);
  return new Map(
    wholes.map(({ at, parts }): readonly [number, Doubt] => {
      const row = rows[at]?.row ?? 0;
      return [row, { of: 'lines-below', from: row + 1, to: row + parts }];
    }),
  );
}

/** How many of the lines that follow a line without a gap come to it, in every column; 0 for none. */
function partsBelow(
  rows: readonly BodyRow[],
  i: number,
  isLine: (row: BodyRow | undefined) => row is BodyRow,
): number {
  const whole = rows[i];
  const own = whole?.amount ?? 0;
  let sum = 0;
  for (let count = 1; count <= mostParts; count += 1) {
    const part = rows[i + count];
    if (!isLine(part)) return 0;
    sum += part.amount ?? 0;
    if (count > 1 && sum === own && agreesThroughout(rows, i, count)) return count;
  }
  return 0;
}

function agreesThroughout(rows: readonly BodyRow[], i: number, count: number): boolean {
  const parts = rows.slice(i + 1, i + count + 1);
  return (rows[i]?.evidence ?? []).every((value, column) => {
    if (Number.isNaN(value)) return true;
    const sum = parts.reduce((total, { evidence }) => {
      const part = evidence[column] ?? NaN;
      return total + (Number.isNaN(part) ? 0 : part);
    }, 0);
    return sum === value;
  });
}

/** Sums of round figures agree by chance: 800,000 with 500,000 and 300,000 has one figure, and not six. */
function figuresOf(rows: readonly BodyRow[], i: number, parts: number, precision: number): number {
  let unit = precision;
  const amounts = rows.slice(i, i + parts + 1).map(({ amount }) => Math.abs(amount ?? 0));
  while (amounts.every((amount) => amount % (unit * 10) === 0) && unit < (amounts[0] ?? 0)) unit *= 10;
  return (amounts[0] ?? 0) / unit;
}
