import { z } from 'zod';
import { lastColumnOfExcel, lastRowOfExcel } from '../../grid/sheet-size';
import { cellValue } from '../../grid/snapshot';
import { tooManyCells } from './words';
import type { Area } from '../../grid/area';
import type { Conversation } from '../../excel/excel-run';
import { Refusal, tooBigForOneMessage } from '../../excel/problem-from-error';
import { rangeOf } from '../../excel/sheet-block';
import { type Reference } from './reference';

/** Cells that a formula reads, on one sheet. */
export interface Wanted {
  readonly sheet: string;
  readonly reference: Reference;
  /** All that the formula in that cell fills, instead of the cell alone. */
  readonly spill: boolean;
}

/** What they hold. Rows that are blank to the end are left out. */
export interface CellBlock {
  /** The cells asked for, whole columns from row 1 to the last. */
  readonly area: Area;
  /** Values as a function is handed them: `''` for blank cells, errors as `{ code }`. */
  readonly rows: readonly (readonly unknown[])[];
}

const grid = z.array(z.array(cellValue));
const cellsInOneAnswer = 240_000;
/** More than this would keep the pane busy for seconds while the officer only looks around. */
const mostCells = 1_200_000;

/** The same cells are read once. */
export const wantedKey = ({ sheet, reference: { first, last }, spill }: Wanted): string =>
  JSON.stringify([sheet.toLowerCase(), first.row, first.column, last.row, last.column, spill]);

/** The block of cells that a reference names; whole columns and rows reach to the sheet's end. */
export function areaOf(sheet: string, { first, last }: Reference): Area {
  const rows = [first.row ?? 1, last.row ?? lastRowOfExcel] as const;
  const columns = [first.column ?? 1, last.column ?? lastColumnOfExcel] as const;
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    sheet,
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

/**
 * Reads what formulas read, bounded by what each sheet holds: two round trips, more for very large ranges. Needs
 * ExcelApi 1.4, for spilled cells 1.12.
 *
 * @returns blocks by `keyOf`; cells that no sheet has are missing from it
 * @throws Refusal when they are more than can be looked at
 */
export async function readBlocks(
  conversation: Conversation,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, CellBlock>> {
  const { context, sync } = conversation;
  const blocks = new Map<string, CellBlock>();
  if (wanted.length === 0) return blocks;
  const spills = Office.context.requirements.isSetSupported('ExcelApi', '1.12');
  const names = [...new Set(wanted.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { name, sheet, used };
  });
  await sync();
  const present = new Map(sheets.filter(({ sheet }) => !sheet.isNullObject).map((each) => [each.name, each]));
  const asked = wanted
    .filter(({ sheet, spill }) => present.has(sheet) && (spills || !spill))
    .map((each) => {
      const area = areaOf(each.sheet, each.reference);
      const spilled = each.spill ? rangeOf(context, area).getSpillingToRangeOrNullObject() : null;
      spilled?.load('rowIndex,columnIndex,rowCount,columnCount');
      return { each, area, spilled };
    });
  if (asked.some(({ spilled }) => spilled !== null)) await sync();
  let cells = 0;
  for (const { each, area: named, spilled } of asked) {
    if (spilled?.isNullObject === true) continue;
    const area = spilled === null ? named : { ...placeOf(spilled), sheet: each.sheet };
    const used = present.get(each.sheet)?.used;
    const held =
      used === undefined || used.isNullObject ? null : heldPart(area, placeOf(used), each.reference);
    cells += held === null ? 0 : held.rows * held.columns;
    if (cells > mostCells) throw new Refusal(tooManyCells());
    const rows = held === null ? [] : await readInParts(conversation, held);
    blocks.set(wantedKey(each), { area, rows });
  }
  return blocks;
}

const placeOf = (range: Excel.Range): Omit<Area, 'sheet'> => ({
  row: range.rowIndex + 1,
  column: range.columnIndex + 1,
  rows: range.rowCount,
  columns: range.columnCount,
});

/** The area without the rows below the last used one, and for whole rows without the columns beyond it. */
function heldPart(area: Area, used: Omit<Area, 'sheet'>, { first }: Reference): Area | null {
  const rows = Math.min(area.rows, used.row + used.rows - area.row);
  const columns =
    first.column === null ? Math.min(area.columns, used.column + used.columns - area.column) : area.columns;
  return rows < 1 || columns < 1 ? null : { ...area, rows, columns };
}

async function readInParts(conversation: Conversation, area: Area): Promise<readonly (readonly unknown[])[]> {
  if (area.rows * area.columns <= cellsInOneAnswer) {
    try {
      const range = rangeOf(conversation.context, area);
      range.load('values');
      await conversation.sync();
      return grid.parse(range.values).map((row) => row.map(asHandedOver));
    } catch (error) {
      if (!tooBigForOneMessage(error)) throw error;
    }
  }
  if (area.rows === 1) throw new Refusal(tooManyCells());
  const half = Math.ceil(area.rows / 2);
  const upper = await readInParts(conversation, { ...area, rows: half });
  const lower = await readInParts(conversation, { ...area, row: area.row + half, rows: area.rows - half });
  return [...upper, ...lower];
}

const errorText = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|[A-Z_]+!|GETTING_DATA)$/;

/** Whether a cell's value is one of Excel's errors. */
export const isErrorValue = (value: unknown): value is string =>
  typeof value === 'string' && errorText.test(value);

const asHandedOver = (value: string | number | boolean): unknown =>
  isErrorValue(value) ? { code: value } : value;
