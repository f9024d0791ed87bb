import { columnLetters } from '../../grid/column-letters';
import {
  notePattern,
  beginsAsOurs,
  keepsNotes,
  keepsTyped,
  keptCells,
  noRoomForWords,
  notesNotSeen,
  notesNotWritten,
  notesWait,
  notesProtected,
  protectedNotMarked,
  removalProtected,
  removesColours,
  removesNotes,
  removesWords,
} from './words';
import { type Area, cellAddress, sameArea } from '../../grid/area';
import { fingerprint } from '../../excel/fingerprint';
import type { CheckNote } from '../../excel/operation';
import { columnOfWords, step, type Step } from '../../excel/step';
import { Refusal } from '../../excel/problem-from-error';
import { cellAt, isMerged, type RawSheet } from '../../excel/raw-sheet';
import {
  checkSignature,
  blocksOf,
  cellColour,
  colourFromFormula,
  sameColours,
  wordsColours,
} from './check-colours';
import { fingerprintOfNote, knowsNotes, notesOwedIn, owedNoMore, textsOwed } from '../../excel/notes';
import { officersPart, sortNotes } from './check-notes';
import { deadNames, newSuffix, type Words, wordsName } from './locate-words';
import type { WorkbookLook } from './look-at-workbook';
import type { SheetMarks } from './marks-of-statements';
import type { MarkedStatementSheet } from './statements-record';
import { removeName } from '../../excel/names';

/** What brings the marks up to date, and what could not be marked. */
export interface MarksPlan {
  readonly steps: readonly Step[];
  /** What the record says of marked sheets afterwards. */
  readonly sheets: readonly MarkedStatementSheet[];
  /** By sheet name, in whole sentences. */
  readonly notMarked: ReadonlyMap<string, string>;
}

/** Width of the column of words, in points: the words run on to the right, where nothing stands. */
const widthOfWords = 600;
/** A width differs from what we set only if the officer changed it; then it is the officer's. */
const sameWidth = (a: number, b: number): boolean => Math.abs(a - b) < 2;

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
      steps.push(...sheetRemoval(look, raw, words, record, known !== null).steps);
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

/**
 * The column of words: one blank column right of everything on the sheet, so that words may run on and nothing is
 * covered.
 */
function freeColumn(sheet: RawSheet, { words }: SheetMarks): number | null {
  const afterUsed = sheet.area.column + sheet.area.columns;
  const rows = [...words.keys()];
  const top = Math.min(...rows);
  const block = { sheet: sheet.name, row: top, rows: Math.max(...rows) - top + 1, columns: 1 };
  const found = sheet.columns.find(
    ({ column, hidden, validated, hasFormula }) =>
      column > afterUsed && !hidden && !validated && !hasFormula && !isMerged(sheet, { ...block, column }),
  );
  return found?.column ?? null;
}

interface Place {
  readonly column: number;
  readonly suffix: string;
  readonly record: MarkedStatementSheet | null;
  readonly isKnown: boolean;
}

/** Tells our words from the officer's: by what was last written, or by how they begin where that is lost. */
function ownWords(
  words: Words | null,
  record: MarkedStatementSheet | null,
  isKnown: boolean,
): (text: string) => boolean {
  if (!isKnown || record === null || words?.isNamed === false) return beginsAsOurs;
  const written = new Set(record.written.split(' '));
  return (text) => written.has(fingerprint(text));
}

function wordsSteps(
  look: WorkbookLook,
  raw: RawSheet,
  marks: SheetMarks,
  words: Words | null,
  { column, suffix, record, isKnown }: Place,
) {
  const { names } = look.directory;
  const rows = [...marks.words.keys()];
  const first = Math.min(raw.area.row, ...rows);
  const last = Math.max(raw.area.row + raw.area.rows - 1, ...rows);
  const isOurs = ownWords(words, record, isKnown);
  const before: string[] = [];
  const after: string[] = [];
  const kept: string[] = [];
  const written: string[] = [];
  let end = first;
  for (let row = first; row <= last; row += 1) {
    const holds = String(cellAt(raw, row, column, 'formulas'));
    const wish = marks.words.get(row) ?? '';
    const inArea = words !== null && row >= words.area.row && row < words.area.row + words.area.rows;
    const officers = holds !== '' && !(inArea && isOurs(holds));
    before.push(holds);
    after.push(officers ? holds : wish);
    if (officers && wish !== '') kept.push(cellAddress({ row, column, rows: 1, columns: 1 }));
    if (!officers && wish !== '') written.push(fingerprint(wish));
    if (wish !== '') end = row;
  }
  const area = { sheet: raw.name, row: first, column, rows: end - first + 1, columns: 1 };
  const whole = { ...area, rows: last - first + 1 };
  const steps: Step[] = [...columnOfWords(whole, before, after).steps];
  const name = `${wordsName}${suffix}`;
  if (words?.isNamed !== true || !sameArea(words.area, area)) {
    steps.push(...removeName(name, names));
    steps.push(step({ kind: 'define-name', name, area }, { kind: 'delete-name', name }));
  }
  const width = raw.columns.find((each) => each.column === column)?.width ?? 0;
  if (words === null)
    steps.push(
      step(
        { kind: 'column-width', sheet: raw.name, column, width: widthOfWords },
        { kind: 'column-width', sheet: raw.name, column, width },
      ),
    );
  return {
    steps,
    area,
    kept,
    record: {
      suffix,
      width:
        words === null ? { before: width, after: widthOfWords } : (record?.width ?? { before: 0, after: 0 }),
      written: [...new Set(written)].sort().join(' '),
      notes: fingerprintsOf(notesOf(marks)),
    },
  };
}

function colourSteps(
  look: WorkbookLook,
  sheet: string,
  { cells }: SheetMarks,
  words: Area | null,
): readonly Step[] {
  const colours = [
    ...blocksOf(cells.map((cell) => ({ sheet, ...cell }))).map(({ area, state }) => cellColour(area, state)),
    ...(words === null ? [] : wordsColours(words)),
  ];
  return sameColours(look.colours.get(sheet) ?? [], colours)
    ? []
    : [step({ kind: 'check-colours', sheet, colours, ours: checkSignature }, coloursBack(look, sheet))];
}

const notesOf = ({ cells }: SheetMarks): readonly CheckNote[] =>
  cells.map(({ row, column, note }) => ({
    cell: cellAddress({ row, column, rows: 1, columns: 1 }),
    text: note,
  }));

/** Fingerprints of notes, parted by blanks. */
const fingerprintsOf = (notes: readonly CheckNote[]): string =>
  knowsNotes() ? [...new Set(notes.map(({ text }) => fingerprintOfNote(text)))].sort().join(' ') : '';

/** What was last written into notes, or stands there still because that is owed; `null` where it is not known. */
const writtenNotes = (
  record: MarkedStatementSheet | null,
  { directory: { settings } }: WorkbookLook,
): ReadonlySet<string> | null =>
  record === null ? null : new Set([...record.notes.split(' '), ...textsOwed(settings)]);

/**
 * A note that is wanted and not there is kept out by one of the officer's, or was deleted by hand: then nothing is
 * written until what it would say changes. One of ours to which the officer put words is left as it is.
 */
function noteSteps(
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

function coloursBack(look: WorkbookLook, sheet: string) {
  const colours = (look.colours.get(sheet) ?? [])
    .map((formula) => colourFromFormula(sheet, formula))
    .filter((colour) => colour !== null);
  return { kind: 'check-colours', sheet, colours, ours: checkSignature } as const;
}

/** What takes the marks off one sheet, and what the officer is told of it. */
export interface MarksRemoval {
  readonly steps: readonly Step[];
  readonly sentences: readonly string[];
}

/**
 * Takes the marks off one sheet: words, width, colours, notes and name. What the officer typed in our column stays.
 *
 * @throws Refusal when the sheet is protected
 */
export function sheetRemoval(
  look: WorkbookLook,
  raw: RawSheet,
  words: Words | null,
  record: MarkedStatementSheet | null,
  isKnown: boolean,
): MarksRemoval {
  if (raw.protected) throw new Refusal(removalProtected(raw.name));
  const steps: Step[] = [];
  const sentences: string[] = [];
  if (words !== null) {
    const { area } = words;
    const isOurs = ownWords(words, record, isKnown);
    const before = Array.from({ length: area.rows }, (_, index) =>
      String(cellAt(raw, area.row + index, area.column, 'formulas')),
    );
    const after = before.map((text) => (isOurs(text) ? '' : text));
    const letters = columnLetters(area.column);
    const kept = after.flatMap((text, index) => (text === '' ? [] : [`${letters}${area.row + index}`]));
    const width = raw.columns.find(({ column }) => column === area.column)?.width;
    const former = record?.width.before ?? 0;
    const isNarrowed =
      width !== undefined && record !== null && former > 0 && sameWidth(width, record.width.after);
    const rows = `${area.row} to ${area.row + area.rows - 1}`;
    sentences.push(removesWords(raw.name, letters, rows, isNarrowed));
    if (kept.length > 0) sentences.push(keepsTyped(raw.name, kept));
    steps.push(...columnOfWords(area, before, after).steps);
    if (isNarrowed)
      steps.push(
        step(
          { kind: 'column-width', sheet: raw.name, column: area.column, width: former },
          { kind: 'column-width', sheet: raw.name, column: area.column, width },
        ),
      );
    steps.push(...removeName(`${wordsName}${words.suffix}`, look.directory.names));
  }
  const colours = look.colours.get(raw.name) ?? [];
  if (colours.length > 0) {
    sentences.push(removesColours(raw.name, colours.length));
    steps.push(
      step(
        { kind: 'check-colours', sheet: raw.name, colours: [], ours: checkSignature },
        coloursBack(look, raw.name),
      ),
    );
  }
  const removal = noteRemoval(look, raw.name, isKnown ? record : null);
  return {
    steps: [...steps, ...removal.steps],
    sentences: [...sentences, ...removal.sentences],
  };
}

/** Takes our notes off a sheet, and our words out of those that the officer went on writing in. */
function noteRemoval(look: WorkbookLook, sheet: string, record: MarkedStatementSheet | null): MarksRemoval {
  const written = writtenNotes(record, look);
  const { ours, reworded } = sortNotes(look.notes.get(sheet) ?? [], written);
  const keeps = reworded.map(({ text }) => text);
  const back = { kind: 'check-notes', ours: notePattern.source, sheet, notes: ours, keeps } as const;
  const rewording = reworded.map(({ text }) => [text, officersPart(text, written ?? new Set())] as const);
  return {
    steps: [
      ...(ours.length === 0 ? [] : [step({ ...back, notes: [] }, back)]),
      ...rewording.map(([text, left]) =>
        step(
          { kind: 'reword-note', sheet, from: text, to: left },
          { kind: 'reword-note', sheet, from: left, to: text },
        ),
      ),
    ],
    sentences: [
      ...(ours.length === 0 ? [] : [removesNotes(sheet, ours.length)]),
      ...(reworded.length === 0
        ? []
        : [
            keepsNotes(
              sheet,
              reworded.map(({ cell }) => cell),
            ),
          ]),
    ],
  };
}
