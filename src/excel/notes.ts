import { type Conversation, tellExcel } from './excel-run';
import type { CheckNote, Operation } from './operation';
import { fingerprint } from './fingerprint';
import type { Step } from './step';
import { excelError } from './problem-from-error';

/** Whether this Excel lets an add-in read and write notes. Before ExcelApi 1.18 words and colours stand alone. */
export const knowsNotes = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.18');

/**
 * The setting that stands while notes were asked for and are not known to be there: they follow in a request of their
 * own, and a session that is lost right then would leave a workbook whose record says that they were written.
 */
export const notesOwedKey = 'cashable.notes-owed.v1';

/** The same for a text that Excel gives back with line ends of its own. */
export const fingerprintOfNote = (text: string): string => fingerprint(text.replace(/\s+/g, ' ').trim());

/** What that setting holds: fingerprints of our notes that were there before, parted by blanks, and are to go. */
export const notesOwed = (steps: readonly Step[]): string =>
  steps
    .flatMap(({ back }) => (back?.kind === 'check-notes' ? back.notes : []))
    .map(({ text }) => fingerprintOfNote(text))
    .join(' ');

/** Gives a note another text. */
export async function rewordNote(
  { context, sync }: Conversation,
  { sheet, from, to }: Extract<Operation, { kind: 'reword-note' }>,
): Promise<void> {
  if (!knowsNotes()) return;
  const { notes } = context.workbook.worksheets.getItem(sheet);
  notes.load('items/content');
  await sync();
  for (const note of notes.items) if (String(note.content) === from) note.content = to;
}

/**
 * Puts these notes in place of ours that were there. A cell where the officer has a note keeps it alone, and one that
 * holds a threaded comment, which Excel lets no note join, loses its own note only.
 */
export async function putCheckNotes(
  { context, sync }: Conversation,
  { sheet: sheetName, notes: wanted, keeps, ours }: Extract<Operation, { kind: 'check-notes' }>,
): Promise<void> {
  if (!knowsNotes()) return;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const { notes } = sheet;
  const kept = new Set(keeps);
  const pattern = new RegExp(ours);
  notes.load('items/content');
  await sync();
  // The last first: a note is found by its place in the list, and those behind a deleted one move up.
  for (const note of notes.items.toReversed()) {
    const text = String(note.content);
    if (pattern.test(text) && !kept.has(text)) note.delete();
  }
  // Ours are gone whether or not a note that follows is refused.
  await sync();
  const free = await cellsWithoutNote({ context, sync }, sheetName, wanted);
  try {
    for (const { cell, text } of free) notes.add(cell, text);
    await sync();
  } catch (error) {
    if (!isAboutOneNote(error)) throw error;
    await addOneByOne(sheetName, wanted);
  }
}

async function cellsWithoutNote(
  { context, sync }: Conversation,
  sheet: string,
  wanted: readonly CheckNote[],
): Promise<readonly CheckNote[]> {
  if (wanted.length === 0) return [];
  const { notes } = context.workbook.worksheets.getItem(sheet);
  const present = wanted.map(({ cell }) => {
    const note = notes.getItemOrNullObject(cell);
    note.load('content');
    return note;
  });
  await sync();
  return wanted.filter((_, index) => present[index]?.isNullObject === true);
}

/** Whether Excel refused a note for its cell's sake; a protected sheet takes none. */
function isAboutOneNote(error: unknown): boolean {
  const code = excelError(error)?.code;
  return code !== undefined && code !== 'AccessDenied';
}

/** A request that Excel refused may be done in part, and its conversation is spoilt: each note gets one of its own. */
async function addOneByOne(sheet: string, wanted: readonly CheckNote[]): Promise<void> {
  const free = await tellExcel((conversation) => cellsWithoutNote(conversation, sheet, wanted));
  for (const { cell, text } of free)
    try {
      await tellExcel(async ({ context, sync }) => {
        context.workbook.worksheets.getItem(sheet).notes.add(cell, text);
        await sync();
      });
    } catch (error) {
      if (!isAboutOneNote(error)) throw error;
    }
}
