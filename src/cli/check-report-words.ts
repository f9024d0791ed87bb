/** What `cashable check` and `cashable verify` print around findings. */
export const checkReportText = {
  workbook: (name: string, edition: string): string => `${name}, checked by: ${edition}`,
  heading: (kind: string, year: string, authority: string, sheets: readonly string[]): string =>
    `${kind} ${year}, ${authority} (${sheets.map((sheet) => `‘${sheet}’`).join(', ')})`,
  mark: (duty: 'must' | 'query' | 'note', outcome: 'fail' | 'cannot-tell'): string =>
    outcome === 'cannot-tell'
      ? 'CAN’T TELL'
      : { must: 'MUST BE FIXED', query: 'AMEND OR EXPLAIN', note: 'NOTE' }[duty],
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
