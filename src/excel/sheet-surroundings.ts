import { z } from 'zod';
import { lastColumnOfExcel } from '../grid/sheet-size';
import type { Area } from '../grid/area';
import type { Extent } from './sheet-extent';
import { mayAskMerges, type Merges } from './merged-cells';
import { type SheetBlock, formatGrid, gridFrom, rangeOf } from './sheet-block';

/** What stands around the cells of a sheet: widths, hidden rows, merged cells, tables, and the room to the right. */

/** Columns looked at to the right of the used range. */
const roomToTheRight = 6;

/** Number formats beside the used range are asked for on sheets of up to as many rows: few need them. */
const rowsOfFormats = 2_000;

/** Beyond this many columns only the nearest ones are asked for validation rules. */
const columnsAsked = 60;

const columnProperties = z.array(
  z.object({
    columnHidden: z.boolean().optional(),
    format: z.object({ columnWidth: z.number().nullable().optional() }).optional(),
  }),
);

const rowProperties = z.array(z.object({ rowHidden: z.boolean().optional() }));

export interface AskedSurroundings {
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly validations: readonly { readonly column: number; readonly rule: Excel.DataValidation }[];
  readonly merged: Excel.RangeAreas | null;
  readonly tables: readonly Excel.Range[];
  readonly application: Excel.Application;
  /** The columns right of the used range; `null` at the right edge of the sheet. */
  readonly room: Excel.Range | null;
}

function withRoom(area: Area): Area {
  return { ...area, columns: Math.min(area.columns + roomToTheRight, lastColumnOfExcel - area.column + 1) };
}

export function askSurroundings(
  context: Excel.RequestContext,
  extent: Extent,
  merges: Merges,
): AskedSurroundings {
  const area = withRoom(extent.area);
  const range = rangeOf(context, area);
  const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const rows = extent.rowHidden === false ? null : range.getRowProperties({ rowHidden: true });
  const lastColumn = area.column + area.columns - 1;
  const validations = [];
  // A range for every column is half of what a look asks of Excel.
  const firstAsked = extent.hasValidation
    ? Math.max(area.column, lastColumn - columnsAsked + 1)
    : lastColumn + 1;
  for (let column = firstAsked; column <= lastColumn; column += 1) {
    const rule = rangeOf(context, { ...area, column, columns: 1 }).dataValidation;
    rule.load('type');
    validations.push({ column, rule });
  }
  const roomColumns = area.columns - extent.area.columns;
  const room =
    roomColumns === 0
      ? null
      : rangeOf(context, {
          ...area,
          column: area.column + extent.area.columns,
          columns: roomColumns,
        });
  room?.load(extent.area.rows <= rowsOfFormats ? 'formulas,numberFormat' : 'formulas');
  const merged = mayAskMerges(merges, extent.id) ? range.getMergedAreasOrNullObject() : null;
  merged?.load('areaCount');
  merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  const tables = extent.tables.map((id) => {
    const table = context.workbook.worksheets.getItem(extent.id).tables.getItem(id).getRange();
    table.load('rowIndex,columnIndex,rowCount,columnCount');
    return table;
  });
  context.application.load('calculationMode');
  return { columns, rows, validations, merged, tables, room, application: context.application };
}

export function surroundingsOf(
  extent: Extent,
  block: SheetBlock,
  asked: AskedSurroundings,
  { known }: Merges,
) {
  const validated = new Set(
    asked.validations.filter(({ rule }) => rule.type !== 'None').map(({ column }) => column),
  );
  const firstOfRoom = extent.area.column + extent.area.columns;
  const withFormula = new Set<number>();
  for (const row of asked.room === null ? [] : gridFrom(asked.room.formulas, extent.name))
    row.forEach((formula, index) => {
      if (formula !== '') withFormula.add(firstOfRoom + index);
    });
  const formats =
    asked.room === null || extent.area.rows > rowsOfFormats
      ? null
      : formatGrid.safeParse(asked.room.numberFormat);
  const isGeneral = (index: number): boolean => {
    const beyond = index - extent.area.columns;
    const rows = beyond < 0 ? block.numberFormats : formats?.success === true ? formats.data : null;
    return rows?.every((row) => row[beyond < 0 ? index : beyond] === 'General') ?? false;
  };
  const columns = columnProperties.parse(asked.columns.value).map((each, index) => ({
    column: extent.area.column + index,
    width: each.format?.columnWidth ?? 0,
    hidden: each.columnHidden ?? false,
    validated: validated.has(extent.area.column + index),
    hasFormula: withFormula.has(extent.area.column + index),
    isGeneral: isGeneral(index),
  }));
  const rows = asked.rows === null ? [] : rowProperties.parse(asked.rows.value);
  const hiddenRows = rows.flatMap((each, index) =>
    each.rowHidden === true ? [extent.area.row + index] : [],
  );
  if (asked.merged !== null) known.remember(extent.id, areasOf(asked.merged, extent.name));
  return {
    columns,
    hiddenRows,
    mergedAreas: known.of(extent.id, extent.name) ?? [],
    tables: asked.tables.map((range) => areaOf(range, extent.name)),
    ...(asked.application.calculationMode === 'Manual' ? { calculatesByHand: true as const } : {}),
  };
}

function areasOf(merged: Excel.RangeAreas, sheet: string): readonly Area[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map((range) => areaOf(range, sheet));
}

function areaOf(range: Excel.Range, sheet: string): Area {
  return {
    sheet,
    row: range.rowIndex + 1,
    column: range.columnIndex + 1,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
