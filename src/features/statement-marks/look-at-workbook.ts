import type { Area } from '../../grid/area';
import type { Conversation } from '../../excel/excel-run';
import type { CheckNote } from '../../excel/operation';
import type { Merges } from '../../excel/merged-cells';
import { askExtent, extentOf, hasValidation, type AskedExtent, type Extent } from '../../excel/sheet-extent';
import { askDirectory, directoryFrom, type Directory } from '../../excel/directory';
import { readExtents } from '../../excel/read-workbook';
import type { RawSheet } from '../../excel/raw-sheet';
import { isOurCheckRule } from './check-colours';
import { askNotes, ourNotes } from './check-notes';
import { locateLostWords, locateWords, type Words } from './locate-words';

/**
 * Reads every sheet of the workbook in two round trips, one more when a sheet is new since the last look. Needs
 * ExcelApi 1.9; notes need 1.18 and are left out before. Changes nothing.
 */

/** What one look at the whole workbook gives. */
export interface WorkbookLook {
  readonly name: string;
  readonly activeSheetId: string;
  readonly directory: Directory;
  /** Every sheet that holds anything, in tab order. */
  readonly sheets: readonly RawSheet[];
  /** Names of sheets of which only the first rows and columns were read. */
  readonly cut: readonly string[];
  /** Formulas of our own colour rules by sheet name. */
  readonly colours: ReadonlyMap<string, readonly string[]>;
  /** Our own notes by sheet name. */
  readonly notes: ReadonlyMap<string, readonly CheckNote[]>;
  /** Our columns of words, at most one of each sheet. */
  readonly words: readonly Words[];
}

/** No statement is longer or wider; a cell that was once used far below must not make the reading slow. */
export const rowsRead = 2_000;
const columnsRead = 200;

/**
 * @param known ids of sheets that were there at the last look: asked for at once, they cost no round trip
 * @param merges whether Excel may be asked which cells are merged
 */
export async function lookAtWorkbook(
  conversation: Conversation,
  known: readonly string[],
  merges: Merges,
): Promise<WorkbookLook> {
  const { context, sync } = conversation;
  const { workbook } = context;
  const { worksheets } = workbook;
  const directoryAsked = askDirectory(context);
  workbook.load('name');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  const asked = new Map(known.map((id) => [id, askSheet(worksheets.getItemOrNullObject(id))]));
  await sync();
  const directory = directoryFrom(directoryAsked);
  const unasked = directory.sheets.filter(({ id }) => !asked.has(id));
  for (const { id } of unasked) asked.set(id, askSheet(worksheets.getItem(id)));
  if (unasked.length > 0) await sync();
  const named = locateWords(directory.names);
  const found = directory.sheets.flatMap(({ id, name }) => {
    const sheet = asked.get(id);
    if (sheet === undefined || sheet.extent.sheet.isNullObject) return [];
    const words = named.find(({ area }) => area.sheet === name) ?? null;
    const extent = extentWith(sheet, words);
    return extent === null ? [] : [{ extent, marks: askMarks(sheet) }];
  });
  const sheets = await readExtents(
    conversation,
    found.map(({ extent }) => bounded(extent)),
    merges,
  );
  const lost = locateLostWords(sheets, named);
  return {
    name: workbook.name,
    activeSheetId: active.id,
    directory,
    sheets,
    cut: found
      .filter(({ extent: { area } }) => area.rows > rowsRead || area.columns > columnsRead)
      .map(({ extent }) => extent.name),
    colours: new Map(
      found.map(({ extent, marks }) => [
        extent.name,
        marks.rules.map(({ formula }) => formula).filter(isOurCheckRule),
      ]),
    ),
    notes: new Map(found.map(({ extent, marks }) => [extent.name, ourNotes(marks.notes)])),
    words: [...named, ...lost],
  };
}

/** Where the sheet's content stands with our words; `null` for a sheet on which nothing stands and nothing is ours. */
function extentWith({ extent: asked, rules }: AskedSheet, words: Words | null): Extent | null {
  const { id, name, visibility, protection } = asked.sheet;
  const extent = extentOf(asked);
  if (extent === null && words === null && rules.items.length === 0) return null;
  // A sheet that the officer cleared may carry our colours, notes and name all the same.
  const blank = { sheet: name, row: 1, column: 1, rows: 1, columns: 1 };
  const state = { id, name, hidden: visibility !== 'Visible', protected: protection.protected };
  const held = extent ?? {
    ...state,
    area: blank,
    rowHidden: false,
    tables: [],
    hasValidation: hasValidation(asked),
  };
  return words === null ? held : { ...held, area: around(held.area, words.area) };
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    ...a,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

const bounded = (extent: Extent): Extent => ({
  ...extent,
  area: {
    ...extent.area,
    rows: Math.min(extent.area.rows, rowsRead),
    columns: Math.min(extent.area.columns, columnsRead),
  },
});

interface AskedSheet {
  readonly extent: AskedExtent;
  readonly rules: Excel.ConditionalFormatCollection;
}

function askSheet(sheet: Excel.Worksheet): AskedSheet {
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type');
  return { extent: askExtent(sheet), rules };
}

interface AskedMarks {
  readonly rules: readonly Excel.ConditionalFormatRule[];
  readonly notes: Excel.NoteCollection | null;
}

/** Asks for the formulas of the sheet's custom rules; other rules have none and would refuse. */
function askMarks({ extent, rules }: AskedSheet): AskedMarks {
  const custom = rules.items.filter(({ type }) => type === 'Custom').map((rule) => rule.custom.rule);
  for (const rule of custom) rule.load('formula');
  return { rules: custom, notes: askNotes(extent.sheet) };
}
