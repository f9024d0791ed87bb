import { notePattern } from '../../text/statements-in-workbook';
import type { Conversation } from '../excel-run';
import type { CheckNote } from '../plan/operation';

/** Whether this Excel lets an add-in read and write notes. Before ExcelApi 1.18 words and colours stand alone. */
export const knowsNotes = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.18');

/** The cell that a note of ours was put on; `null` when the note is the officer's. */
export const ourNoteCell = (text: string): string | null => notePattern.exec(text)?.[1] ?? null;

/** Asks for the texts of a sheet's notes; `null` where Excel does not know notes. */
export function askNotes(sheet: Excel.Worksheet): Excel.NoteCollection | null {
  if (!knowsNotes()) return null;
  const { notes } = sheet;
  notes.load('items/content');
  return notes;
}

/** @returns our notes among those asked for, each with the cell that it was written for */
export function ourNotes(asked: Excel.NoteCollection | null): readonly CheckNote[] {
  return (asked?.items ?? []).flatMap(({ content }) => {
    const text = String(content);
    const cell = ourNoteCell(text);
    return cell === null ? [] : [{ cell, text }];
  });
}

/** Puts these notes in place of ours that were there. A cell where the officer has a note keeps it alone. */
export async function putCheckNotes(
  { context, sync }: Conversation,
  sheetName: string,
  wanted: readonly CheckNote[],
): Promise<void> {
  if (!knowsNotes()) return;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const { notes } = sheet;
  notes.load('items/content');
  await sync();
  // The last first: a note is found by its place in the list, and those behind a deleted one move up.
  for (const note of notes.items.toReversed()) if (ourNoteCell(String(note.content)) !== null) note.delete();
  const taken = wanted.map(({ cell }) => {
    const note = notes.getItemOrNullObject(cell);
    note.load('content');
    return note;
  });
  if (wanted.length > 0) await sync();
  wanted.forEach(({ cell, text }, index) => {
    if (taken[index]?.isNullObject === true) notes.add(cell, text);
  });
}
