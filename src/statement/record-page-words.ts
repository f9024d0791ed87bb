import type { FindingState } from './became';

/** The words of the page on which the record of checks is read. */
export const recordPageText = {
  title: (day: string, clock: string, by: string): string =>
    `Checked on ${day}${clock === '' ? '' : ` at ${clock} UTC`} by ${by}`,
  workbook: 'Workbook',
  rules: 'Rules',
  rulesHash: (id: string, hash: string): string => (hash === '' ? id : `${id}, hash ${hash}`),
  version: 'Cashable',
  chain: 'In the chain',
  entries: (first: number, last: number, hash: string): string =>
    `Entries ${first} to ${last} of the sheet with the chain; hash of the last: ${hash}`,
  former: 'Former record',
  notRead: (sheet: string): string => `Sheet ‘${sheet}’`,
  nothing: 'Nothing checked',
  statement: (kind: string, year: string, authority: string): string => `${kind} ${year}, ${authority}`,
  result: 'Result',
  read: 'What was read',
  findingColumns: ['What it asks', 'What is wrong', 'Cells', 'In words', 'Explanation, and who accepted it'],
  states: {
    must: 'Put right',
    query: 'Amend or explain',
    'cannot-tell': 'Look at this',
    note: 'Note',
    lapsed: 'Explanation lapsed',
    explained: 'Explained',
    'looked-at': 'Looked at',
  } satisfies Record<FindingState, string>,
  follow: (findings: number): string =>
    ` ${findings} more ${findings === 1 ? 'finding follows' : 'findings follow'} from this.`,
  explained: (reason: string, by: string, day: string, accepted: string | null): string =>
    `${reason} (${by}, ${day}) ${accepted ?? 'Not yet accepted by a second person.'}`,
  accepted: (by: string, day: string): string => `Accepted by ${by}, ${day}.`,
  held: (checks: number): string => `${checks} ${checks === 1 ? 'check holds' : 'checks hold'}`,
  notApplied: (checks: number): string => `${checks} ${checks === 1 ? 'does' : 'do'} not apply`,
  elsewhere: 'Explanations of statements that the workbook does not hold',
  fixes: 'Repairs since the record before',
  fixColumns: ['Cell', 'For', 'Before', 'After', ''],
} as const;
