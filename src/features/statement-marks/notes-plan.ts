import type { SheetMarks } from './marks-of-statements';
import type { CheckNote } from '../../excel/operation';
import { areaAddress } from '../../grid/area';
import { fingerprintOfNote, knowsNotes, notesOwedIn, owedNoMore, textsOwed } from '../../excel/notes';
import type { MarkedStatementSheet } from './statements-record';
import type { WorkbookLook } from './look-at-workbook';
import { type Step, step } from '../../excel/step';
import { sortNotes } from './check-notes';
import { notePattern, notesNotSeen, notesNotWritten, notesProtected, notesWait } from './mark-words';

/** Notes on cells at fault: which are written, which are owed, and which could not be. */

/** The notes that the cells at fault are to carry. */
export const notesOf = ({ cells }: SheetMarks): readonly CheckNote[] =>
  cells.map(({ row, column, note }) => ({
    cell: areaAddress({ row, column, rows: 1, columns: 1 }),
    text: note,
  }));

/** Fingerprints of notes, parted by blanks. */
export const fingerprintsOf = (notes: readonly CheckNote[]): string =>
  knowsNotes() ? [...new Set(notes.map(({ text }) => fingerprintOfNote(text)))].sort().join(' ') : '';

/** What was last written into notes, or stands there still because that is owed; `null` where it is not known. */
export const writtenNotes = (
  record: MarkedStatementSheet | null,
  { directory: { settings } }: WorkbookLook,
): ReadonlySet<string> | null =>
  record === null ? null : new Set([...record.notes.split(' '), ...textsOwed(settings)]);

/**
 * A note that is wanted and not there is kept out by one of the officer's, or was deleted by hand: then nothing is
 * written until what it would say changes. One of ours to which the officer put words is left as it is.
 */
export function noteSteps(
  look: WorkbookLook,
  sheet: string,
  wanted: readonly CheckNote[],
  record: MarkedStatementSheet | null,
): readonly Step[] {
  const { ours, reworded } = sortNotes(look.notes.get(sheet) ?? [], writtenNotes(record, look));
  const keeps = reworded.map(({ text }) => text);
  const texts = new Set(wanted.map(({ text }) => fingerprintOfNote(text)));
  const isSame =
    notesOwedIn(look.directory.settings).length === 0 &&
    record?.notes === fingerprintsOf(wanted) &&
    ours.every(({ text }) => texts.has(fingerprintOfNote(text)));
  if (!knowsNotes() || isSame || ours.length + wanted.length === 0) return [];
  return [
    step(
      { kind: 'check-notes', ours: notePattern.source, sheet, notes: wanted, keeps },
      { kind: 'check-notes', ours: notePattern.source, sheet, notes: ours, keeps },
    ),
  ];
}

/** Notes that a session lost before they were written, and that nobody wants any more, are owed no longer. */
export const owedSteps = (
  { directory: { settings } }: Pick<WorkbookLook, 'directory'>,
  steps: readonly Step[],
): readonly Step[] =>
  steps.some(({ act }) => act.kind === 'check-notes' && act.notes.length > 0) ? [] : owedNoMore(settings);

/** By sheet, a sentence on the notes of a plan that were carried out and do not stand there. */
export function notesMissing(
  steps: readonly Step[],
  after: Pick<WorkbookLook, 'notes' | 'sheets' | 'directory'>,
): ReadonlyMap<string, string> {
  // Still owed, they were not written at all: notes from before may stand on cells that want one.
  const areOwed = notesOwedIn(after.directory.settings).length > 0;
  const missing = new Map<string, string>();
  for (const { act } of steps) {
    if (act.kind !== 'check-notes') continue;
    const standing = new Set((after.notes.get(act.sheet) ?? []).map(({ cell }) => cell));
    const cells = act.notes.flatMap(({ cell }) => (standing.has(cell) ? [] : [cell]));
    if (cells.length === 0 && !areOwed) continue;
    const isProtected = after.sheets.some((each) => each.name === act.sheet && each.protected);
    missing.set(
      act.sheet,
      isProtected
        ? notesProtected(act.sheet)
        : areOwed
          ? notesWait(act.sheet)
          : notesNotWritten(act.sheet, cells),
    );
  }
  return missing;
}

/** The sheets whose notes could not be looked at after they were asked for. */
export const notesUnseen = (steps: readonly Step[]): ReadonlyMap<string, string> =>
  new Map(
    steps.flatMap(({ act }): [string, string][] =>
      act.kind === 'check-notes' && act.notes.length > 0 && knowsNotes()
        ? [[act.sheet, notesNotSeen(act.sheet)]]
        : [],
    ),
  );
