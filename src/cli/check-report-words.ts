import type { FindingState } from '../statement/became';

/** What `cashable check` and `cashable verify` print around findings. */
export const checkReportText = {
  workbook: (name: string, edition: string): string => `${name}, checked by: ${edition}`,
  heading: (kind: string, year: string, authority: string, sheets: readonly string[]): string =>
    `${kind} ${year}, ${authority} (${sheets.map((sheet) => `‘${sheet}’`).join(', ')})`,
  states: {
    must: 'MUST BE FIXED',
    'cannot-tell': 'CAN’T TELL',
    query: 'AMEND OR EXPLAIN',
    lapsed: 'EXPLAIN ANEW',
    note: 'NOTE',
    explained: 'EXPLAINED',
    'looked-at': 'LOOKED AT',
  } satisfies Readonly<Record<FindingState, string>>,
  explained: (stands: boolean, reason: string, by: string, accepted: string | null): string =>
    stands
      ? `Explained by ${by}${accepted === null ? '' : `, accepted by ${accepted}`}: ${reason}`
      : `The explanation by ${by} stands no longer, since its figures have changed: ${reason}`,
  cited: (paragraphs: readonly string[]): string =>
    paragraphs.length === 0 ? '' : `[${paragraphs.join('; ')}]`,
  follows: 'Follows from this:',
  notChecked: 'Not checked:',
  nothing: 'Nothing was checked.',
} as const;

export const verifyText = {
  noFile: 'No record was named. Give the file that holds it, such as cashable verify record.jsonl.',
  oneFile: 'One record is verified at a time. Name one file.',
  noRecordSheet: 'The workbook has no sheet with a record of checks.',
  /** @param isRemembered whether the workbook itself remembers how its record ended */
  whole: (file: string, entries: number, last: string, isRemembered: boolean): string =>
    `${file}: the record is whole: ${entries} ${entries === 1 ? 'entry' : 'entries'}, none changed, moved or removed between the first and the last. Last hash: ${last}. ${isRemembered ? 'So the workbook remembers it. ' : ''}Compare it with the one noted at sign-off${isRemembered ? '.' : ': entries taken off the end leave no other trace.'}`,
} as const;
