import type { WorkbookSnapshot } from '../../grid/snapshot';
import type { WorkbookSheet } from './grid';

/** How the column of words begins that a check leaves beside a statement. Stored in workbooks, so it does not change. */
const beginsOurColumn = /^Cashable check[,:]/;

/**
 * The workbook without the words that an earlier check left beside its statements, so that a marked workbook is read as it
 * was before. From the heading of such a column down everything that is text is ours.
 */
export function withoutOwnWords(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const columns = ourColumns(sheet);
    if (columns.size === 0) return sheet;
    const blanked = <Held>(rows: readonly (readonly Held[])[], blank: Held): Held[][] =>
      rows.map((row, r) =>
        row.map((held, c) => (r >= (columns.get(c) ?? Infinity) && typeof held === 'string' ? blank : held)),
      );
    return { ...sheet, values: blanked(sheet.values, ''), formulas: blanked(sheet.formulas, '') };
  });
  return { ...workbook, sheets };
}

/** First rows of our columns, both counted within the snapshot. */
function ourColumns({ values }: WorkbookSheet): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [r, row] of values.entries())
    for (const [c, value] of row.entries())
      if (typeof value === 'string' && beginsOurColumn.test(value) && !found.has(c)) found.set(c, r);
  return found;
}
