import { checkById } from '../../statement/all-checks';
import { cellName } from '../../statement/cell-name';
import { sentences, type StatementRun } from '../../statement/findings';
import { headingOf } from '../../statement/sentences';
import type { CheckOutcome } from '../../statement/outcome';
import { isOf, refusal, type WaivedOutcome, waivedIn, type Waiver } from '../../statement/waivers';
import { dateShown } from '../../statement/words';
import { explanationsSheet, explanationText } from './record-words';
import { ownSheetProtected } from './words';
import { statementCalled } from './mark-words';
import { fingerprint } from '../../excel/fingerprint';
import { step, type Step } from '../../excel/step';
import { Refusal } from '../../excel/problem-from-error';
import { cellAt, type RawSheet } from '../../excel/raw-sheet';
import type { Directory } from '../../excel/directory';
import { explanationsName, headingArea } from './locate-words';
import { headingsAt, nameForOwnSheet, newSheetSteps, type OwnSheet } from './own-sheet';
import type { KeptExplanation } from './statements-record';

/**
 * Explanations stand on a visible sheet, one row each. Reason and names are read from the sheet, so that an edit by hand
 * counts and is seen; the figures that an explanation belongs to are kept exactly in the workbook's settings.
 */
const ownSheet: OwnSheet = {
  wishedName: explanationsSheet,
  rangeName: explanationsName,
  title: explanationText.title,
  about: explanationText.about,
  headings: explanationText.headings,
  widths: [30, 130, 190, 230, 340, 110, 100, 110, 100, 200],
};

const columns = [
  'number',
  'statement',
  'claim',
  'figures',
  'reason',
  'by',
  'at',
  'acceptedBy',
  'acceptedAt',
  'state',
] as const;
type Column = (typeof columns)[number];

/** Where our columns stand on the sheet now; a column that the officer moved is found by its heading. */
export interface ExplanationsPlace {
  readonly sheet: RawSheet;
  readonly headingRow: number;
  readonly columnOf: Readonly<Partial<Record<Column, number>>>;
}

/** An explanation as it stands on its sheet. */
export interface Explanation {
  readonly kept: KeptExplanation;
  readonly row: number;
  readonly waiver: Waiver;
  /** Whether reason or name were changed by hand since Cashable wrote them. */
  readonly byHand: boolean;
  /** Whether an acceptance was given up because of it. */
  readonly acceptanceGone: boolean;
}

export function explanationsPlace(
  directory: Directory,
  sheets: readonly RawSheet[],
): ExplanationsPlace | null {
  const heading = headingArea(directory, explanationsName);
  const sheet = sheets.find(({ name }) => name === heading?.sheet);
  if (heading === null || sheet === undefined) return null;
  const columnOf: Partial<Record<Column, number>> = {};
  for (let column = sheet.area.column; column < sheet.area.column + sheet.area.columns; column += 1) {
    const held = cellAt(sheet, heading.row, column);
    const at = explanationText.headings.findIndex(
      (name) =>
        name === held || (name === explanationText.headings[2] && held === explanationText.olderHeading),
    );
    const known = columns[at];
    if (known !== undefined) columnOf[known] ??= column;
  }
  return { sheet, headingRow: heading.row, columnOf };
}

const lastRow = ({ sheet, headingRow }: ExplanationsPlace): number =>
  Math.max(headingRow, sheet.area.row + sheet.area.rows - 1);

/** @returns the explanations whose row is still there; one whose row was deleted by hand is withdrawn */
export function readExplanations(
  place: ExplanationsPlace | null,
  kept: readonly KeptExplanation[],
): readonly Explanation[] {
  if (place === null) return [];
  const { sheet, headingRow, columnOf } = place;
  const held = (row: number, column: Column): string => {
    const at = columnOf[column];
    return at === undefined ? '' : String(cellAt(sheet, row, at)).trim();
  };
  const rowOf = new Map<string, number>();
  for (let row = headingRow + 1; row <= lastRow(place); row += 1) {
    const number = held(row, 'number');
    if (number !== '' && !rowOf.has(number)) rowOf.set(number, row);
  }
  return kept.flatMap((each): Explanation[] => {
    const row = rowOf.get(String(each.number));
    if (row === undefined) return [];
    const [reason, by, acceptedBy] = [held(row, 'reason'), held(row, 'by'), held(row, 'acceptedBy')];
    const byHand = fingerprint(reason) !== each.written.reason || fingerprint(by) !== each.written.by;
    const sameAcceptance = fingerprint(acceptedBy) === each.written.acceptedBy;
    const { edition, check, statement, fields, values, at, acceptedAt } = each;
    const accepted =
      acceptedAt === null || byHand || !sameAcceptance || acceptedBy === ''
        ? null
        : { by: acceptedBy, at: acceptedAt };
    return [
      {
        kept: each,
        row,
        byHand: byHand || !sameAcceptance,
        acceptanceGone: acceptedAt !== null && accepted === null,
        waiver: { edition, check, statement, fields, values, reason, by, at, accepted },
      },
    ];
  });
}

/** What became of each explanation of a statement; one that was changed by hand has to say enough all the same. */
export function waivedOn(run: StatementRun, explanations: readonly Explanation[]): readonly WaivedOutcome[] {
  const ofWaiver = new Map(explanations.map((each) => [each.waiver, each]));
  return waivedIn(
    run,
    explanations.map(({ waiver }) => waiver),
  ).map((each): WaivedOutcome => {
    const explanation = ofWaiver.get(each.waiver);
    const check = checkById(each.waiver.check);
    if (explanation?.byHand !== true || each.state !== 'stands' || each.outcome === null || check === null)
      return each;
    const { says } = sentences(check, each.outcome, run.statement);
    const lacks = each.waiver.by === '' ? explanationText.nobody : refusal(check, each.waiver.reason, says);
    return lacks === null
      ? each
      : { ...each, state: 'lapsed', sentence: explanationText.tooLittle(explanation.row, lacks) };
  });
}

/** Why an explanation counts for nothing that the workbook holds, and that it is to be looked at again. */
export function lookAgainWords({ waiver, row }: Explanation, runs: readonly StatementRun[]): string {
  const otherEdition = runs.some(({ name }) => name === waiver.statement);
  return explanationText.lookAgain(row, waiver.statement, otherEdition);
}

/** What stands in the State cell of an explanation. */
function stateWordsOf(explanation: Explanation, waived: WaivedOutcome | undefined): string {
  const sentence = waived?.sentence ?? null;
  return [
    ...(waived === undefined ? [] : [`${explanationText.states[waived.state]}.`]),
    ...(sentence === null ? [] : [sentence]),
    ...(explanation.byHand ? [explanationText.byHand] : []),
    ...(explanation.acceptanceGone ? [explanationText.acceptanceGone] : []),
  ].join(' ');
}

/** Explanations of no statement that the workbook now holds, such as last year's, copied with the workbook. */
export const explanationsElsewhere = (
  explanations: readonly Explanation[],
  runs: readonly StatementRun[],
): readonly Explanation[] => explanations.filter(({ waiver }) => !runs.some((run) => isOf(run, waiver)));

/** Brings the State cells up to date. A protected sheet is left alone: the states are listed in the pane all the same. */
export function stateSteps(
  place: ExplanationsPlace | null,
  explanations: readonly Explanation[],
  waived: readonly WaivedOutcome[],
  runs: readonly StatementRun[],
): readonly Step[] {
  const column = place?.columnOf.state;
  if (place === null || column === undefined || place.sheet.protected) return [];
  return explanations.flatMap((each) => {
    const found = waived.find(({ waiver }) => waiver === each.waiver);
    return cellStep(
      place,
      each.row,
      column,
      found === undefined ? lookAgainWords(each, runs) : stateWordsOf(each, found),
    );
  });
}

function cellStep({ sheet }: ExplanationsPlace, row: number, column: number, words: string): readonly Step[] {
  const before = String(cellAt(sheet, row, column));
  if (before === words) return [];
  const area = { sheet: sheet.name, row, column, rows: 1, columns: 1 };
  return [
    step({ kind: 'put-words', area, cells: [[words]] }, { kind: 'put-words', area, cells: [[before]] }),
  ];
}

const day = (at: string): string => (/^\d{4}-\d{2}-\d{2}/.test(at) ? dateShown(at.slice(0, 10)) : at);

/** What the sheet says of the figures that an explanation is about. */
function figuresOf({ statement }: StatementRun, { at, beside }: CheckOutcome): string {
  return [...at, ...beside]
    .map(({ label, place, value }) =>
      explanationText.figure(label, place === null ? '–' : cellName(place, statement.sheet), String(value)),
    )
    .join('; ')
    .slice(0, 2_000);
}

/** In points; Excel takes no taller row. */
const tallestRow = 400;
const lineHeight = 15;
/** About the width of a letter, in points. */
const letter = 5.6;

/** How tall a row must be for its words, since rows that an add-in writes do not grow by themselves everywhere. */
function heightOf(words: Readonly<Record<Column, string>>): number {
  const lines = columns.map((column, index) =>
    Math.ceil((words[column].length * letter) / (ownSheet.widths[index] ?? 100)),
  );
  return Math.min(tallestRow, lineHeight * Math.max(1, ...lines));
}

/** Adds the row of a new explanation, and the sheet where there is none. */
export function explanationSteps(
  directory: Directory,
  place: ExplanationsPlace | null,
  number: number,
  waiver: Waiver,
  run: StatementRun,
  outcome: CheckOutcome,
): { readonly steps: readonly Step[]; readonly kept: KeptExplanation } {
  if (place?.sheet.protected === true) throw new Refusal(ownSheetProtected(place.sheet.name));
  const sheet = place?.sheet.name ?? nameForOwnSheet(directory, explanationsSheet);
  const row = (place === null ? headingsAt : lastRow(place)) + 1;
  const { kind, year } = run.statement;
  const check = checkById(waiver.check);
  const words: Readonly<Record<Column, string>> = {
    number: String(number),
    statement: `${statementCalled(kind, year)}, ${run.statement.authority}`,
    claim: check === null ? waiver.check : headingOf(check, outcome),
    figures: figuresOf(run, outcome),
    reason: waiver.reason,
    by: waiver.by,
    at: day(waiver.at),
    acceptedBy: '',
    acceptedAt: '',
    state: `${explanationText.states.stands}.`,
  };
  const steps: Step[] = [...(place === null ? newSheetSteps(ownSheet, sheet, directory) : [])];
  steps.push(step({ kind: 'row-height', sheet, row, height: heightOf(words) }));
  columns.forEach((column, index) => {
    const at = place === null ? index + 1 : place.columnOf[column];
    // A column that the officer deleted is not put back; what it would say is kept all the same.
    if (at === undefined) return;
    const area = { sheet, row, column: at, rows: 1, columns: 1 };
    const text = words[column] === '' ? '' : `'${words[column]}`;
    steps.push(
      // The apostrophe makes it text, whatever it begins with; the format keeps what is typed later from changing.
      step({ kind: 'put-words', area, cells: [[text]] }, { kind: 'clear-words', area }),
      step({ kind: 'look', area, look: { numberFormat: '@', wrap: true, alignTop: true } }),
    );
  });
  const { edition, statement, fields, values, at } = waiver;
  return {
    steps,
    kept: {
      number,
      edition,
      check: waiver.check,
      statement,
      fields,
      values,
      at,
      acceptedAt: null,
      written: {
        reason: fingerprint(waiver.reason),
        by: fingerprint(waiver.by),
        acceptedBy: fingerprint(''),
      },
    },
  };
}

/** Writes a second person's acceptance into the row. Accepting what was changed by hand takes the words as they are now. */
export function acceptanceSteps(
  place: ExplanationsPlace,
  { kept, row, waiver }: Explanation,
  accepted: { readonly by: string; readonly at: string },
): { readonly steps: readonly Step[]; readonly kept: KeptExplanation } {
  if (place.sheet.protected) throw new Refusal(ownSheetProtected(place.sheet.name));
  const put = (column: Column, words: string): readonly Step[] => {
    const at = place.columnOf[column];
    return at === undefined ? [] : cellStep(place, row, at, words);
  };
  return {
    steps: [...put('acceptedBy', accepted.by), ...put('acceptedAt', day(accepted.at))],
    kept: {
      ...kept,
      acceptedAt: accepted.at,
      written: {
        reason: fingerprint(waiver.reason),
        by: fingerprint(waiver.by),
        acceptedBy: fingerprint(accepted.by),
      },
    },
  };
}

/** Says in the row that the explanation no longer counts. The row stays: it is part of what an auditor reads. */
export function withdrawalSteps(
  place: ExplanationsPlace,
  { row }: Explanation,
  words: string,
): readonly Step[] {
  if (place.sheet.protected) throw new Refusal(ownSheetProtected(place.sheet.name));
  const column = place.columnOf.state;
  return column === undefined ? [] : cellStep(place, row, column, words);
}
