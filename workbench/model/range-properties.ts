import { z } from 'zod';

import { lastColumnOfExcel, lastRowOfExcel } from '../../src/grid/sheet-size';
import { unsupported } from '../batch/api-error';
import { checked } from '../batch/api-object';
import { formatAddress } from './a1';
import type { GridRange } from './area';
import type { SheetGrid } from './book';

/** Screen pixels and Excel's points. */
export const points = (pixels: number): number => (pixels * 3) / 4;
export const pixels = (inPoints: number): number => (inPoints * 4) / 3;

export function isRowHidden(grid: SheetGrid, row: number): boolean {
  return row < grid.sheet.getRowCount() && !grid.sheet.getRowRawVisible(row);
}

export function isColumnHidden(grid: SheetGrid, column: number): boolean {
  return column < grid.sheet.getColumnCount() && !grid.sheet.getColVisible(column);
}

/** Width in points; 0 for a hidden column, as Excel answers. */
export function columnWidth(grid: SheetGrid, column: number): number {
  return isColumnHidden(grid, column) ? 0 : points(grid.sheet.getColumnManager().getColumnWidth(column));
}

/** Height in points; 0 for a hidden row, as Excel answers. */
export function rowHeight(grid: SheetGrid, row: number): number {
  return isRowHidden(grid, row) ? 0 : points(grid.sheet.getRowManager().getRowHeight(row));
}

const wantedColumn = z.strictObject({
  address: z.boolean().optional(),
  columnIndex: z.boolean().optional(),
  columnHidden: z.boolean().optional(),
  format: z.strictObject({ columnWidth: z.boolean().optional() }).optional(),
});

const wantedRow = z.strictObject({
  address: z.boolean().optional(),
  rowIndex: z.boolean().optional(),
  rowHidden: z.boolean().optional(),
  format: z.strictObject({ rowHeight: z.boolean().optional() }).optional(),
});

/** `range.getColumnProperties`: one object for each column. */
export function columnProperties(grid: SheetGrid, area: GridRange, asked: unknown): readonly object[] {
  const wanted = checked(wantedColumn, asked);
  const answers: object[] = [];
  for (let column = area.startColumn; column <= area.endColumn; column += 1) {
    const whole = { startColumn: column, endColumn: column, startRow: 0, endRow: lastRowOfExcel - 1 };
    answers.push({
      ...(wanted.address ? { address: formatAddress(grid.name, whole) } : {}),
      ...(wanted.columnIndex ? { columnIndex: column } : {}),
      ...(wanted.columnHidden ? { columnHidden: isColumnHidden(grid, column) } : {}),
      ...(wanted.format?.columnWidth ? { format: { columnWidth: columnWidth(grid, column) } } : {}),
    });
  }
  return answers;
}

/** `range.getRowProperties`: one object for each row. */
export function rowProperties(grid: SheetGrid, area: GridRange, asked: unknown): readonly object[] {
  const wanted = checked(wantedRow, asked);
  if (area.endRow - area.startRow > 200_000) throw unsupported('row properties of a whole column');
  const answers: object[] = [];
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const whole = { startRow: row, endRow: row, startColumn: 0, endColumn: lastColumnOfExcel - 1 };
    answers.push({
      ...(wanted.address ? { address: formatAddress(grid.name, whole) } : {}),
      ...(wanted.rowIndex ? { rowIndex: row } : {}),
      ...(wanted.rowHidden ? { rowHidden: isRowHidden(grid, row) } : {}),
      ...(wanted.format?.rowHeight ? { format: { rowHeight: rowHeight(grid, row) } } : {}),
    });
  }
  return answers;
}
