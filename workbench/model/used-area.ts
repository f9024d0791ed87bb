import type { ICellData, Nullable, ObjectMatrix } from '@univerjs/core';

import type { GridRange } from './area';
import { hasFormula } from './cell-value';

/**
 * The smallest rectangle inside `within` that holds every cell with content and all that results of formulas fill.
 * @param valuesOnly leaves out cells that have a format and no content
 */
export function usedRange(
  cells: ObjectMatrix<Nullable<ICellData>>,
  spills: readonly GridRange[],
  within: GridRange,
  valuesOnly: boolean,
): GridRange | null {
  let found: { -readonly [K in keyof GridRange]: GridRange[K] } | null = null;
  const take = (row: number, column: number): void => {
    if (
      row < within.startRow ||
      row > within.endRow ||
      column < within.startColumn ||
      column > within.endColumn
    )
      return;
    found ??= { startRow: row, startColumn: column, endRow: row, endColumn: column };
    if (row < found.startRow) found.startRow = row;
    if (row > found.endRow) found.endRow = row;
    if (column < found.startColumn) found.startColumn = column;
    if (column > found.endColumn) found.endColumn = column;
  };
  cells.forValue((row, column, cell) => {
    if (hasContent(cell) || (!valuesOnly && hasFormat(cell))) take(row, column);
  });
  for (const range of spills) {
    take(range.startRow, range.startColumn);
    take(range.endRow, range.endColumn);
  }
  return found;
}

function hasContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return (cell.v !== undefined && cell.v !== null && cell.v !== '') || hasFormula(cell) || !!cell.p;
}

function hasFormat(cell: Nullable<ICellData>): boolean {
  return !!cell && cell.s !== undefined && cell.s !== null;
}
