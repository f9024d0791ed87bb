import type { CellValue } from '../../grid/snapshot';
import type { Cells } from '../table/cells';

const debit = /\d\s*\)?\s*dr\.?\s*$|^\s*dr\b/i;
const credit = /\d\s*\)?\s*cr\.?\s*$|^\s*cr\b/i;

/** Whether the amount of a ledger is marked as a credit: `61,000.00 CR`. */
export const isCredited = (value: CellValue): boolean => typeof value === 'string' && credit.test(value);

/**
 * Whether every amount of a column says whether it is a debit or a credit, as ledgers print them. Where only some do,
 * or a line has no number of an account, a credit may be the net of a service that earns more than it costs.
 */
export function marksDebits(cells: Cells, column: number, firstBodyRow: number): boolean {
  let debits = 0;
  for (let row = firstBodyRow; row <= cells.lastRow; row += 1) {
    if (cells.kind(row, column) !== 'figure') continue;
    const value = cells.value(row, column);
    if (typeof value !== 'string') return false;
    if (debit.test(value)) debits += 1;
    else if (!credit.test(value)) return false;
  }
  return debits > 1;
}
