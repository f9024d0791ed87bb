import { statementCalled } from './mark-words';
import type { StatementKind } from '../../guidance/edition';
import { dateShown } from '../../statement/words';
import { counted } from '../../english/counted';

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Sentences on the sheets of our own: explanations, the record, and the page to read and print. */

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
