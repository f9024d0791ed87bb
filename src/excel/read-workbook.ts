import { z } from 'zod';
import { cellValue, type CellValue } from '../grid/snapshot';
import { noSuchSheet, sheetIsEmpty, sheetTooLarge } from './words';
import { type Area, overlaps, parseReference, sameArea } from '../grid/area';
import type { Conversation } from './excel-run';
import { type AskedBands, askBands, usedBlock } from './used-block';
import { askedFor, mayAskMerges, type Merges } from './merged-cells';
import { excelError, Refusal, tooBigForOneMessage } from './problem-from-error';

/**
 * Reads sheets as plain data in two round trips, or more where one answer would be too large. Needs ExcelApi 1.9;
 * merged areas need 1.13 and are left empty before. Changes nothing.
 */

/** A defined name of the workbook. `area` is `null` when it stands for no plain block, as after `#REF!`. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly area: Area | null;
}

/** What is known of the workbook after the first round trip. */
export interface Directory {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly hidden: boolean }[];
  readonly names: readonly DefinedName[];
  readonly settings: ReadonlyMap<string, unknown>;
}

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

/** Columns looked at to the right of the used range. */
const roomToTheRight = 6;
const lastColumnOfExcel = 16_384;
/** More cells than this are read in several answers; fewer are tried in one and split if Excel finds that too much. */
const cellsInOneAnswer = 240_000;
/** Number formats beside the used range are asked for on sheets of up to as many rows: few need them. */
const rowsOfFormats = 2_000;
/** Beyond this many columns only the nearest ones are asked for validation rules. */
const columnsAsked = 60;

const grid = z.array(z.array(cellValue));
const formatGrid = z.array(z.array(z.string()));

/** First round trip: which sheets, names and settings there are. */
export async function readDirectory({ context, sync }: Conversation): Promise<Directory> {
  const { worksheets, names, settings } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  names.load('items/name,items/formula');
  settings.load('items/key,items/value');
  await sync();
  return directoryOf(worksheets, names, settings);
}

export function directoryOf(
  worksheets: Excel.WorksheetCollection,
  names: Excel.NamedItemCollection,
  settings: Excel.SettingCollection,
): Directory {
  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.visibility !== 'Visible',
    })),
    names: names.items.map((item) => {
      const formula = String(item.formula);
      return { name: item.name, formula, area: parseReference(formula) };
    }),
    settings: new Map(settings.items.map((item): [string, unknown] => [item.key, item.value])),
  };
}

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

/** What one look at the workbook gives: its directory and the sheets that were asked for. */
export interface Look {
  readonly directory: Directory;
  readonly sheets: readonly RawSheet[];
  /** Where the sheets stood: given to `readSheet` the next time, it may spare a round trip. */
  readonly extents: readonly Extent[];
}

/**
 * Reads one sheet whole, and those that `also` names once the directory is known.
 *
 * @param likely name of a sheet that `also` will probably name: asked for at once, it costs no round trip
 * @param asLast where the same sheets stood when they were last read; they are then read in one round trip if they still
 * stand there
 * @param merges whether Excel may be asked which cells are merged
 * @throws Refusal when the sheet is gone, empty or too large to be read
 */
export async function readSheet(
  conversation: Conversation,
  sheetId: string,
  likely: string,
  also: (directory: Directory) => readonly string[],
  asLast: readonly Extent[] = [],
  merges: Merges = askedFor(),
): Promise<Look> {
  const again = asLast.length === 0 ? null : await readAgain(conversation, sheetId, also, asLast, merges);
  if (again !== null) return again;
  const { context, sync } = conversation;
  const { worksheets, names, settings } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  names.load('items/name,items/formula');
  settings.load('items/key,items/value');
  const target = worksheets.getItemOrNullObject(sheetId);
  const asked = askExtent(target);
  const guessed = askExtent(worksheets.getItemOrNullObject(likely));
  await sync();
  if (target.isNullObject) throw new Refusal(noSuchSheet());
  const directory = directoryOf(worksheets, names, settings);
  const extent = extentOf(asked);
  if (extent === null) throw new Refusal(sheetIsEmpty(target.name));
  const others = also(directory).filter((name) => name !== extent.name);
  const known = guessed.sheet.isNullObject || !others.includes(guessed.sheet.name) ? null : guessed;
  const unknown = others
    .filter((name) => name !== known?.sheet.name)
    .map((name) => askExtent(worksheets.getItem(name)));
  if (unknown.length > 0) await sync();
  const more = [...(known === null ? [] : [known]), ...unknown].map(extentOf);
  const extents = [extent, ...more.filter((each) => each !== null)];
  return { directory, sheets: await readExtents(conversation, extents, merges), extents };
}

/**
 * Reads sheets where they stood last, in one round trip.
 *
 * @returns `null` when one of them has moved, grown or gone since, another is wanted, or Excel refused; the ordinary way
 * then finds out what is the case
 */
async function readAgain(
  { context, sync }: Conversation,
  sheetId: string,
  also: (directory: Directory) => readonly string[],
  asLast: readonly Extent[],
  merges: Merges,
): Promise<Look | null> {
  const cells = asLast.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  if (cells > cellsInOneAnswer) return null;
  const { worksheets, names, settings } = context.workbook;
  try {
    worksheets.load('items/id,items/name,items/visibility');
    names.load('items/name,items/formula');
    settings.load('items/key,items/value');
    const asked = asLast.map((extent) => ({
      now: askExtent(worksheets.getItem(extent.id)),
      block: askBlock(context, extent.area),
      surroundings: askSurroundings(context, extent, merges),
    }));
    await sync();
    const directory = directoryOf(worksheets, names, settings);
    const extents = asked.map(({ now }) => extentOf(now)).filter((each) => each !== null);
    const wanted = new Set([
      ...extents.filter(({ id }) => id === sheetId).map(({ name }) => name),
      ...also(directory),
    ]);
    const stillThere = asLast.every(({ id, area, rowHidden, tables }, index) => {
      const now = extents[index];
      return (
        now?.id === id &&
        sameArea(now.area, area) &&
        now.rowHidden === rowHidden &&
        now.tables.join() === tables.join()
      );
    });
    const allWanted = wanted.size === extents.length && extents.every(({ name }) => wanted.has(name));
    if (!stillThere || !allWanted) return null;
    const sheets = asked.flatMap(({ block, surroundings }, index): RawSheet[] => {
      const extent = extents[index];
      return extent === undefined
        ? []
        : [rawSheet(extent, blockFrom(block, extent.name), surroundings, merges)];
    });
    return { directory, sheets, extents };
  } catch (error) {
    if (excelError(error) === null) throw error;
    return null;
  }
}

/** Reads the named sheets whole; sheets without content are left out. */
export async function readSheets(
  conversation: Conversation,
  sheetNames: readonly string[],
  merges: Merges = askedFor(),
): Promise<readonly RawSheet[]> {
  if (sheetNames.length === 0) return [];
  const asked = sheetNames.map((name) => askExtent(conversation.context.workbook.worksheets.getItem(name)));
  await conversation.sync();
  return readExtents(
    conversation,
    asked.map(extentOf).filter((each) => each !== null),
    merges,
  );
}

/** The top left of every sheet: enough to tell which one is the budget. Formulas and formats are not asked for. */
export async function glanceAtSheets(
  { context, sync }: Conversation,
  directory: Directory,
  maximumRows: number,
  maximumColumns: number,
): Promise<readonly RawSheet[]> {
  const asked = directory.sheets.map(({ id }) => askExtent(context.workbook.worksheets.getItem(id), false));
  await sync();
  const extents = asked.map(extentOf).filter((each) => each !== null);
  const tops = extents.map((extent) => {
    const area = {
      ...extent.area,
      rows: Math.min(extent.area.rows, maximumRows),
      columns: Math.min(extent.area.columns, maximumColumns),
    };
    const range = rangeOf(context, area);
    range.load('values');
    return { ...extent, area, range };
  });
  await sync();
  return tops.map(({ range, ...extent }) => {
    const values = gridFrom(range.values, extent.name);
    return {
      ...extent,
      values,
      formulas: values,
      numberFormats: values.map((row) => row.map(() => 'General')),
      hiddenRows: [],
      mergedAreas: [],
      tables: [],
      columns: [],
    };
  });
}

export function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
  return context.workbook.worksheets
    .getItem(area.sheet)
    .getRangeByIndexes(area.row - 1, area.column - 1, area.rows, area.columns);
}

/** Excel answers `null` instead of an array when a block is more than it will give. */
function gridFrom(values: unknown, sheet: string): CellValue[][] {
  const parsed = grid.safeParse(values);
  if (!parsed.success) throw new Refusal(sheetTooLarge(sheet));
  return parsed.data;
}

interface Block {
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
  readonly numberFormats: string[][];
}

function askBlock(context: Excel.RequestContext, area: Area): Excel.Range {
  const range = rangeOf(context, area);
  range.load('values,formulas,numberFormat');
  return range;
}

function blockFrom(range: Excel.Range, sheet: string): Block {
  const formats = formatGrid.safeParse(range.numberFormat);
  if (!formats.success) throw new Refusal(sheetTooLarge(sheet));
  return {
    values: gridFrom(range.values, sheet),
    formulas: gridFrom(range.formulas, sheet),
    numberFormats: formats.data,
  };
}

const joined = (blocks: readonly Block[]): Block => ({
  values: blocks.flatMap((block) => block.values),
  formulas: blocks.flatMap((block) => block.formulas),
  numberFormats: blocks.flatMap((block) => block.numberFormats),
});

/** Reads a block in as many answers as it takes: halves the rows each time Excel finds an answer too large. */
async function readInParts({ context, sync }: Conversation, area: Area): Promise<Block> {
  const tooMany = area.rows * area.columns > cellsInOneAnswer;
  if (!tooMany) {
    try {
      const range = askBlock(context, area);
      await sync();
      return blockFrom(range, area.sheet);
    } catch (error) {
      if (!tooBigForOneMessage(error)) throw error;
    }
  }
  if (area.rows === 1) throw new Refusal(sheetTooLarge(area.sheet));
  const half = Math.ceil(area.rows / 2);
  const upper = await readInParts({ context, sync }, { ...area, rows: half });
  const lower = await readInParts(
    { context, sync },
    { ...area, row: area.row + half, rows: area.rows - half },
  );
  return joined([upper, lower]);
}

const columnProperties = z.array(
  z.object({
    columnHidden: z.boolean().optional(),
    format: z.object({ columnWidth: z.number().nullable().optional() }).optional(),
  }),
);
const rowProperties = z.array(z.object({ rowHidden: z.boolean().optional() }));

interface AskedSurroundings {
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

function askSurroundings(context: Excel.RequestContext, extent: Extent, merges: Merges): AskedSurroundings {
  const area = withRoom(extent.area);
  const range = rangeOf(context, area);
  const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const rows = extent.rowHidden === false ? null : range.getRowProperties({ rowHidden: true });
  const lastColumn = area.column + area.columns - 1;
  const validations = [];
  for (let column = Math.max(area.column, lastColumn - columnsAsked + 1); column <= lastColumn; column += 1) {
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

function surroundingsOf(extent: Extent, block: Block, asked: AskedSurroundings, { known }: Merges) {
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

export async function readExtents(
  conversation: Conversation,
  extents: readonly Extent[],
  merges: Merges,
): Promise<readonly RawSheet[]> {
  const { context, sync } = conversation;
  const cells = extents.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  if (cells <= cellsInOneAnswer) {
    try {
      const asked = extents.map((extent) => ({
        extent,
        block: askBlock(context, extent.area),
        surroundings: askSurroundings(context, extent, merges),
      }));
      await sync();
      return asked.map(({ extent, block, surroundings }) =>
        rawSheet(extent, blockFrom(block, extent.name), surroundings, merges),
      );
    } catch (error) {
      if (!tooBigForOneMessage(error)) throw error;
    }
  }
  const sheets: RawSheet[] = [];
  for (const extent of extents) {
    const block = await readInParts(conversation, extent.area);
    const surroundings = askSurroundings(context, extent, merges);
    await sync();
    sheets.push(rawSheet(extent, block, surroundings, merges));
  }
  return sheets;
}

function rawSheet(extent: Extent, block: Block, surroundings: AskedSurroundings, merges: Merges): RawSheet {
  const { id, name, hidden, area } = extent;
  return {
    id,
    name,
    hidden,
    protected: extent.protected,
    area,
    ...block,
    ...surroundingsOf(extent, block, surroundings, merges),
  };
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
