import { rowAt, type BodyRow } from './body-row';
import type { Subtotal } from './subtotal';
import type { Subtotals } from './subtotals';
import { closesTheAccount, firstLineNamed, sparesIncome, totalsIncome, totalWordsIn } from './total-words';

/** Rows added directly by a total of income, and rows added directly by the council tax requirement. */
export interface CoveredRows {
  readonly income: ReadonlySet<number>;
  readonly requirement: ReadonlySet<number>;
}

export function coveredRows(rows: readonly BodyRow[], subtotals: Subtotals): CoveredRows {
  const income = new Set<number>();
  const requirement = new Set<number>();
  const spread = (subtotal: Subtotal) => {
    for (const part of subtotal.parts) {
      const below = subtotals.byRow.get(part);
      if (below !== undefined && below.row !== subtotal.row) spread(below);
      income.add(part);
    }
  };
  for (const subtotal of subtotals.byRow.values()) {
    const label = rowAt(rows, subtotal.row)?.label ?? '';
    const takenOff = secondTakenOff(rows, subtotal);
    if (takenOff !== null) spread({ ...subtotal, parts: [takenOff] });
    // A total that does not add up proves nothing about the rows above it, unless a form names its lines.
    if (subtotal.proof !== 'adds-up' && firstLineNamed(label) === null) continue;
    if (totalsIncome(label)) spread(subtotal);
    else if (closesTheAccount(label)) for (const part of subtotal.parts) requirement.add(part);
  }
  return { income, requirement };
}

/** Where a total is one total less another, both printed positive: the row that is taken off, which adds up income. */
function secondTakenOff(rows: readonly BodyRow[], { row, parts, proof }: Subtotal): number | null {
  const [first, second] = parts;
  if (proof !== 'from-other-totals' || first === undefined || second === undefined) return null;
  if (!sparesIncome(rowAt(rows, row)?.label ?? '')) return null;
  const [total, whole, taken] = [row, first, second].map((each) => rowAt(rows, each)?.amount ?? NaN);
  if (total === undefined || whole === undefined || taken === undefined) return null;
  return taken > 0 && whole > 0 && Math.abs(whole - taken - total) < Math.abs(whole + taken - total)
    ? second
    : null;
}

/**
 * The row of the first total that adds all lines above it; none: beyond every row.
 *
 * @param isLevel whether a row is a level at a date, which stands above the lines and is none
 */
export function wholeTotal(
  rows: readonly BodyRow[],
  { byRow }: Subtotals,
  isLevel: (row: BodyRow) => boolean,
): number {
  const isHead = ({ row }: BodyRow) => (byRow.get(row)?.from ?? 0) > row;
  const first = rows.find((row) => row.shape === 'figures' && !isLevel(row) && !isHead(row))?.row ?? 0;
  const headed = new Set<number>();
  const lastHeaded = lastHeadedSection(rows);
  let heading = 0;
  for (const row of rows) {
    if (row.shape === 'words' && !row.wrapped && row.label !== '') heading = row.row;
    else if (row.shape === 'figures') headed.add(heading);
    const total = byRow.get(row.row);
    if (total === undefined || total.from > first || total.parts.length < 2) continue;
    // The total of a first section has only its own heading above it, and other sections below.
    const words = totalWordsIn(row.folded);
    if (words === 'grand' || words === 'closing' || headed.size > 1 || lastHeaded <= row.row) return row.row;
  }
  return Infinity;
}

/** The row of the last heading with lines below it; 0 for none. */
function lastHeadedSection(rows: readonly BodyRow[]): number {
  let heading = 0;
  let headed = 0;
  for (const row of rows) {
    if (row.shape === 'words' && !row.wrapped && row.label !== '') heading = row.row;
    else if (row.shape === 'figures') headed = heading;
  }
  return headed;
}
