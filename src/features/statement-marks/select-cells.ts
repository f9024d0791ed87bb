import { quotedSheet } from '../../grid/sheet-name';
import { areaAddress, parseReference, type Area } from '../../grid/area';
import type { Conversation } from '../../excel/excel-run';
import { knowsNotes } from '../../excel/notes';
import { excelError, Refusal } from '../../excel/problem-from-error';
import { noSuchSheet } from '../../excel/words';
import { ourNoteCell } from './check-notes';
import { sheetIsHidden } from './words';

/**
 * Activates the sheet of the first cell and selects the cells.
 *
 * @param cells such as `C7` or `'Other sheet'!C7`
 * @param showsNote whether the note that a check put on the first cell is to stay open beside it, and no other of ours
 * @throws Refusal for a sheet that is gone or hidden
 */
export async function selectCells(
  { context, sync }: Conversation,
  sheetId: string,
  cells: readonly string[],
  showsNote = false,
): Promise<void> {
  const own = context.workbook.worksheets.getItemOrNullObject(sheetId);
  own.load('name');
  await sync();
  if (own.isNullObject) throw new Refusal(noSuchSheet());
  const areas = cells
    .map((cell) => parseReference(cell.includes('!') ? cell : `${quotedSheet(own.name)}!${cell}`))
    .filter((area) => area !== null);
  const [first] = areas;
  const sheet =
    first === undefined || first.sheet === own.name
      ? own
      : context.workbook.worksheets.getItemOrNullObject(first.sheet);
  sheet.load('name,visibility');
  await sync();
  if (sheet.isNullObject) throw new Refusal(noSuchSheet());
  if (sheet.visibility !== 'Visible') throw new Refusal(sheetIsHidden(sheet.name));
  sheet.activate();
  if (first !== undefined) sheet.getRange(areaAddress(together(first, areas))).select();
  await sync();
  if (showsNote && first !== undefined) await showNote(sheet, first, sync);
}

/** A note that can't be shown, as on a protected sheet, is no reason to say that the cell wasn't selected. */
async function showNote(sheet: Excel.Worksheet, at: Area, sync: Conversation['sync']): Promise<void> {
  if (!knowsNotes()) return;
  const { notes } = sheet;
  notes.load('items/content,items/visible');
  try {
    await sync();
    const wanted = areaAddress({ row: at.row, column: at.column, rows: 1, columns: 1 });
    for (const note of notes.items) {
      const cell = ourNoteCell(String(note.content));
      if (cell !== null && note.visible !== (cell === wanted)) note.visible = cell === wanted;
    }
    await sync();
  } catch (error) {
    if (excelError(error) === null) throw error;
  }
}

/** The block that these cells fill, where they fill one; else the first of them. */
function together(first: Area, areas: readonly Area[]): Area {
  const same = areas.filter(({ sheet }) => sheet === first.sheet);
  const row = Math.min(...same.map((each) => each.row));
  const column = Math.min(...same.map((each) => each.column));
  const rows = Math.max(...same.map((each) => each.row + each.rows)) - row;
  const columns = Math.max(...same.map((each) => each.column + each.columns)) - column;
  const cells = new Set(same.map(areaAddress));
  return cells.size === rows * columns ? { ...first, row, column, rows, columns } : first;
}
