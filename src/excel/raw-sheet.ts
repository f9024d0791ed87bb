import { type Area, overlaps } from '../grid/area';
import type { CellValue } from '../grid/snapshot';

/** A column beside the table that marks could use. */
export interface ColumnState {
  readonly column: number;
  readonly width: number;
  readonly hidden: boolean;
  /** Whether some cell of it has a validation rule. */
  readonly validated: boolean;
  /** Only beyond the used range: whether some cell holds a formula that shows nothing. */
  readonly hasFormula: boolean;
  /** Whether every cell is known to have the number format General. */
  readonly isGeneral: boolean;
}

/** One sheet as read. All arrays cover the used range; `area` says where that is. */
export interface RawSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly area: Area;
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
  readonly numberFormats: string[][];
  readonly hiddenRows: number[];
  readonly mergedAreas: Area[];
  /** Excel's own tables (list objects) on the sheet: what is written right beside one becomes part of it. */
  readonly tables: readonly Area[];
  /** The used columns and a few to the right of them. */
  readonly columns: readonly ColumnState[];
  /** The workbook is set to calculate by hand, so that formulas may show old values; left out when it is not. */
  readonly calculatesByHand?: true;
}

/** Columns that are hidden, by number, within the used range. */
export const hiddenColumns = (sheet: RawSheet): number[] =>
  sheet.columns
    .filter((each) => each.hidden && each.column < sheet.area.column + sheet.area.columns)
    .map((each) => each.column);

/** The cell at a worksheet row and column, `''` outside the used range. */
export function cellAt(
  sheet: RawSheet,
  row: number,
  column: number,
  of: 'values' | 'formulas' = 'values',
): CellValue {
  return sheet[of][row - sheet.area.row]?.[column - sheet.area.column] ?? '';
}

/** Whether a merged area reaches into the block. */
export const isMerged = (sheet: RawSheet, area: Area): boolean =>
  sheet.mergedAreas.some((merged) => overlaps(merged, area));
