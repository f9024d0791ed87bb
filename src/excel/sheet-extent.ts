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
  /** Whether a validation rule stands anywhere on the sheet; where none does, no column is asked for its own. */
  readonly hasValidation: boolean;
}

export interface AskedExtent {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Where content ends before a wide gap; `null` where the used range is not read whole. */
  readonly bands: AskedBands | null;
  /** Of the whole sheet; `null` where the sheet is only looked at. */
  readonly validation: Excel.DataValidation | null;
}

/** @param whole whether the sheet is to be read whole, and not only looked at */
export function askExtent(sheet: Excel.Worksheet, whole = true): AskedExtent {
  sheet.load('id,name,visibility');
  if (whole) sheet.tables.load('items/id');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  const validation = whole ? sheet.getRange().dataValidation : null;
  validation?.load('type');
  return { sheet, used, bands: whole ? askBands(sheet) : null, validation };
}

/** Whether a validation rule stands anywhere on the sheet that was asked for. */
export const hasValidation = ({ validation }: AskedExtent): boolean =>
  validation !== null && validation.type !== 'None';

export function extentOf(asked: AskedExtent): Extent | null {
  const { sheet, used, bands } = asked;
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
    hasValidation: hasValidation(asked),
  };
}
