import { z } from 'zod';
import { lastColumnOfExcel, lastRowOfExcel } from '../../grid/sheet-size';
import { cellValue, type CellValue } from '../../grid/snapshot';
import { columnLetters } from '../../grid/column-letters';
import { frozenRecordDamaged, selectionTooLarge } from './words';
import { noSuchSheet } from '../../excel/words';
import { type Area, areaAddress, overlaps } from '../../grid/area';
import type { Conversation } from '../../excel/excel-run';
import { fingerprint } from '../../excel/fingerprint';
import { excelError, Refusal } from '../../excel/problem-from-error';
import { type Directory, readDirectory } from '../../excel/directory';
import { rangeOf } from '../../excel/sheet-block';
import { type LocatedGroup, locateGroups } from './frozen-groups';
import { type FrozenGroup, keptFrozen } from './frozen-record';
import { callsOurs } from './tokens';

/** Cells of a sheet as plain data, over one block. */
export interface CellsNow {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A table that one formula of ours fills. */
export interface FilledTable {
  readonly row: number;
  readonly column: number;
  readonly now: CellsNow;
}

/** The selected cells, and all that freezing or bringing back needs to know around them. */
export interface SelectedCells {
  readonly directory: Directory;
  readonly sheetId: string;
  readonly sheet: string;
  readonly isProtected: boolean;
  /** As selected, also where the sheet is blank. */
  readonly areas: readonly Area[];
  readonly address: string;
  /** The selection as far as the sheet is filled. */
  readonly blocks: readonly CellsNow[];
  readonly tables: readonly FilledTable[];
  /** Selected cells that a formula elsewhere fills, with that formula's cell. */
  readonly parts: readonly { readonly cell: string; readonly anchor: string }[];
  /** What is remembered of frozen formulas, wherever in the workbook. */
  readonly groups: readonly FrozenGroup[];
  /** Those of this sheet that the selection touches, with what they hold now. */
  readonly frozen: readonly { readonly located: LocatedGroup; readonly now: CellsNow }[];
  /** Of everything that a preview shows. */
  readonly fingerprint: string;
}

const mostCells = 200_000;
const mostAreas = 200;
const grid = z.array(z.array(cellValue));
const formats = z.array(z.array(z.string()));

/** Which cells: those that are selected now, or the ones that an earlier look was at. */
export type WhichCells =
  'selected' | { readonly sheetId: string; readonly areas: readonly Omit<Area, 'sheet'>[] };

type Place = Omit<Area, 'sheet'>;

/**
 * Reads the selection: three round trips, one more where formulas fill several cells. Several blocks at once need
 * ExcelApi 1.9, tables that a formula fills 1.12.
 *
 * @throws Refusal when the sheet is gone, the selection too large, or what is remembered cannot be trusted
 */
export async function readSelectedCells(
  conversation: Conversation,
  which: WhichCells,
): Promise<SelectedCells> {
  const { context } = conversation;
  const selected =
    which === 'selected' ? await readSelection(conversation) : { sheetId: which.sheetId, areas: which.areas };
  const sheet = context.workbook.worksheets.getItemOrNullObject(selected.sheetId);
  sheet.load('id,name');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const directory = await readDirectory(conversation);
  if (sheet.isNullObject) throw new Refusal(noSuchSheet());
  const record = keptFrozen(directory.settings);
  if (record === null) throw new Refusal(frozenRecordDamaged());
  const { name } = sheet;
  const held = used.isNullObject
    ? []
    : selected.areas.flatMap(
        (area) => common({ ...area, sheet: name }, { ...placeOf(used), sheet: name }) ?? [],
      );
  const areas = withoutRepeats(held);
  if (
    areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > mostCells ||
    areas.length > mostAreas
  )
    throw new Refusal(selectionTooLarge());
  const touched = locateGroups(record.groups, directory.names).filter(
    ({ area }) =>
      area !== null &&
      selected.areas.some((each) => overlaps(area, { ...each, sheet: area.sheet })) &&
      area.sheet === name,
  );
  const [blocks, frozenBlocks, spilling] = await readAll(conversation, areas, touched);
  const { tables, parts } = await readTables(conversation, blocks, spilling);
  return {
    directory,
    sheetId: sheet.id,
    sheet: name,
    isProtected: sheet.protection.protected,
    areas: selected.areas.map((area) => ({ ...area, sheet: name })),
    address: selected.areas.map(selectedAddress).join(', '),
    blocks,
    tables,
    parts,
    groups: record.groups,
    frozen: touched.map((located, index) => ({ located, now: frozenBlocks[index] ?? emptyBlock(name) })),
    fingerprint: fingerprint(
      JSON.stringify([sheet.protection.protected, blocks, tables, parts, touched, frozenBlocks]),
    ),
  };
}

/** Whole columns and rows as Excel names them: `B:C`, `5:7`. */
function selectedAddress(area: Place): string {
  const first = columnLetters(area.column);
  const last = columnLetters(area.column + area.columns - 1);
  if (area.rows === lastRowOfExcel) return `${first}:${last}`;
  if (area.columns === lastColumnOfExcel) return `${area.row}:${area.row + area.rows - 1}`;
  return areaAddress(area);
}

const emptyBlock = (sheet: string): CellsNow => ({
  area: { sheet, row: 1, column: 1, rows: 0, columns: 0 },
  values: [],
  formulas: [],
  formats: [],
});

const placeOf = (range: Excel.Range): Place => ({
  row: range.rowIndex + 1,
  column: range.columnIndex + 1,
  rows: range.rowCount,
  columns: range.columnCount,
});

/** What is selected on the active sheet, in however many blocks. */
async function readSelection({ context, sync }: Conversation) {
  const ranges = context.workbook.getSelectedRanges();
  ranges.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('id');
  try {
    await sync();
    return { sheetId: sheet.id, areas: ranges.areas.items.map(placeOf) };
  } catch (error) {
    // A host that knows one selected block only, or a drawing that is selected instead of cells.
    if (excelError(error) === null) throw error;
  }
  const range = context.workbook.getSelectedRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.load('id');
  await sync();
  return { sheetId: sheet.id, areas: [placeOf(range)] };
}

function common(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows < 1 || columns < 1 ? null : { sheet: a.sheet, row, column, rows, columns };
}

/** Blocks that lie within another one are named once. */
const withoutRepeats = (areas: readonly Area[]): readonly Area[] =>
  areas.filter(
    (area, index) =>
      !areas.some((other, at) => {
        const shared = at === index ? null : common(area, other);
        const inside = shared !== null && shared.rows === area.rows && shared.columns === area.columns;
        const same = inside && other.rows === area.rows && other.columns === area.columns;
        return inside && (!same || at < index);
      }),
  );

function askBlock(context: Excel.RequestContext, area: Area): Excel.Range {
  const range = rangeOf(context, area);
  range.load('values,formulas,numberFormat');
  return range;
}

const blockOf = (area: Area, range: Excel.Range): CellsNow => ({
  area,
  values: grid.parse(range.values),
  formulas: grid.parse(range.formulas),
  formats: formats.parse(range.numberFormat),
});

async function readAll(
  { context, sync }: Conversation,
  areas: readonly Area[],
  touched: readonly LocatedGroup[],
): Promise<readonly [readonly CellsNow[], readonly CellsNow[], readonly boolean[]]> {
  const spills = Office.context.requirements.isSetSupported('ExcelApi', '1.12');
  const asked = areas.map((area) => ({ area, range: askBlock(context, area) }));
  if (spills) for (const { range } of asked) range.load('hasSpill');
  const frozen = touched.flatMap(({ area }) =>
    area === null ? [] : [{ area, range: askBlock(context, area) }],
  );
  if (asked.length + frozen.length > 0) await sync();
  return [
    asked.map(({ area, range }) => blockOf(area, range)),
    frozen.map(({ area, range }) => blockOf(area, range)),
    asked.map(({ range }) => spills && range.hasSpill !== false),
  ];
}

const mostParts = 1_000;

/** Tables that formulas of ours fill, and selected cells that are filled from elsewhere. */
async function readTables(
  conversation: Conversation,
  blocks: readonly CellsNow[],
  spilling: readonly boolean[],
): Promise<Pick<SelectedCells, 'tables' | 'parts'>> {
  const { context, sync } = conversation;
  const cells = blocks.flatMap((block, index) => (spilling[index] === true ? filledCells(block) : []));
  const asked = cells.slice(0, mostParts).map((cell) => {
    const range = rangeOf(context, cell.area);
    const filled = cell.isOurs ? range.getSpillingToRangeOrNullObject() : null;
    const anchor = range.getSpillParentOrNullObject();
    filled?.load('rowIndex,columnIndex,rowCount,columnCount');
    anchor.load('rowIndex,columnIndex');
    return { cell, filled, anchor };
  });
  if (asked.length === 0) return { tables: [], parts: [] };
  await sync();
  const parts: { cell: string; anchor: string }[] = [];
  const found: { area: Area; range: Excel.Range }[] = [];
  for (const { cell, filled, anchor } of asked) {
    const { row, column, sheet } = cell.area;
    const isOwnAnchor =
      anchor.isNullObject || (anchor.rowIndex === row - 1 && anchor.columnIndex === column - 1);
    if (!isOwnAnchor) {
      const at = { row: anchor.rowIndex + 1, column: anchor.columnIndex + 1, rows: 1, columns: 1 };
      parts.push({ cell: areaAddress(cell.area), anchor: areaAddress(at) });
    } else if (filled !== null && !filled.isNullObject && filled.rowCount * filled.columnCount > 1) {
      const area = { ...placeOf(filled), sheet };
      found.push({ area, range: askBlock(context, area) });
    }
  }
  if (found.length > 0) await sync();
  const tables = found.map(({ area, range }) => ({
    row: area.row,
    column: area.column,
    now: blockOf(area, range),
  }));
  const inTables = new Set(
    tables.map(({ row, column }) => areaAddress({ row, column, rows: 1, columns: 1 })),
  );
  return { tables, parts: parts.filter(({ anchor }) => !inTables.has(anchor)) };
}

/** Cells that hold a formula of ours, or something without a formula. */
function filledCells({ area, values, formulas }: CellsNow): readonly { area: Area; isOurs: boolean }[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => {
      const isOurs = callsOurs(formula);
      const isFormula = typeof formula === 'string' && formula.startsWith('=');
      if (!isOurs && (isFormula || values[r]?.[c] === '')) return [];
      return [{ area: { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 }, isOurs }];
    }),
  );
}
