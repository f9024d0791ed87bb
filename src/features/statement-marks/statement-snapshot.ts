import { sheetSnapshot, type CellValue, type SheetSnapshot } from '../../grid/snapshot';
import { type Area, areaAddress } from '../../grid/area';
import { hiddenColumns, type RawSheet } from '../../excel/raw-sheet';

/**
 * The sheet as the officer's own: blank where our words stand, so that checking never changes what is read. Trailing
 * blank rows and columns are cut, since our words may have been all that stood there.
 *
 * @param ours blocks of ours, on whatever sheet
 */
export function statementSnapshot(
  sheet: RawSheet,
  ours: readonly Area[],
): SheetSnapshot & { readonly hidden: boolean } {
  const here = ours.filter((area) => area.sheet === sheet.name);
  const isOurs = (row: number, column: number): boolean =>
    here.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  const without = <T>(grid: readonly (readonly T[])[], blank: T): T[][] =>
    grid.map((line, down) =>
      line.map((held, across) => (isOurs(sheet.area.row + down, sheet.area.column + across) ? blank : held)),
    );
  const formulas = without<CellValue>(sheet.formulas, '');
  const rows = Math.max(1, formulas.findLastIndex((line) => line.some((held) => held !== '')) + 1);
  const columns = formulas.reduce(
    (widest, line) => Math.max(widest, line.findLastIndex((held) => held !== '') + 1),
    1,
  );
  const cut = <T>(grid: readonly (readonly T[])[]): T[][] =>
    grid.slice(0, rows).map((line) => line.slice(0, columns));
  const columnsOfOurs = new Set(here.filter(({ columns: wide }) => wide === 1).map(({ column }) => column));
  return {
    ...sheetSnapshot.parse({
      name: sheet.name,
      firstRow: sheet.area.row,
      firstColumn: sheet.area.column,
      values: cut(without<CellValue>(sheet.values, '')),
      formulas: cut(formulas),
      numberFormats: cut(without(sheet.numberFormats, 'General')),
      hiddenRows: sheet.hiddenRows,
      hiddenColumns: hiddenColumns(sheet).filter((column) => !columnsOfOurs.has(column)),
      mergedAreas: sheet.mergedAreas.map(areaAddress),
      protected: sheet.protected,
      ...(sheet.calculatesByHand === true ? { calculatesByHand: true } : {}),
    }),
    hidden: sheet.hidden,
  };
}
