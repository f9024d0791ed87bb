import { cellAddress, parseCellAddress, type CellPosition } from './cell-address';
import { columnLetters, columnNumber } from './column-letters';
import { lastColumnOfExcel, lastRowOfExcel } from './sheet-size';

/**
 * Cells between two corners, as files and formulas name them: 1-based, the ends included. What Excel is asked for, a
 * corner with a size on a named sheet, is an `Area`.
 */
export interface Rectangle {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** The rectangle between any two opposite corners. */
export const rectangleBetween = (a: CellPosition, b: CellPosition): Rectangle => ({
  firstRow: Math.min(a.row, b.row),
  firstColumn: Math.min(a.column, b.column),
  lastRow: Math.max(a.row, b.row),
  lastColumn: Math.max(a.column, b.column),
});

export const holdsCell = (
  { firstRow, firstColumn, lastRow, lastColumn }: Rectangle,
  { row, column }: CellPosition,
): boolean => firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;

/** Reads `B3`, `B3:D9`, `B:D` or `3:9`; `null` when it is no area within a worksheet. */
export function parseRectangle(address: string): Rectangle | null {
  const [from = '', to = from] = address.split(':');
  const first = parseCellAddress(from);
  const last = parseCellAddress(to);
  if (first && last) return rectangleBetween(first, last);
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(address);
  if (columns) {
    const a = columnNumber(columns[1] ?? '');
    const b = columnNumber(columns[2] ?? '');
    if (Math.max(a, b) > lastColumnOfExcel) return null;
    return rectangleBetween({ row: 1, column: a }, { row: lastRowOfExcel, column: b });
  }
  const rows = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/.exec(address);
  if (rows) {
    const a = Number(rows[1]);
    const b = Number(rows[2]);
    if (Math.min(a, b) < 1 || Math.max(a, b) > lastRowOfExcel) return null;
    return rectangleBetween({ row: a, column: 1 }, { row: b, column: lastColumnOfExcel });
  }
  return null;
}

/** Reads `B3` or `B3:D9`, whatever sheet is named in front of it; `null` for whole rows and columns. */
export function parseCellsRectangle(address: string): Rectangle | null {
  const [from = '', to = from] = address.slice(address.lastIndexOf('!') + 1).split(':');
  const first = parseCellAddress(from);
  const last = parseCellAddress(to);
  return first && last ? rectangleBetween(first, last) : null;
}

/** The rectangle as a spreadsheet writes it: `B3`, `B3:D9`, `B:D`, `3:9`. */
export function rectangleAddress({ firstRow, firstColumn, lastRow, lastColumn }: Rectangle): string {
  if (firstRow === 1 && lastRow === lastRowOfExcel && lastColumn < lastColumnOfExcel)
    return `${columnLetters(firstColumn)}:${columnLetters(lastColumn)}`;
  if (firstColumn === 1 && lastColumn === lastColumnOfExcel && lastRow < lastRowOfExcel)
    return `${firstRow}:${lastRow}`;
  const from = cellAddress({ row: firstRow, column: firstColumn });
  const to = cellAddress({ row: lastRow, column: lastColumn });
  return from === to ? from : `${from}:${to}`;
}
