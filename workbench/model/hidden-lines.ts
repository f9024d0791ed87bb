import { columnCount, rowCount, type GridRange } from './area';
import type { SheetGrid } from './book';
import { requirePermission } from './protection';
import { isColumnHidden, isRowHidden } from './range-properties';

/** A property of rows or columns: one value where all agree, else `null`. */
function agreed<T>(from: number, to: number, read: (index: number) => T): T | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index += 1) if (read(index) !== first) return null;
  return first;
}

/** Whether the rows of an area are hidden; `null` where only some are. */
export function areRowsHidden(grid: SheetGrid, area: GridRange): boolean | null {
  const held = grid.held(area);
  if (held === null) return false;
  const beyond = held.endRow < area.endRow;
  const inGrid = agreed(held.startRow, held.endRow, (row) => isRowHidden(grid, row));
  return beyond && inGrid !== false ? null : inGrid;
}

/** The same of its columns. */
export function areColumnsHidden(grid: SheetGrid, area: GridRange): boolean | null {
  const held = grid.held(area);
  if (held === null) return false;
  const beyond = held.endColumn < area.endColumn;
  const inGrid = agreed(held.startColumn, held.endColumn, (column) => isColumnHidden(grid, column));
  return beyond && inGrid !== false ? null : inGrid;
}

/** Hides the rows of an area, or shows them. */
export function hideRows(grid: SheetGrid, area: GridRange, hidden: boolean): void {
  requirePermission(grid, 'allowFormatRows');
  grid.growTo({ ...area, startColumn: 0, endColumn: 0 });
  if (hidden) grid.facade.hideRows(area.startRow, rowCount(area));
  else grid.facade.showRows(area.startRow, rowCount(area));
}

/** The same of its columns. */
export function hideColumns(grid: SheetGrid, area: GridRange, hidden: boolean): void {
  requirePermission(grid, 'allowFormatColumns');
  grid.growTo({ ...area, startRow: 0, endRow: 0 });
  if (hidden) grid.facade.hideColumns(area.startColumn, columnCount(area));
  else grid.facade.showColumns(area.startColumn, columnCount(area));
}
