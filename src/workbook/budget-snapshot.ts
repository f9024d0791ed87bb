import { sheetSnapshot, type CellValue, type SheetSnapshot } from '../budget/snapshot';
import { cellAddress } from './area';
import type { MarkedBlocks } from './marks-record';
import { headingRowOf } from './plan/mark-place';
import { hiddenColumns, type RawSheet } from './read-workbook';

const isBlank = (value: CellValue | undefined): boolean => value === undefined || value === '';

/**
 * The sheet as the officer's own: without our columns, so that marking never changes what is read. Trailing blank
 * rows and columns are cut, since our columns may have been all that stood there.
 */
export function budgetSnapshot(sheet: RawSheet, marks: MarkedBlocks | null): SheetSnapshot {
  const ours = marks === null ? [] : [marks.treatments.column, marks.reasons.column];
  const first = sheet.area.column;
  const oursAt = new Set(ours.map((column) => column - first));
  const headingAt = marks === null ? null : (headingRowOf(sheet, marks) ?? 0) - sheet.area.row;
  const topOfMarks = marks === null ? 0 : marks.treatments.row - sheet.area.row;
  const endOfMarks = marks === null ? 0 : topOfMarks + marks.treatments.rows;
  const without = <T>(rows: readonly (readonly T[])[], blank: T): T[][] =>
    rows.map((row, at) =>
      (at < topOfMarks || at >= endOfMarks) && at !== headingAt
        ? [...row]
        : row.map((value, index) => (oursAt.has(index) ? blank : value)),
    );
  const values = without<CellValue>(sheet.values, '');
  const columns = values.reduce(
    (widest, row) => Math.max(widest, row.findLastIndex((value) => !isBlank(value)) + 1),
    1,
  );
  const rows = Math.max(1, values.findLastIndex((row) => row.some((value) => !isBlank(value))) + 1);
  const cut = <T>(grid: readonly (readonly T[])[]): T[][] =>
    grid.slice(0, rows).map((row) => row.slice(0, columns));
  return sheetSnapshot.parse({
    name: sheet.name,
    firstRow: sheet.area.row,
    firstColumn: first,
    values: cut(values),
    formulas: cut(without<CellValue>(sheet.formulas, '')),
    numberFormats: cut(without(sheet.numberFormats, 'General')),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: hiddenColumns(sheet).filter((column) => !ours.includes(column)),
    mergedAreas: sheet.mergedAreas.map(cellAddress),
    protected: sheet.protected,
  });
}
