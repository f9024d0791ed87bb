import { notePattern } from '../../text/statements-in-workbook';
import type { Conversation } from '../excel-run';
import { fingerprint } from '../fingerprint';
import type { CheckNote, Operation } from '../plan/operation';

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

/** The same for a text that Excel gives back with line ends of its own. */
export const fingerprintOfNote = (text: string): string => fingerprint(text.replace(/\s+/g, ' ').trim());

/** Our notes as they were written, and those to which the officer has put words since. */
export interface SortedNotes {
  readonly ours: readonly CheckNote[];
  readonly reworded: readonly CheckNote[];
}

/** @param written fingerprints of what was written; `null` where that is lost, and every note of ours counts as written */
export function sortNotes(notes: readonly CheckNote[], written: ReadonlySet<string> | null): SortedNotes {
  const isOurs = ({ text }: CheckNote): boolean => written?.has(fingerprintOfNote(text)) ?? true;
  return { ours: notes.filter(isOurs), reworded: notes.filter((note) => !isOurs(note)) };
}

/** What stays of a note when ours goes: the lines below our own, or all of it where the officer wrote among our words. */
export function officersPart(text: string, written: ReadonlySet<string>): string {
  const lines = text.split(/\r\n|\r|\n/);
  const own = lines.findLastIndex((_, last) =>
    written.has(fingerprintOfNote(lines.slice(0, last + 1).join('\n'))),
  );
  return own < 0
    ? text.replace(notePattern, '')
    : lines
        .slice(own + 1)
        .join('\n')
        .trim();
}

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

/** Puts these notes in place of ours that were there. A cell where the officer has a note keeps it alone. */
export async function putCheckNotes(
  { context, sync }: Conversation,
  { sheet: sheetName, notes: wanted, keeps }: Extract<Operation, { kind: 'check-notes' }>,
): Promise<void> {
  if (!knowsNotes()) return;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const { notes } = sheet;
  const kept = new Set(keeps);
  notes.load('items/content');
  await sync();
  // The last first: a note is found by its place in the list, and those behind a deleted one move up.
  for (const note of notes.items.toReversed()) {
    const text = String(note.content);
    if (ourNoteCell(text) !== null && !kept.has(text)) note.delete();
  }
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
