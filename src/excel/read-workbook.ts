import { askDirectory, type Directory, directoryFrom } from './directory';
import type { RawSheet } from './raw-sheet';
import { askExtent, type Extent, extentOf } from './sheet-extent';
import type { Conversation } from './excel-run';
import { askedFor, type Merges } from './merged-cells';
import { excelError, Refusal, tooBigForOneMessage } from './problem-from-error';
import { noSuchSheet, sheetIsEmpty } from './words';
import {
  askBlock,
  type SheetBlock,
  blockFrom,
  cellsInOneAnswer,
  gridFrom,
  rangeOf,
  readInParts,
} from './sheet-block';
import { type AskedSurroundings, askSurroundings, surroundingsOf } from './sheet-surroundings';
import { sameArea } from '../grid/area';

/**
 * Reads sheets as plain data in two round trips, or more where one answer would be too large. Needs ExcelApi 1.9;
 * merged areas need 1.13 and are left empty before. Changes nothing.
 */

/** What one look at the workbook gives: its directory and the sheets that were asked for. */
export interface Look {
  readonly directory: Directory;
  readonly sheets: readonly RawSheet[];
  /** Where the sheets stood: given to `readSheetFromExcel` the next time, it may spare a round trip. */
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
export async function readSheetFromExcel(
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
  const { worksheets } = context.workbook;
  const directoryAsked = askDirectory(context);
  const target = worksheets.getItemOrNullObject(sheetId);
  const asked = askExtent(target);
  const guessed = askExtent(worksheets.getItemOrNullObject(likely));
  await sync();
  if (target.isNullObject) throw new Refusal(noSuchSheet());
  const directory = directoryFrom(directoryAsked);
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
  const { worksheets } = context.workbook;
  try {
    const directoryAsked = askDirectory(context);
    const asked = asLast.map((extent) => ({
      now: askExtent(worksheets.getItem(extent.id)),
      block: askBlock(context, extent.area),
      surroundings: askSurroundings(context, extent, merges),
    }));
    await sync();
    const directory = directoryFrom(directoryAsked);
    const extents = asked.map(({ now }) => extentOf(now)).filter((each) => each !== null);
    const wanted = new Set([
      ...extents.filter(({ id }) => id === sheetId).map(({ name }) => name),
      ...also(directory),
    ]);
    const stillThere = asLast.every(({ id, area, rowHidden, tables, hasValidation }, index) => {
      const now = extents[index];
      return (
        now?.id === id &&
        sameArea(now.area, area) &&
        now.rowHidden === rowHidden &&
        now.hasValidation === hasValidation &&
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

function rawSheet(
  extent: Extent,
  block: SheetBlock,
  surroundings: AskedSurroundings,
  merges: Merges,
): RawSheet {
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
