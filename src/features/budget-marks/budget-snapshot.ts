import { sheetSnapshot, type CellValue, type SheetSnapshot } from '../../grid/snapshot';
import { areaAddress } from '../../grid/area';
import type { MarkedBlocks } from './marks-record';
import { headingRowOf, leftOutHeadingRow } from './plan/mark-place';
import { hiddenColumns, type RawSheet } from '../../excel/raw-sheet';

const isBlank = (value: CellValue | undefined): boolean => value === undefined || value === '';

/** Every column of ours on a marked sheet, with the row of its heading. */
function ourColumns(sheet: RawSheet, marks: MarkedBlocks) {
  const headingRow = headingRowOf(sheet, marks);
  const { parts = null, kinds = null } = marks.leftOut ?? {};
  return [
    { column: marks.treatments.column, headingRow },
    { column: marks.reasons.column, headingRow },
    ...[parts, kinds]
      .filter((area) => area !== null)
      .map((area) => ({ column: area.column, headingRow: leftOutHeadingRow(sheet, area) })),
  ];
}

/**
 * The sheet as the officer's own: without our columns, so that marking never changes what is read. Trailing blank
 * rows and columns are cut, since our columns may have been all that stood there.
 */
export function budgetSnapshot(sheet: RawSheet, marks: MarkedBlocks | null): SheetSnapshot {
  const first = sheet.area.column;
  const columns = marks === null ? [] : ourColumns(sheet, marks);
  const ours = columns.map(({ column }) => column);
  const topOfMarks = marks === null ? 0 : marks.treatments.row - sheet.area.row;
  const endOfMarks = marks === null ? 0 : topOfMarks + marks.treatments.rows;
  const inMarks = new Set(ours.map((column) => column - first));
  const inHeadings = new Map<number, Set<number>>();
  for (const { column, headingRow } of columns) {
    if (headingRow === null) continue;
    const at = headingRow - sheet.area.row;
    inHeadings.set(at, (inHeadings.get(at) ?? new Set()).add(column - first));
  }
  const without = <T>(rows: readonly (readonly T[])[], blank: T): T[][] =>
    rows.map((row, at) => {
      const oursAt = at >= topOfMarks && at < endOfMarks ? inMarks : inHeadings.get(at);
      return oursAt === undefined ? [...row] : row.map((value, index) => (oursAt.has(index) ? blank : value));
    });
  const values = without<CellValue>(sheet.values, '');
  const width = values.reduce(
    (widest, row) => Math.max(widest, row.findLastIndex((value) => !isBlank(value)) + 1),
    1,
  );
  const rows = Math.max(1, values.findLastIndex((row) => row.some((value) => !isBlank(value))) + 1);
  const cut = <T>(grid: readonly (readonly T[])[]): T[][] =>
    grid.slice(0, rows).map((row) => row.slice(0, width));
  return sheetSnapshot.parse({
    name: sheet.name,
    firstRow: sheet.area.row,
    firstColumn: first,
    values: cut(values),
    formulas: cut(without<CellValue>(sheet.formulas, '')),
    numberFormats: cut(without(sheet.numberFormats, 'General')),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: hiddenColumns(sheet).filter((column) => !ours.includes(column)),
    mergedAreas: sheet.mergedAreas.map(areaAddress),
    protected: sheet.protected,
    ...(sheet.calculatesByHand === true ? { calculatesByHand: true } : {}),
  });
}
