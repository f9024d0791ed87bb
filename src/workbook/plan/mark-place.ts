import type { BudgetLine } from '../../budget/line';
import { lineTreatments } from '../../budget/line';
import type { BudgetTable } from '../../budget/reading';
import { noRoom, reasonHeading, treatmentHeading } from '../../text/workbook';
import { columnLetters } from '../../budget/table/column-letters';
import { type Area, columnNumber } from '../area';
import type { MarkedBlocks } from '../marks-record';
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

/**
 * Where the two headings of new marks go: beside the heading of the amounts where both cells are free, so that frozen
 * panes keep them in sight; else right above the marks.
 *
 * @returns `null` when the marks begin in the first row
 */
export function newHeadingRow(
  sheet: RawSheet,
  table: BudgetTable,
  columns: readonly [number, number],
  firstRow: number,
): number | null {
  const wished = table.headingRow;
  const isFree = (row: number, column: number): boolean =>
    cellAt(sheet, row, column, 'formulas') === '' &&
    !isMerged(sheet, { sheet: sheet.name, row, column, rows: 1, columns: 1 });
  if (
    wished !== null &&
    wished < firstRow &&
    !sheet.hiddenRows.includes(wished) &&
    columns.every((column) => isFree(wished, column))
  )
    return wished;
  return firstRow > 1 ? firstRow - 1 : null;
}

/** How far above the marks their headings are looked for: rows may have been put between. */
const rowsOfHeadings = 30;

/** The row of our headings above the marks, wherever rows have moved it; `null` when neither word is there. */
export function headingRowOf(sheet: RawSheet, { treatments, reasons }: MarkedBlocks): number | null {
  for (let row = treatments.row - 1; row >= Math.max(1, treatments.row - rowsOfHeadings); row -= 1)
    if (
      cellAt(sheet, row, treatments.column) === treatmentHeading ||
      cellAt(sheet, row, reasons.column) === reasonHeading
    )
      return row;
  return null;
}

/**
 * The cells that our colour rules cover: the marks from their headings down. A column that the officer put between
 * ours is not ours to colour.
 */
export function colouredArea(treatments: Area, reasonColumn: number, headingRow: number | null): Area {
  const top = Math.min(headingRow ?? treatments.row, treatments.row);
  return {
    ...treatments,
    row: top,
    rows: treatments.row + treatments.rows - top,
    columns: reasonColumn === treatments.column + 1 ? 2 : 1,
  };
}
