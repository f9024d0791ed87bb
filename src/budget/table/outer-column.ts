import type { Cells } from './cells';
import type { Columns } from './columns';
import type { ColumnHeadings } from './column-headings';

/** So many sums show that a column holds the sums of the one before it. */
const fewestSums = 2;

/**
 * Accounts print lines in an inner column and their sums in the next, under the same heading or none. A line of a section
 * without parts may then stand in the outer column alone.
 *
 * @returns the column of sums; `null` for none
 */
export function outerColumn(
  cells: Cells,
  { money }: Columns,
  headings: ColumnHeadings,
  amount: number,
): number | null {
  const outer = money.find((column) => column > amount);
  if (outer === undefined || !isHeadedAlike(headings, amount, outer)) return null;
  let sums = 0;
  let sum = 0;
  for (let row = headings.firstBodyRow; row <= cells.lastRow; row += 1) {
    sum += hundredthsAt(cells, row, amount);
    if (cells.kind(row, outer) !== 'figure') continue;
    if (sum !== 0 && sum === hundredthsAt(cells, row, outer)) sums += 1;
    sum = 0;
  }
  return sums >= fewestSums ? outer : null;
}

/** The outer column has no heading of its own, or the inner one’s. */
function isHeadedAlike(headings: ColumnHeadings, amount: number, outer: number): boolean {
  const own = headings.over(outer).replace(/£/g, '').trim();
  return own === '' || own === headings.over(amount).replace(/£/g, '').trim();
}

/** In hundredths of the unit, so that sums are exact. */
function hundredthsAt(cells: Cells, row: number, column: number): number {
  if (cells.kind(row, column) !== 'figure') return 0;
  const value = Number(cells.value(row, column));
  return Number.isNaN(value) ? 0 : Math.round(value * 100);
}
