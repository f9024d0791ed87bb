import type { FindingState } from '../../statement/became';
import type { StatementKind } from '../../guidance/edition';
import { counted, listed } from '../../english/counted';
import { dateShown, statementName } from '../../statement/words';

/** Every sentence about checking statements in the workbook: marks, repairs, explanations, record. */

interface Entry {
  readonly id: string;
  readonly sentence: string;
}

const entry = (id: string, sentence: string): Entry => ({ id, sentence });

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** At most five of the cells, then how many more there are. */
const some = (cells: readonly string[]): string =>
  cells.length <= 6 ? listed(cells) : `${cells.slice(0, 5).join(', ')} and ${cells.length - 5} more`;

// Marks on the officer's sheet

/** Begins the heading of the column beside a statement; also how a lost column is known again. */
export const checkHeading = 'Cashable check';

/** What became of a finding, in the words that stand beside the statement. */
export const stateWords = {
  must: 'Put right',
  'cannot-tell': 'Look at this',
  query: 'Amend or explain',
  lapsed: 'Explanation lapsed',
  note: 'Note',
  explained: 'Explained',
  'looked-at': 'Looked at',
} as const satisfies Record<FindingState, string>;
export type MarkState = FindingState;

export interface Tally {
  readonly toPutRight: number;
  readonly toExplain: number;
  readonly toLookAt: number;
  readonly explained: number;
  readonly lookedAt: number;
  readonly notes: number;
  /** How many checks ended how: together all of them. */
  readonly pass: number;
  readonly fail: number;
  readonly cannotTell: number;
  readonly notApplicable: number;
}

const nothingLeft = 'Nothing to put right or to explain';
const nothingApplies = 'Nothing was checked: none of the checks applies to what is entered.';

const appliedIn = ({ pass, fail, cannotTell }: Tally): number => pass + fail + cannotTell;

/** What is left to do, such as `2 to put right, 1 to explain.` Findings are counted as they are listed. */
export function leftToDo(tally: Tally): string {
  const { toPutRight, toExplain, toLookAt, explained, lookedAt, notes, pass } = tally;
  const applicable = appliedIn(tally);
  if (applicable === 0) return nothingApplies;
  if (pass === applicable) return `${nothingLeft}.`;
  return `${[
    ...(toPutRight > 0 ? [`${toPutRight} to put right`] : []),
    ...(toExplain > 0 ? [`${toExplain} to explain`] : []),
    ...(toLookAt > 0 ? [`${toLookAt} to look at`] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
    ...(explained > 0 ? [`${explained} explained`] : []),
    ...(lookedAt > 0 ? [`${lookedAt} looked at`] : []),
  ].join(', ')}.`;
}

/**
 * The result in one sentence or two, such as `2 to put right, 1 to explain. Of 43 checks 30 hold, 2 do not, 1 can’t tell, 10
 * do not apply.` The checks add up to all of them.
 */
export function resultSentence(tally: Tally): string {
  const { pass, fail, cannotTell, notApplicable } = tally;
  const applicable = appliedIn(tally);
  if (applicable === 0) return nothingApplies;
  const not =
    notApplicable === 0 ? '' : `, ${notApplicable} ${notApplicable === 1 ? 'does' : 'do'} not apply`;
  if (pass === applicable)
    return `${nothingLeft}: all ${counted(applicable, 'check')} that apply hold${not}.`;
  const ends = [
    `${pass} ${pass === 1 ? 'holds' : 'hold'}`,
    ...(fail > 0 ? [`${fail} ${fail === 1 ? 'does' : 'do'} not`] : []),
    ...(cannotTell > 0 ? [`${cannotTell} can’t tell`] : []),
  ];
  return `${leftToDo(tally)} Of ${counted(applicable + notApplicable, 'check')} ${ends.join(', ')}${not}.`;
}

/** @param today as `2006-07-06`; `null` when no day is known */
export const headingWith = (name: string, result: string, today: string | null): string =>
  `${checkHeading}, ${name}: ${result}${today === null ? '' : ` Checked ${dateShown(today)}.`}`;

export const statementCalled = (kind: StatementKind, year: string): string =>
  `${statementName(kind)} ${year}`;

export const headingElsewhere = (name: string, sheet: string): string =>
  `${checkHeading}, ${name}: the result stands on sheet ‘${sheet}’.`;

export const headingUnreadable = (sentence: string): string => `${checkHeading}: ${sentence}`;

/** @param heading what is wrong, in a few words; @param says the same with its figures */
export const cellWords = (
  state: MarkState,
  cell: string | null,
  heading: string,
  says: string,
  follow: number,
): string =>
  `${stateWords[state]}${cell === null ? '' : `, ${cell}`}: ${heading}. ${says}${
    follow === 0
      ? ''
      : ` ${counted(follow, 'more finding')} ${follow === 1 ? 'follows' : 'follow'} from this.`
  }`;

export const explainedWords = (reason: string, by: string, acceptedBy: string | null): string =>
  `${reason} (${by}${acceptedBy === null ? '' : `; accepted by ${acceptedBy}`})`;

export const notApplied = (titles: readonly string[]): string =>
  `Not checked, since ${titles.length === 1 ? 'it does' : 'they do'} not apply: ${titles.map((title) => title.replace(/\.$/, '')).join('; ')}.`;
export const notSeen = (because: readonly string[]): string => `Not seen by any check: ${because.join(' ')}`;

const ourBeginnings = [
  checkHeading,
  ...Object.values(stateWords),
  'Not checked',
  'Not seen by any check',
  'Read: ',
];

/** Whether words begin as each of our cells does. */
export const beginsAsOurs = (text: string): boolean =>
  ourBeginnings.some((beginning) => text.startsWith(beginning));

const kindsInWords = Object.values({
  forward: statementName('forward'),
  backward: statementName('backward'),
  'mid-year': statementName('mid-year'),
} satisfies Record<StatementKind, string>).join('|');
const ourHeading = new RegExp(
  `^${checkHeading}(?:, (?:${kindsInWords}) \\d{4}/\\d{2}: |: Sheet ‘.*could not be checked|: The (?:${kindsInWords}) \\d{4}/\\d{2} stands )`,
  'i',
);

/** Whether words are a heading as only a check writes it. */
export const isOurHeading = (text: string): boolean => ourHeading.test(text);

export const noteWords = (
  cell: string,
  state: MarkState,
  heading: string,
  says: string,
  remedy: string,
): string => `${checkHeading}, ${cell}: ${stateWords[state]}. ${heading}.\n${says}\n${remedy}`;
/** The cell that a note of ours was written for. */
export const notePattern = /^Cashable check, ([A-Z]{1,3}[0-9]{1,7}): /;

// What could not be marked

export const protectedNotMarked = (sheet: string): string =>
  `Sheet ‘${sheet}’ is protected, so nothing was marked on it; the findings are listed all the same. To have it marked, take the protection off with Review, Unprotect Sheet. Choose Check again, and the marks follow.`;

export const notesNotWritten = (sheet: string, cells: readonly string[]): string =>
  `Sheet ‘${sheet}’: ${cells.length === 1 ? 'cell' : 'cells'} ${listed(cells)} took no note, because a comment or a note of somebody’s is there already. ${cells.length === 1 ? 'It is' : 'They are'} coloured, and the findings stand beside the statement.`;

export const notesProtected = (sheet: string): string =>
  `Sheet ‘${sheet}’ was protected while it was marked, so its notes could not be written; words and colours stand. Take the protection off with Review, Unprotect Sheet. Choose Check again, and they follow.`;

export const notesWait = (sheet: string): string =>
  `Sheet ‘${sheet}’ is marked, but Excel refused its notes at that moment, and those from before stand. Choose Check again, and they follow.`;

export const notesNotSeen = (sheet: string): string =>
  `Sheet ‘${sheet}’ is marked, but Excel stopped answering before its notes could be seen. Choose Check again, and they follow.`;

export const noRoomForWords = (sheet: string): string =>
  `There is no free column to the right of the statement on sheet ‘${sheet}’, so its findings are only coloured there. Clear or insert a column, then check again.`;

export const keptCells = (sheet: string, cells: readonly string[]): string =>
  `Sheet ‘${sheet}’, ${some(cells)}: you typed there, so ${cells.length === 1 ? 'it stays as you left it and the finding of that row is' : 'they stay as you left them and the findings of those rows are'} only listed in the pane.`;

export const readInPart = (sheet: string, rows: number): string =>
  `Sheet ‘${sheet}’ was read down to row ${rows.toLocaleString('en-GB')} only; what stands below was not checked.`;

// What stands in the way

export const noStatement = (sentence: string): Entry => entry('no-statement', sentence);

export const insertOne = 'To begin one, choose Insert statement on the Cashable tab.';

export const recordDamaged = (): Entry =>
  entry(
    'check-settings-damaged',
    'What Cashable had kept in this workbook about its checks is damaged. Choose ‘Remove marks of the check’ in the pane’s Statement view, which still works, then check again; explanations on the sheet ‘AES explanations’ can be read there and must be entered once more.',
  );

export const stillChanging = (): Entry =>
  entry(
    'statement-changing',
    'The statement was changed by someone else while it was being checked, again and again. Wait until they are done, then check once more.',
  );

export const sheetIsHidden = (sheet: string): Entry =>
  entry(
    'sheet-hidden',
    `Sheet ‘${sheet}’ is hidden, so its cells can’t be shown. Right-click any sheet tab, choose Unhide and the sheet, then try again.`,
  );

export const findingGone = (): Entry =>
  entry(
    'finding-gone',
    'The statement has changed since this finding was shown, and it no longer stands as it did. Look at the list again. Nothing was changed.',
  );

/** Left to do where an action is done and the marks could not follow. */
export const marksWait = (): string =>
  'The marks on the statement are still those from before. Choose Check again, and they follow.';

/** Left to do where a record stands and the notes on its cells may not. */
export const notesMayWait = (): string =>
  'Notes of the check may be missing on cells. Choose Check again, and they follow.';

export const notOurPreview = (): Entry =>
  entry(
    'preview-unusable',
    'This preview can’t be used any more. Ask for the repair again. Nothing was changed.',
  );

export const fixCellChanged = (sheet: string, cell: string, holds: string): Entry =>
  entry(
    'fix-cell-changed',
    `Cell ${cell} on sheet ‘${sheet}’ holds ${shownCell(holds)} by now, so it was left alone. Check again and look at the new preview.`,
  );

export const fixProtected = (sheet: string, cell: string): Entry =>
  entry(
    'sheet-protected',
    `Cell ${cell} can’t be changed because sheet ‘${sheet}’ is protected. Take the protection off with Review, Unprotect Sheet, then try again. Nothing was changed.`,
  );

export const explanationRefused = (sentence: string): Entry => entry('explanation-refused', sentence);

export const choicesRefused = (sentence: string): Entry =>
  entry('choices-refused', `${sentence} Nothing was changed.`);

export const noExplanation = (): Entry =>
  entry(
    'no-explanation',
    'This finding has no explanation in the workbook any more. Check again to see how it stands. Nothing was changed.',
  );

export const ownSheetProtected = (sheet: string): Entry =>
  entry(
    'sheet-protected',
    `Sheet ‘${sheet}’ is protected, so nothing could be written on it. Take the protection off with Review, Unprotect Sheet, then try again. Nothing was changed.`,
  );

export const entryTooLong = (): Entry =>
  entry(
    'record-entry-too-long',
    'One entry of the record would be longer than the 32,767 characters that a cell of Excel holds, so nothing was recorded. Shorten the longest texts of the statement, then record again.',
  );

export const recordBroken = (sheet: string, sentence: string): Entry =>
  entry(
    'record-broken',
    `${sentence} Nothing was added to sheet ‘${sheet}’. Move that sheet into a workbook of its own so that it is kept, then record again to begin a new record.`,
  );

export const nameOfRecorder = (): Entry =>
  entry('nobody-named', 'A record needs the name of whoever makes it. Enter a name, then record again.');

// Repairs

export const shownCell = (held: string): string => (held === '' ? 'nothing' : `‘${held}’`);

export const writesFix = (sheet: string, cell: string, before: string, after: string): string =>
  `Sheet ‘${sheet}’, cell ${cell}: ${shownCell(before)} becomes ${shownCell(after)}. No other cell is changed.`;

export const writesFixAndFormat = (sheet: string, cell: string, before: string, after: string): string =>
  `Sheet ‘${sheet}’, cell ${cell}: ${shownCell(before)} becomes ${shownCell(after)}, and its number format changes from Text to General, since Excel would keep a text otherwise. No other cell is changed.`;

export const shownFix = (write: { readonly number: number } | { readonly formula: string }): string =>
  'number' in write
    ? `the number ${write.number.toLocaleString('en-GB', { maximumFractionDigits: 2 })}`
    : write.formula;

// Explanations

export const explanationsSheet = 'AES explanations';
export const explanationText = {
  title: 'Annual Efficiency Statements: explanations given in place of amendments',
  about:
    'Explanation and names may be changed here by hand: Cashable reads them from this sheet. A changed explanation loses its acceptance. Deleting a row withdraws it.',
  /** As sheets that were begun before head the third column. */
  olderHeading: 'What does not hold',
  headings: [
    'No.',
    'Statement',
    'What is wrong',
    'Figures',
    'Explanation',
    'By',
    'When',
    'Accepted by',
    'When accepted',
    'State',
  ],
  figure: (label: string, cell: string, shown: string): string =>
    `${label === '' ? '' : `${label}, `}${cell}: ${shown === '' ? 'blank' : shown}`,
  states: { stands: 'Stands', lapsed: 'Lapsed', 'not-needed': 'No longer needed' },
  /** @param statement such as `backward 2005/06`, which the workbook no longer holds, or holds under another edition */
  lookAgain: (row: number, statement: string, otherEdition: boolean): string => {
    const [kind = '', year = ''] = statement.split(/[ ,]/);
    const name = statementCalled(kind as StatementKind, year);
    return otherEdition
      ? `Look again. Row ${row} explains a finding of the ${lowered(name)} under another edition of the guidance, so it does not count now.`
      : `Look again. Row ${row} explains a finding of the ${lowered(name)}, which this workbook does not hold. It does not count for another year: explain this year’s finding anew, or delete the row.`;
  },
  byHand: 'Changed by hand since it was entered.',
  acceptanceGone: 'The acceptance no longer counts, since the explanation was changed after it.',
  tooLittle: (row: number, because: string): string =>
    `Row ${row} of ‘${explanationsSheet}’ was changed by hand and no longer explains the finding. ${because}`,
  nobody: 'It no longer names who gives it.',
  withdrawn: (today: string | null): string =>
    today === null ? 'Withdrawn.' : `Withdrawn on ${dateShown(today)}.`,
  replaced: (number: number): string => `Replaced by no. ${number}.`,
} as const;

// Record

export const recordSheet = 'AES record';
export const recordPageSheet = 'AES record page';
export const recordPageSheetText = {
  title: 'Annual Efficiency Statements: record of checks, to read and to print',
  about:
    'Each check that was recorded, the newest last. The same stands in the chain on the sheet ‘AES record’, which shows a later change: verify with “cashable verify” and this workbook.',
} as const;

/** What the workbook remembers of its record and no longer holds. */
export const recordLost = {
  deleted: (entries: number, last: string): string =>
    `This workbook’s record of checks, ${counted(entries, 'entry', 'entries')} up to hash ${last.slice(0, 12)}…, is no longer there: its sheet was deleted. Put it back from the file that was kept, or record this check and say why.`,
  shorter: (sheet: string, entries: number, found: number, last: string): string =>
    `The record of checks on sheet ‘${sheet}’ lost its end: it had ${counted(entries, 'entry', 'entries')} up to hash ${last.slice(0, 12)}… and holds ${found}. Put the rows back from the file that was kept, or record this check and say why.`,
  other: (sheet: string, last: string): string =>
    `The record of checks on sheet ‘${sheet}’ is not the one that this workbook remembers, which ended with hash ${last.slice(0, 12)}…. Compare it with the file that was kept.`,
} as const;

export const recordSheetText = {
  title: 'Annual Efficiency Statements: record of checks',
  about:
    'Each entry is chained to the one before by its SHA-256 hash, so that a later change shows: verify with “cashable verify” and this workbook. Do not change or delete entries.',
  noHeadings: 'The headings of the record are gone.',
} as const;
/** Said after a record during which somebody typed: it holds what stood there when it was read. */
export const changedWhileRecorded = (): string =>
  'A statement was changed while it was recorded, and the record holds what stood there before. Choose Check again, then record again.';

export const recorded = (sheet: string, entries: number, last: string, fileName: string): string =>
  `${counted(entries, 'entry', 'entries')} added to sheet ‘${sheet}’; ‘${recordPageSheet}’ shows them as a page to read and print. Keep the file ${fileName} with your working papers, and note the last hash, ${last.slice(0, 12)}…, at sign-off.`;
export const recordFileName = (workbook: string): string =>
  `${workbook.replace(/\.[a-z]{3,4}$/i, '').replace(/[\\/:*?"<>|]/g, '-')} AES record.jsonl`;

// Removal

export const removesWords = (sheet: string, column: string, rows: string, isNarrowed: boolean): string =>
  `Sheet ‘${sheet}’, column ${column}, rows ${rows}: the words of the check.${isNarrowed ? ' The column gets its former width back.' : ''}`;
export const removesColours = (sheet: string, count: number): string =>
  `Sheet ‘${sheet}’: ${counted(count, 'colour rule')} of Cashable’s. Your own formats stay.`;
export const removesNotes = (sheet: string, count: number): string =>
  `Sheet ‘${sheet}’: ${counted(count, 'note')} of Cashable’s. Your own notes stay.`;
export const keepsTyped = (sheet: string, cells: readonly string[]): string =>
  `Sheet ‘${sheet}’: what you typed in ${some(cells)} stays.`;
export const keepsNotes = (sheet: string, cells: readonly string[]): string =>
  `Sheet ‘${sheet}’: your words in the ${cells.length === 1 ? 'note' : 'notes'} on ${some(cells)} stay; Cashable’s own go.`;
export const keepsExplanations = (sheets: readonly string[]): string =>
  `${listed(sheets.map((sheet) => `‘${sheet}’`))} ${sheets.length === 1 ? 'stays' : 'stay'}, unless you choose to remove ${sheets.length === 1 ? 'it' : 'them'} too.`;
export const removalProtected = (sheet: string): Entry =>
  entry(
    'sheet-protected',
    `Sheet ‘${sheet}’ is protected, so its marks can’t be removed. Take the protection off with Review, Unprotect Sheet, then try again. Nothing was changed.`,
  );
