import type { Step } from '../../excel/step';
import type { MarkedStatementSheet } from './statements-record';
import type { WorkbookLook } from './look-at-workbook';
import type { SheetMarks } from './marks-of-statements';
import { deadNames, newSuffix, type Words } from './locate-words';
import { removeName } from '../../excel/names';
import { checkMarksRemoval } from './marks-removal';
import { keptCells, noRoomForWords, protectedNotMarked } from './mark-words';
import { freeColumn, wordsSteps } from './words-column';
import type { Area } from '../../grid/area';
import { colourSteps } from './colours-plan';
import { notesOf, noteSteps } from './notes-plan';
import type { RawSheet } from '../../excel/raw-sheet';

/** What brings the marks up to date, and what could not be marked. */
export interface MarksPlan {
  readonly steps: readonly Step[];
  /** What the record says of marked sheets afterwards. */
  readonly sheets: readonly MarkedStatementSheet[];
  /** By sheet name, in whole sentences. */
  readonly notMarked: ReadonlyMap<string, string>;
}

/**
 * Writes only what differs from what stands there. Nothing of the officer's is written over: a cell of our column in
 * which the officer typed stays, and a protected sheet is left alone; both are said.
 *
 * @param known what the record says; `null` when it is damaged or lost, and our words are known by how they begin
 */
export function marksPlan(
  found: WorkbookLook,
  wanted: readonly SheetMarks[],
  known: readonly MarkedStatementSheet[] | null,
): MarksPlan {
  const dead = new Set(deadNames(found.directory.names));
  const names = found.directory.names.filter(({ name }) => !dead.has(name));
  // What is gone with its column is taken away once, and may be given anew.
  const look: WorkbookLook = { ...found, directory: { ...found.directory, names } };
  const steps: Step[] = [];
  const sheets: MarkedStatementSheet[] = [];
  const notMarked = new Map<string, string>();
  const taken = new Set(look.words.map(({ suffix }) => suffix));
  steps.push(...[...dead].flatMap((name) => removeName(name, found.directory.names)));
  for (const raw of look.sheets) {
    const marks = wanted.find(({ sheet }) => sheet === raw.name) ?? null;
    const words = wordsOn(look, raw);
    const record = known?.find(({ suffix }) => suffix === words?.suffix) ?? null;
    if (marks === null) {
      if (!isMarked(look, raw, words)) continue;
      // A sheet that is no statement any more; its marks go as soon as it can be written.
      if (raw.protected) {
        if (record !== null) sheets.push(record);
        continue;
      }
      steps.push(...checkMarksRemoval(look, raw, words, record, known !== null).steps);
      continue;
    }
    if (raw.protected) {
      notMarked.set(raw.name, protectedNotMarked(raw.name));
      if (record !== null) sheets.push(record);
      continue;
    }
    const column = words?.area.column ?? freeColumn(raw, marks);
    const sentences: string[] = [];
    let coloured: Area | null = null;
    if (column === null) {
      sentences.push(noRoomForWords(raw.name));
    } else {
      const suffix = words?.suffix ?? newSuffix(taken);
      taken.add(suffix);
      const placed = wordsSteps(look, raw, marks, words, { column, suffix, record, isKnown: known !== null });
      steps.push(...placed.steps);
      sheets.push(placed.record);
      coloured = placed.area;
      if (placed.kept.length > 0) sentences.push(keptCells(raw.name, placed.kept));
    }
    steps.push(...colourSteps(look, raw.name, marks, coloured));
    steps.push(...noteSteps(look, raw.name, notesOf(marks), record));
    if (sentences.length > 0) notMarked.set(raw.name, sentences.join(' '));
  }
  return { steps, sheets, notMarked };
}

/** Our column of words on a sheet. */
export const wordsOn = ({ words }: WorkbookLook, { name }: Pick<RawSheet, 'name'>): Words | null =>
  words.find(({ area }) => area.sheet === name) ?? null;

/** Whether a sheet carries anything of a check. */
export const isMarked = (look: WorkbookLook, { name }: RawSheet, words: Words | null): boolean =>
  words !== null || (look.colours.get(name)?.length ?? 0) > 0 || (look.notes.get(name)?.length ?? 0) > 0;
