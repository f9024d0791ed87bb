import { columnLetters, columnNumber } from './column-letters';
import { lastColumnOfExcel, lastRowOfExcel } from './sheet-size';

/** A cell of a sheet; both are 1-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** `B3` for row 3, column 2. */
export const cellAddress = ({ row, column }: CellPosition): string => `${columnLetters(column)}${row}`;

/** Reads `B3`; `null` when it is no address within a worksheet. */
export function parseCellAddress(address: string): CellPosition | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(address);
  if (!parts) return null;
  const column = columnNumber(parts[1] ?? '');
  const row = Number(parts[2]);
  return row >= 1 && row <= lastRowOfExcel && column <= lastColumnOfExcel ? { row, column } : null;
}
