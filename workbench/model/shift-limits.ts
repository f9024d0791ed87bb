import { lastColumnOfExcel, lastRowOfExcel } from '../../src/grid/sheet-size';
import { ApiError } from '../batch/api-error';
import { columnCount, inside, intersection, rowCount, wholeSheet } from './area';
import type { GridRange } from './area';
import type { SheetGrid } from './book';
import { mergesTouching } from './merged-cells';
import { tablesOn } from './sheet-tables';

/** Refuses to insert where content would go beyond the last row or column. */
export function requireRoom(grid: SheetGrid, area: GridRange, shift: 'Down' | 'Right'): void {
  const pushedOff: GridRange =
    shift === 'Down'
      ? {
          ...area,
          startRow: Math.max(area.startRow, lastRowOfExcel - rowCount(area)),
          endRow: lastRowOfExcel - 1,
        }
      : {
          ...area,
          startColumn: Math.max(area.startColumn, lastColumnOfExcel - columnCount(area)),
          endColumn: lastColumnOfExcel - 1,
        };
  if (grid.used(pushedOff, true) === null) return;
  throw new ApiError(
    'NonBlankCellOffSheet',
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  );
}

/** All that moves when cells come or go: the area and what lies below or right of it. */
export const moving = (area: GridRange, along: 'rows' | 'columns'): GridRange =>
  along === 'rows' ? { ...area, endRow: wholeSheet.endRow } : { ...area, endColumn: wholeSheet.endColumn };

/** Refuses to move a part of a merged area or of a table and leave its other cells where they are. */
export function requireWhole(grid: SheetGrid, area: GridRange, along: 'rows' | 'columns'): void {
  const band = moving(area, along);
  const isTorn = (each: GridRange): boolean => intersection(each, band) !== null && !inside(band, each);
  if (mergesTouching(grid, band).some(isTorn))
    throw new ApiError('MergedRangeConflict', 'Merged cells would be torn apart.');
  if (tablesOn(grid).some((table) => isTorn(table.area)))
    throw new ApiError('InsertDeleteConflict', 'Cells of a table would be torn apart.');
}
