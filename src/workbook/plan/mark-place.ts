import type { BudgetLine } from '../../budget/line';
import { lineTreatments } from '../../budget/line';
import type { BudgetTable } from '../../budget/reading';
import { noRoom } from '../../text/workbook';
import { type Area, columnLetters, columnNumber } from '../area';
import { Refusal } from '../problem-from-error';
import { cellAt, isMerged, type RawSheet } from '../read-workbook';

/** Rows that carry marks: the table's body, and any line that the reading found outside it. */
export function bodyRows(
  table: BudgetTable,
  lines: readonly BudgetLine[],
): { readonly firstRow: number; readonly lastRow: number } {
  let { firstRow, lastRow } = table;
  const isLine = new Set<string>(lineTreatments);
  for (const { row, treatment } of lines) {
    if (!isLine.has(treatment)) continue;
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
  }
  return { firstRow, lastRow };
}

/**
 * Two empty columns side by side, as near to the right of the table as there are: nothing in them from the heading
 * row down, no merged cells, no validation of the officer's, not hidden. Titles above may stand there.
 *
 * @returns the 1-based number of the left one
 * @throws Refusal when there are none near the used range
 */
export function freeColumns(
  sheet: RawSheet,
  table: BudgetTable,
  rows: { readonly firstRow: number; readonly lastRow: number },
): number {
  const headingRow = Math.max(1, rows.firstRow - 1);
  const lastUsedRow = Math.max(rows.lastRow, sheet.area.row + sheet.area.rows - 1);
  const isFree = (column: number): boolean => {
    const state = sheet.columns.find((each) => each.column === column);
    if (state === undefined || state.hidden || state.validated || state.hasFormula) return false;
    for (let row = headingRow; row <= lastUsedRow; row += 1)
      if (cellAt(sheet, row, column, 'formulas') !== '') return false;
    const block: Area = {
      sheet: sheet.name,
      row: headingRow,
      column,
      rows: rows.lastRow - headingRow + 1,
      columns: 1,
    };
    return !isMerged(sheet, block);
  };
  const first = rightOfTable(sheet, table, rows);
  const last = sheet.columns.at(-1)?.column ?? first;
  for (let column = first; column < last; column += 1)
    if (isFree(column) && isFree(column + 1)) return column;
  throw new Refusal(noRoom(sheet.name, `${columnLetters(first)} to ${columnLetters(last)}`));
}

/** The column after the last one that the table itself uses. */
function rightOfTable(
  sheet: RawSheet,
  table: BudgetTable,
  rows: { readonly firstRow: number; readonly lastRow: number },
): number {
  const named = [table.labelColumn, table.codeColumn ?? 'A', table.amountColumn];
  const rightmost = Math.max(...named.map(columnNumber));
  let column = rightmost;
  const isUsed = (at: number): boolean => {
    for (let row = rows.firstRow; row <= rows.lastRow; row += 1)
      if (cellAt(sheet, row, at) !== '') return true;
    return false;
  };
  while (column < sheet.area.column + sheet.area.columns - 1 && isUsed(column + 1)) column += 1;
  return column + 1;
}
