import { type Conversation, tellExcel } from './excel-run';
import type { CheckNote, Operation } from './operation';
import { fingerprint } from './fingerprint';
import { deleteSetting, type Settings } from './settings-store';
import { step, type Step } from './step';
import { excelError } from './problem-from-error';

/** Whether this Excel lets an add-in read and write notes. Before ExcelApi 1.18 words and colours stand alone. */
export const knowsNotes = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.18');

/**
 * The setting that stands while notes were asked for and are not known to be there: they follow in requests of their
 * own, and a session that is lost right then would leave a workbook whose record says that they were written. Its key
 * ends with the token of the writing, but for those of older workbooks: whoever writes marks meanwhile takes it away,
 * and notes that are no longer wanted are then not written.
 */
const notesOwedKey = 'cashable.notes-owed.v1';
export const notesOwedUnder = (token: string): string => `${notesOwedKey}.${token}`;

/** The settings that say so, of whichever writing. */
export const notesOwedIn = (settings: Settings): readonly string[] =>
  [...settings.keys()].filter((key) => key === notesOwedKey || key.startsWith(`${notesOwedKey}.`));

/** Fingerprints of notes that may stand there though the record does not know them, or no longer. */
export const textsOwed = (settings: Settings): readonly string[] =>
  notesOwedIn(settings).flatMap((key) => String(settings.get(key)).split(' '));

/** Whoever wants notes now owes them, and nobody does that did before. */
export function owingSteps(noting: readonly Step[], settings: Settings, token: string): readonly Step[] {
  if (noting.length === 0) return [];
  const key = notesOwedUnder(token);
  const value = [...new Set([...textsOwed(settings), ...textsBefore(noting)])].join(' ').trim();
  return [
    step({ kind: 'put-setting', key, value }, { kind: 'delete-setting', key }),
    ...owedNoMore(settings),
  ];
}

export const owedNoMore = (settings: Settings): readonly Step[] =>
  notesOwedIn(settings).map((key) => deleteSetting(key, settings));

/** The same for a text that Excel gives back with line ends of its own. */
export const fingerprintOfNote = (text: string): string => fingerprint(text.replace(/\s+/g, ' ').trim());

/** Fingerprints of our notes that were there before, and are to go. */
const textsBefore = (steps: readonly Step[]): readonly string[] =>
  steps
    .flatMap(({ back }) => (back?.kind === 'check-notes' ? back.notes : []))
    .map(({ text }) => fingerprintOfNote(text));

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

/** Every request stops at its first action where somebody has taken the setting away. */
function whileOwed(conversation: Conversation, owed: string | null): Conversation {
  if (owed === null) return conversation;
  const { context, sync } = conversation;
  const stopUnlessOwed = (): void => {
    context.workbook.settings.getItem(owed).load('key');
  };
  stopUnlessOwed();
  return {
    context,
    sync: async () => {
      await sync();
      stopUnlessOwed();
    },
  };
}

/** Writes the notes that are owed under this setting, and takes it away; nothing, where it is gone already. */
export const putNotesOwed =
  (noting: readonly Extract<Operation, { kind: 'check-notes' }>[], owed: string) =>
  async (conversation: Conversation): Promise<void> => {
    const guarded = whileOwed(conversation, owed);
    for (const each of noting) await putCheckNotes(guarded, each, owed);
    conversation.context.workbook.settings.getItem(owed).delete();
  };

/**
 * Puts these notes in place of ours that were there. A cell where the officer has a note keeps it alone, and one that
 * holds a threaded comment, which Excel lets no note join, loses its own note only.
 *
 * @param owed the setting under which the notes are owed; `null` where they are part of a writing that is announced
 */
export async function putCheckNotes(
  { context, sync }: Conversation,
  { sheet: sheetName, notes: wanted, keeps, ours }: Extract<Operation, { kind: 'check-notes' }>,
  owed: string | null = null,
): Promise<void> {
  if (!knowsNotes()) return;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const { notes } = sheet;
  const kept = new Set(keeps);
  const pattern = new RegExp(ours);
  notes.load('items/content');
  await sync();
  // The last first: a note is found by its place in the list, and those behind a deleted one move up.
  const former = notes.items.toReversed().filter(({ content }) => {
    const text = String(content);
    return pattern.test(text) && !kept.has(text);
  });
  for (const note of former) note.delete();
  // Ours are gone whether or not a note that follows is refused.
  if (former.length > 0) await sync();
  const free = await cellsWithoutNote({ context, sync }, sheetName, wanted);
  try {
    for (const { cell, text } of free) notes.add(cell, text);
    await sync();
  } catch (error) {
    if (!isAboutOneNote(error)) throw error;
    await addOneByOne(sheetName, wanted, owed);
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

/** Whether Excel refused a note for its cell's sake: a protected sheet takes none, nor does one that is gone. */
function isAboutOneNote(error: unknown): boolean {
  const code = excelError(error)?.code;
  return code !== undefined && code !== 'AccessDenied' && code !== 'ItemNotFound';
}

/** A request that Excel refused may be done in part, and its conversation is spoilt: each note gets one of its own. */
async function addOneByOne(sheet: string, wanted: readonly CheckNote[], owed: string | null): Promise<void> {
  const free = await tellExcel((conversation) => cellsWithoutNote(conversation, sheet, wanted));
  for (const { cell, text } of free)
    try {
      await tellExcel(async (conversation) => {
        whileOwed(conversation, owed);
        const { context, sync } = conversation;
        context.workbook.worksheets.getItem(sheet).notes.add(cell, text);
        await sync();
      });
    } catch (error) {
      if (!isAboutOneNote(error)) throw error;
    }
}
