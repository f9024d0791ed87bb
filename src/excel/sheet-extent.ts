import type { Area } from '../grid/area';
import { askBands, type AskedBands, usedBlock } from './used-block';

/** Where the content of a sheet stands: asked for before its cells are. */

/** Where a sheet's used range stands, as learnt in the first round trip. */
export interface Extent {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly area: Area;
  /** `null` when some rows are hidden and some are not. */
  readonly rowHidden: boolean | null;
  /** Ids of Excel's own tables on the sheet. */
  readonly tables: readonly string[];
}

export interface AskedExtent {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Where content ends before a wide gap; `null` where the used range is not read whole. */
  readonly bands: AskedBands | null;
}

/** @param whole whether the sheet is to be read whole, and not only looked at */
export function askExtent(sheet: Excel.Worksheet, whole = true): AskedExtent {
  sheet.load('id,name,visibility');
  if (whole) sheet.tables.load('items/id');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  return { sheet, used, bands: whole ? askBands(sheet) : null };
}

export function extentOf({ sheet, used, bands }: AskedExtent): Extent | null {
  if (used.isNullObject) return null;
  const area = {
    sheet: sheet.name,
    row: used.rowIndex + 1,
    column: used.columnIndex + 1,
    rows: used.rowCount,
    columns: used.columnCount,
  };
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    protected: sheet.protection.protected,
    area: bands === null ? area : usedBlock(area, bands),
    rowHidden: used.rowHidden,
    tables: bands === null ? [] : sheet.tables.items.map(({ id }) => id),
  };
}
