import { counted, listed } from '../../english/counted';
import type { FindingState } from '../../statement/became';
import { dateShown, statementName } from '../../statement/words';
import type { StatementKind } from '../../guidance/edition';

/** Sentences that stand on an officer's sheet once it was checked, and what is said where they can't. */

/** At most five of the cells, then how many more there are. */
export const someOf = (cells: readonly string[]): string =>
  cells.length <= 6 ? listed(cells) : `${cells.slice(0, 5).join(', ')} and ${cells.length - 5} more`;

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
  `Sheet ‘${sheet}’, ${someOf(cells)}: you typed there, so ${cells.length === 1 ? 'it stays as you left it and the finding of that row is' : 'they stay as you left them and the findings of those rows are'} only listed in the pane.`;

export const readInPart = (sheet: string, rows: number): string =>
  `Sheet ‘${sheet}’ was read down to row ${rows.toLocaleString('en-GB')} only; what stands below was not checked.`;
