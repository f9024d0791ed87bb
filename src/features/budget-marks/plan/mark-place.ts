import type { BudgetLine } from '../../../budget/line';
import { isLineTreatment } from '../../../budget/line';
import type { BudgetTable } from '../../../budget/reading';
import { isLeftOutHeading, noRoom, reasonHeading, treatmentHeading } from '../words';
import { columnLetters, columnNumber } from '../../../grid/column-letters';
import { type Area, overlaps } from '../../../grid/area';
import type { MarkedBlocks } from '../marks-record';
import { Refusal } from '../../../excel/problem-from-error';
import { cellAt, isMerged, type RawSheet } from '../../../excel/raw-sheet';

/** Rows that carry marks: the table's body, and any line that the reading found outside it. */
export function bodyRows(
  table: BudgetTable,
  lines: readonly BudgetLine[],
): { readonly firstRow: number; readonly lastRow: number } {
  let { firstRow, lastRow } = table;
  for (const { row, treatment } of lines) {
    if (!isLineTreatment(treatment)) continue;
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
  }
  return { firstRow, lastRow };
}

/** The cells of one column from one row to another. */
export const columnBlock = (sheet: string, column: number, firstRow: number, lastRow: number): Area => ({
  sheet,
  row: firstRow,
  column,
  rows: lastRow - firstRow + 1,
  columns: 1,
});

interface Rows {
  readonly firstRow: number;
  readonly lastRow: number;
}

/**
 * Empty columns side by side, as near to the right of the table as there are: nothing in them from the heading
 * row down, no merged cells, no validation of the officer's, not hidden, and clear of Excel's own tables: such a table
 * takes in what is written right beside it. Titles above may stand there.
 *
 * @param count how many
 * @param first 1-based number of the first column that may be taken
 * @returns the 1-based number of the leftmost; `null` when there are none near the used range
 */
export function freeColumns(sheet: RawSheet, rows: Rows, count: number, first: number): number | null {
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
    return !isMerged(sheet, block) && !touchesTable(sheet, block);
  };
  let run = 0;
  for (let column = first; column <= (sheet.columns.at(-1)?.column ?? first); column += 1) {
    run = isFree(column) ? run + 1 : 0;
    if (run === count) return column - count + 1;
  }
  return null;
}

/** Whether a block of cells lies in one of Excel's own tables, or right beside or below it. */
const touchesTable = (sheet: RawSheet, block: Area): boolean =>
  sheet.tables.some((table) =>
    overlaps({ ...table, rows: table.rows + 1, columns: table.columns + 1 }, block),
  );

/**
 * Where the two columns of new marks go; where parts are to be left out, with room for their columns beside them if
 * there is any.
 *
 * @returns the 1-based number of the left one
 * @throws Refusal when there is no room for two
 */
export function newMarkColumns(sheet: RawSheet, table: BudgetTable, rows: Rows, wide: boolean): number {
  const first = rightOfTable(sheet, table, rows);
  const column = (wide ? freeColumns(sheet, rows, 4, first) : null) ?? freeColumns(sheet, rows, 2, first);
  if (column === null) throw new Refusal(noRoom(sheet.name, columnsLookedAt(sheet, first)));
  return column;
}

/** The columns in which room was looked for, such as `F to K`. */
export const columnsLookedAt = (sheet: RawSheet, first: number): string =>
  `${columnLetters(first)} to ${columnLetters(sheet.columns.at(-1)?.column ?? first)}`;

/** The column after the last one that the table itself uses. */
function rightOfTable(sheet: RawSheet, table: BudgetTable, rows: Rows): number {
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
 * Where the headings of new columns go: in the wished row where the cells are free, such as that of the amounts' own
 * heading, so that frozen panes keep them in sight; else right above the marks.
 *
 * @returns `null` when the marks begin in the first row
 */
export function newHeadingRow(
  sheet: RawSheet,
  wished: number | null,
  columns: readonly number[],
  firstRow: number,
): number | null {
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

/** The row of a heading over one of the columns for parts left out; `null` when there is none. */
export function leftOutHeadingRow(sheet: RawSheet, column: Area): number | null {
  for (let row = column.row - 1; row >= Math.max(1, column.row - rowsOfHeadings); row -= 1)
    if (isLeftOutHeading(cellAt(sheet, row, column.column))) return row;
  return null;
}

/** The columns of marks, as far as colours are concerned. */
export interface ColouredColumns {
  readonly reasons: number;
  /** Columns for parts left out; `null` where there are none. */
  readonly leftOut: { readonly parts: number; readonly kinds: number } | null;
}

/**
 * The cells that our colour rules cover: the marks from their headings down. A column that the officer put between
 * ours is not ours to colour.
 */
export function colouredArea(treatments: Area, columns: ColouredColumns, headingRow: number | null): Area {
  const top = Math.min(headingRow ?? treatments.row, treatments.row);
  const first = treatments.column;
  const { reasons, leftOut } = columns;
  const four = leftOut?.parts === first + 2 && leftOut.kinds === first + 3;
  return {
    ...treatments,
    row: top,
    rows: treatments.row + treatments.rows - top,
    columns: reasons !== first + 1 ? 1 : four ? 4 : 2,
  };
}

/** The columns of marks that stand on a sheet. */
export function columnsOfMarks({ reasons, leftOut }: MarkedBlocks): ColouredColumns {
  const { parts = null, kinds = null } = leftOut ?? {};
  return {
    reasons: reasons.column,
    leftOut: parts === null || kinds === null ? null : { parts: parts.column, kinds: kinds.column },
  };
}
