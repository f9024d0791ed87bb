import { columnOfWords, type Step, step } from '../../excel/step';
import type { WorkbookLook } from './look-at-workbook';
import { cellAt, type RawSheet } from '../../excel/raw-sheet';
import { type Words, wordsName } from './locate-words';
import type { MarkedStatementSheet } from './statements-record';
import { Refusal } from '../../excel/problem-from-error';
import { notePattern } from './mark-words';
import {
  keepsNotes,
  keepsTyped,
  removalProtected,
  removesColours,
  removesNotes,
  removesWords,
} from './words';
import { ownWords, sameWidth } from './words-column';
import { columnLetters } from '../../grid/column-letters';
import { removeName } from '../../excel/names';
import { checkSignature } from './check-colours';
import { coloursBack } from './colours-plan';
import { writtenNotes } from './notes-plan';
import { officersPart, sortNotes } from './check-notes';

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
export function checkMarksRemoval(
  look: WorkbookLook,
  raw: RawSheet,
  words: Words | null,
  record: MarkedStatementSheet | null,
  isKnown: boolean,
): MarksRemoval {
  if (raw.protected) throw new Refusal(removalProtected(raw.name));
  const removals = [
    ...(words === null ? [] : [wordsRemoval(look, raw, words, record, isKnown)]),
    colourRemoval(look, raw.name),
    noteRemoval(look, raw.name, isKnown ? record : null),
  ];
  return {
    steps: removals.flatMap(({ steps }) => steps),
    sentences: removals.flatMap(({ sentences }) => sentences),
  };
}

/** Empties our column of words, takes its name away and gives it its former width back. */
function wordsRemoval(
  look: WorkbookLook,
  raw: RawSheet,
  words: Words,
  record: MarkedStatementSheet | null,
  isKnown: boolean,
): MarksRemoval {
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
  return {
    steps: [
      ...columnOfWords(area, before, after).steps,
      ...(isNarrowed
        ? [
            step(
              { kind: 'column-width', sheet: raw.name, column: area.column, width: former },
              { kind: 'column-width', sheet: raw.name, column: area.column, width },
            ),
          ]
        : []),
      ...removeName(`${wordsName}${words.suffix}`, look.directory.names),
    ],
    sentences: [
      removesWords(raw.name, letters, rows, isNarrowed),
      ...(kept.length > 0 ? [keepsTyped(raw.name, kept)] : []),
    ],
  };
}

/** Takes our colour rules off a sheet. */
function colourRemoval(look: WorkbookLook, sheet: string): MarksRemoval {
  const { length } = look.colours.get(sheet) ?? [];
  if (length === 0) return { steps: [], sentences: [] };
  const none = { kind: 'check-colours', sheet, colours: [], ours: checkSignature } as const;
  return { steps: [step(none, coloursBack(look, sheet))], sentences: [removesColours(sheet, length)] };
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
