import { notePattern } from './mark-words';
import { fingerprintOfNote, knowsNotes } from '../../excel/notes';
import type { CheckNote } from '../../excel/operation';

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
