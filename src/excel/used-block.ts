import { lastRowOfExcel, lastColumnOfExcel } from '../grid/sheet-size';
import type { Area } from '../grid/area';

/**
 * The block of a sheet that holds its content. One stray cell at the far end of a sheet stretches Excel's used range
 * over millions of blank cells; bands of rows and columns, asked for in the same request, tell content from the gap.
 */

/** Rows or columns from the first to the one before `to`, counted from 0. */
interface Band {
  readonly from: number;
  readonly to: number;
}

/** Bands that double in size: the far ones are seldom used. */
function bands(first: number, end: number): readonly Band[] {
  const all: Band[] = [];
  for (let from = 0, to = first; from < end; from = to, to = Math.min(end, to * 2)) all.push({ from, to });
  return all;
}
const rowBands = bands(1_024, lastRowOfExcel);
const columnBands = bands(128, lastColumnOfExcel);

/** A used range with no more cells than this is read as it is. */
const cellsReadAnyway = 240_000;
/** What stands beyond as many blank rows or columns is no part of a budget. */
const rowsOfGap = 2_000;
const columnsOfGap = 100;

export interface AskedBands {
  readonly rows: readonly Excel.Range[];
  readonly columns: readonly Excel.Range[];
}

/** Needs ExcelApi 1.4. */
export function askBands(sheet: Excel.Worksheet): AskedBands {
  const used = (range: Excel.Range): Excel.Range => {
    const found = range.getUsedRangeOrNullObject(true);
    found.load('rowIndex,columnIndex,rowCount,columnCount');
    return found;
  };
  return {
    rows: rowBands.map(({ from, to }) =>
      used(sheet.getRangeByIndexes(from, 0, to - from, lastColumnOfExcel)),
    ),
    columns: columnBands.map(({ from, to }) =>
      used(sheet.getRangeByIndexes(0, from, lastRowOfExcel, to - from)),
    ),
  };
}

/** The end of the content that begins with the first of these runs and has no gap so wide. */
function endBeforeGap(
  runs: readonly { readonly first: number; readonly end: number }[],
  gap: number,
): number {
  let end = runs[0]?.end ?? 0;
  for (const run of runs) {
    if (run.first - end > gap) break;
    end = Math.max(end, run.end);
  }
  return end;
}

/**
 * @param area the used range
 * @returns the used range, or the part of it before the first wide gap where it is very large
 */
export function usedBlock(area: Area, asked: AskedBands): Area {
  if (area.rows * area.columns <= cellsReadAnyway) return area;
  const found = (ranges: readonly Excel.Range[]): readonly Excel.Range[] =>
    ranges.filter((range) => !range.isNullObject);
  const rowEnd = endBeforeGap(
    found(asked.rows).map(({ rowIndex, rowCount }) => ({ first: rowIndex, end: rowIndex + rowCount })),
    rowsOfGap,
  );
  const columnEnd = endBeforeGap(
    found(asked.columns).map(({ columnIndex, columnCount }) => ({
      first: columnIndex,
      end: columnIndex + columnCount,
    })),
    columnsOfGap,
  );
  return {
    ...area,
    rows: Math.min(area.rows, Math.max(1, rowEnd - area.row + 1)),
    columns: Math.min(area.columns, Math.max(1, columnEnd - area.column + 1)),
  };
}
