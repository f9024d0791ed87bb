import { shownFormula } from '../../src/files/formula-text';
import { ApiError, invalidArgument } from '../batch/api-error';
import { columnCount, rowCount, type GridRange } from './area';
import type { CellMatrix, SheetGrid } from './book';
import { hasFormula, typed, type WrittenValue } from './cell-value';
import { hiddenByMerges } from './merged-cells';
import { isNumberFormat } from './number-format';
import { requirePermission, requireUnlocked } from './protection';
import { argumentCounts } from './required-formula';
import { tablesAfterWriting } from './sheet-tables';

/** Excel reads and writes no ranges larger than this. */
export const mostCells = 5_000_000;

/** What was written as an array of the range's shape; a single value stands for every cell. */
function spread<T>(
  written: T | readonly (readonly T[])[],
  area: GridRange,
): (row: number, column: number) => T {
  if (!Array.isArray(written)) return () => written as T;
  const rows = written as readonly (readonly T[])[];
  const fits = rows.length === rowCount(area) && rows.every((row) => row.length === columnCount(area));
  if (!fits)
    throw new ApiError(
      'InvalidArgument',
      "The argument is invalid or missing or has an incorrect format. The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return (row, column) => rows[row - area.startRow]?.[column - area.startColumn] as T;
}

function requireWritable(grid: SheetGrid, area: GridRange): void {
  if (rowCount(area) * columnCount(area) > mostCells)
    throw new ApiError('InvalidArgument', 'The range is too large to write to.');
  requireUnlocked(grid, area);
  grid.growTo(area);
}

/** Enters values and formulas as if they were typed, one for all cells or one for each. */
export function writeValues(
  grid: SheetGrid,
  area: GridRange,
  written: WrittenValue | readonly (readonly WrittenValue[])[],
  tablesExpand: boolean,
): void {
  const at = spread(written, area);
  requireWritable(grid, area);
  const isHidden = hiddenByMerges(grid, area);
  const counts = argumentCounts(grid.book);
  const cells: CellMatrix = {};
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const line: CellMatrix[number] = {};
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const value = at(row, column);
      // `null` leaves the cell as it is; what is put under a merged area is lost.
      if (value === null || isHidden(row, column)) continue;
      const format = typeof value === 'string' ? grid.numberFormat(row, column) : '';
      const { cell, numberFormat } = typed(
        typeof value === 'string' ? shownFormula(value) : value,
        format,
        counts,
      );
      line[column] =
        numberFormat !== undefined && format === 'General'
          ? { ...cell, s: { n: { pattern: numberFormat } } }
          : cell;
    }
    cells[row] = line;
  }
  grid.write(cells);
  if (tablesExpand)
    tablesAfterWriting(grid, area, (row, column) => {
      const cell = cells[row]?.[column];
      return cell !== undefined && (hasFormula(cell) || (cell.v ?? '') !== '');
    });
}

/** Gives cells their number formats, one for all or one for each; `null` leaves a cell's. */
export function writeNumberFormats(
  grid: SheetGrid,
  whole: GridRange,
  written: string | null | readonly (readonly (string | null)[])[],
): void {
  const at = spread<string | null>(written, whole);
  requirePermission(grid, 'allowFormatCells');
  const area = grid.held(whole) ?? whole;
  grid.growTo(area);
  const cells: CellMatrix = {};
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const line: CellMatrix[number] = {};
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const pattern = at(row, column);
      if (pattern === null) continue;
      if (!isNumberFormat(pattern)) throw invalidArgument(`“${pattern}” is no number format`);
      line[column] = { s: { n: pattern === 'General' ? null : { pattern } } };
    }
    cells[row] = line;
  }
  grid.restyle(cells);
}
