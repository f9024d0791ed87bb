import { lastColumnOfExcel, lastRowOfExcel } from '../../src/grid/sheet-size';
import { ApiError } from '../batch/api-error';

/** Cells as the spreadsheet behind the model and Excel's indexes count them: 0-based, the ends included. */
export interface GridRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export const wholeSheet: GridRange = {
  startRow: 0,
  startColumn: 0,
  endRow: lastRowOfExcel - 1,
  endColumn: lastColumnOfExcel - 1,
};

export const rowCount = (area: GridRange): number => area.endRow - area.startRow + 1;
export const columnCount = (area: GridRange): number => area.endColumn - area.startColumn + 1;
export const isEntireRow = (area: GridRange): boolean =>
  area.startColumn === 0 && area.endColumn === lastColumnOfExcel - 1;
export const isEntireColumn = (area: GridRange): boolean =>
  area.startRow === 0 && area.endRow === lastRowOfExcel - 1;

/** An area from its corner and size; `InvalidArgument` where it would leave the sheet. */
export function areaAt(row: number, column: number, rows: number, columns: number): GridRange {
  const area = {
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  };
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || !inside(wholeSheet, area))
    throw new ApiError('InvalidArgument', 'The range would lie outside the worksheet.');
  return area;
}

export function intersection(a: GridRange, b: GridRange): GridRange | null {
  const area = {
    startRow: Math.max(a.startRow, b.startRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endRow: Math.min(a.endRow, b.endRow),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return area.startRow <= area.endRow && area.startColumn <= area.endColumn ? area : null;
}

export function bounding(a: GridRange, b: GridRange): GridRange {
  return {
    startRow: Math.min(a.startRow, b.startRow),
    startColumn: Math.min(a.startColumn, b.startColumn),
    endRow: Math.max(a.endRow, b.endRow),
    endColumn: Math.max(a.endColumn, b.endColumn),
  };
}

export function inside(outer: GridRange, inner: GridRange): boolean {
  return (
    inner.startRow >= outer.startRow &&
    inner.startColumn >= outer.startColumn &&
    inner.endRow <= outer.endRow &&
    inner.endColumn <= outer.endColumn
  );
}

/** What is left of `area` when `hole` is cut out of it: up to four rectangles. */
export function without(area: GridRange, hole: GridRange): readonly GridRange[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const parts: readonly GridRange[] = [
    { ...area, endRow: cut.startRow - 1 },
    { ...area, startRow: cut.endRow + 1 },
    { ...cut, startColumn: area.startColumn, endColumn: cut.startColumn - 1 },
    { ...cut, startColumn: cut.endColumn + 1, endColumn: area.endColumn },
  ];
  return parts.filter((part) => part.startRow <= part.endRow && part.startColumn <= part.endColumn);
}

/** How an area moves when rows or columns are inserted (`count` > 0) or deleted (`count` < 0) at `at`; `null` when it is gone. */
export function shifted(
  area: GridRange,
  along: 'rows' | 'columns',
  at: number,
  count: number,
): GridRange | null {
  const [start, end] = along === 'rows' ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  const limit = (along === 'rows' ? lastRowOfExcel : lastColumnOfExcel) - 1;
  // A whole column does not grow when a row goes in.
  if (start === 0 && end === limit) return area;
  const [from, to] = count > 0 ? pushed(start, end, at, count) : pulled(start, end, at, -count);
  if (to < from) return null;
  return along === 'rows'
    ? { ...area, startRow: from, endRow: Math.min(to, limit) }
    : { ...area, startColumn: from, endColumn: Math.min(to, limit) };
}

function pushed(start: number, end: number, at: number, count: number): [number, number] {
  return [start >= at ? start + count : start, end >= at ? end + count : end];
}

function pulled(start: number, end: number, at: number, count: number): [number, number] {
  const last = at + count - 1;
  const from = start > last ? start - count : Math.min(start, at);
  const to = end > last ? end - count : end >= at ? at - 1 : end;
  return [from, to];
}
