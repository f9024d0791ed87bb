import type { Conversation } from './excel-run';
import type { Operation } from './operation';

/** Whether this Excel lets an add-in read and write notes. Before ExcelApi 1.18 words and colours stand alone. */
export const knowsNotes = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.18');

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
