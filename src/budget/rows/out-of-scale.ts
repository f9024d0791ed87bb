import { rowAt, type BodyRow } from './body-row';
import { noDoubts, type Doubt, type DoubtOptions } from './doubt';
import type { Subtotal } from './subtotal';
import type { Subtotals } from './subtotals';
import { thousandfold } from './thousandfold';

/** A line in pounds among thousands is a thousand times too large, give or take what a year changes. */
const leastApart = 600;
const mostApart = 1_700;
/** Columns of one kind of money are within this of each other on nearly every row. */
const alike = 3;
const mostlyAlike = 0.7;
const fewestAlike = 3;
/** A line worth so many times all the others together, among so many. */
const timesAllOthers = 5;
const fewestOthers = 4;

/**
 * Lines in pounds on a sheet in thousands, or the other way round: told from the same line in other columns, from a total
 * that a thousandth of them would make true, or from their size beside all other lines.
 */
export function outOfScale(
  rows: readonly BodyRow[],
  subtotals: Subtotals,
  options: DoubtOptions,
): ReadonlyMap<number, Doubt> {
  let found: Map<number, Doubt> | null = null;
  const add = (row: number, doubt: Doubt): void => {
    found ??= new Map();
    if (!found.has(row)) found.set(row, doubt);
  };
  for (const place of options.otherYears)
    for (const { row, beside } of besideColumn(rows, place, subtotals))
      add(row, { of: 'another-column', beside });
  for (const total of subtotals.byRow.values()) {
    if (total.proof !== 'does-not-add-up') continue;
    const row = thousandfold(
      total.parts.map((part) => ({ row: part, amount: rowAt(rows, part)?.amount ?? null })),
      -total.difference,
      options.precision,
    );
    if (row !== null && !subtotals.byRow.has(row)) add(row, { of: 'a-total', row: total.row });
  }
  if (options.unit !== '£') {
    const row = beyondAllOthers(rows, subtotals.byRow);
    if (row !== null) add(row, { of: 'all-others' });
  }
  return found ?? noDoubts;
}

/** Lines about a thousand times, or a thousandth of, what another column says, where nearly all others agree with it. */
function besideColumn(
  rows: readonly BodyRow[],
  place: number,
  { byRow }: Subtotals,
): readonly { readonly row: number; readonly beside: number }[] {
  const apart: { readonly row: number; readonly beside: number }[] = [];
  let near = 0;
  let both = 0;
  for (const { row, amount, evidence, shape } of rows) {
    if (shape !== 'figures' || amount === null || amount === 0 || byRow.has(row)) continue;
    const beside = evidence[place] ?? NaN;
    if (Number.isNaN(beside) || beside === 0) continue;
    both += 1;
    const times = amount / beside;
    if (times > 1 / alike && times < alike) near += 1;
    else if (isThousandfold(times) || isThousandfold(1 / times)) apart.push({ row, beside });
  }
  return near >= fewestAlike && near >= both * mostlyAlike ? apart : [];
}

const isThousandfold = (times: number): boolean => times >= leastApart && times <= mostApart;

/** The one line that is worth several times all the others together. */
function beyondAllOthers(rows: readonly BodyRow[], byRow: ReadonlyMap<number, Subtotal>): number | null {
  let largest = 0;
  let at = 0;
  let sum = 0;
  let lines = 0;
  for (const { row, amount, label, shape } of rows) {
    if (shape !== 'figures' || amount === null || label === '' || byRow.has(row)) continue;
    const size = Math.abs(amount);
    sum += size;
    lines += size > 0 ? 1 : 0;
    if (amount > largest) {
      largest = amount;
      at = row;
    }
  }
  return lines > fewestOthers && largest > (sum - largest) * timesAllOthers ? at : null;
}
