import { columnLetters } from '../grid/column-letters';

/** Last row and column of a worksheet, 1-based. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** An area of cells, 1-based and inclusive. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** `A` gives 1; letters must be A to Z in either case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) {
    column = column * 26 + ((letters.charCodeAt(index) & 31) >>> 0);
  }
  return column;
}

/** `(3, 2)` gives `B3`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/** Reads `B3`; `null` when it is no address within a worksheet. */
export function parseCellAddress(address: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(address);
  if (!parts) return null;
  const column = columnNumber(parts[1] ?? '');
  const row = Number(parts[2]);
  return row >= 1 && row <= lastRow && column <= lastColumn ? { row, column } : null;
}

/** Reads `B3`, `B3:D9`, `B:D` or `3:9`; `null` when it is no area within a worksheet. */
export function parseArea(address: string): Area | null {
  const [from = '', to = from] = address.split(':');
  const first = parseCellAddress(from);
  const last = parseCellAddress(to);
  if (first && last) {
    return {
      firstRow: Math.min(first.row, last.row),
      firstColumn: Math.min(first.column, last.column),
      lastRow: Math.max(first.row, last.row),
      lastColumn: Math.max(first.column, last.column),
    };
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(address);
  if (columns) {
    const a = columnNumber(columns[1] ?? '');
    const b = columnNumber(columns[2] ?? '');
    if (Math.max(a, b) > lastColumn) return null;
    return { firstRow: 1, lastRow, firstColumn: Math.min(a, b), lastColumn: Math.max(a, b) };
  }
  const rows = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/.exec(address);
  if (rows) {
    const a = Number(rows[1]);
    const b = Number(rows[2]);
    if (Math.min(a, b) < 1 || Math.max(a, b) > lastRow) return null;
    return { firstRow: Math.min(a, b), lastRow: Math.max(a, b), firstColumn: 1, lastColumn };
  }
  return null;
}

/** The area as a spreadsheet writes it: `B3`, `B3:D9`, `B:D`, `3:9`. */
export function areaAddress(area: Area): string {
  if (area.firstRow === 1 && area.lastRow === lastRow && area.lastColumn < lastColumn) {
    return `${columnLetters(area.firstColumn)}:${columnLetters(area.lastColumn)}`;
  }
  if (area.firstColumn === 1 && area.lastColumn === lastColumn && area.lastRow < lastRow) {
    return `${area.firstRow}:${area.lastRow}`;
  }
  const from = cellAddress(area.firstRow, area.firstColumn);
  const to = cellAddress(area.lastRow, area.lastColumn);
  return from === to ? from : `${from}:${to}`;
}
