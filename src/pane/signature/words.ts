import type { AddedWords } from '../added/added-words';

/** What the pane says of the page for those who sign. */
export const signatureText = {
  heading: 'For those who sign',
  says: 'One page A4: the result, half in each reading, target and margin, what is open and what no check can see.',
  statement: 'Statement',
  ask: 'Show the page…',
  again: 'Make the page anew…',
  working: 'Reading the statement…',
  there: (sheet: string) => `The page stands on sheet ‘${sheet}’, as read on the day it was made.`,
  writes: 'What the page would say',
  insert: 'Insert the page',
  inserting: 'Inserting the page…',
  cancel: 'Cancel',
  remove: 'Take it out…',
  removeHeading: (sheet: string) => `Take out sheet ‘${sheet}’?`,
  removeSays: () => 'The page will be deleted. The statement stays as it is.',
  removeChanged: 'Something was changed on it; that goes with it.',
  removeConfirm: 'Yes, take it out',
  removing: 'Taking the page out…',
  keep: 'Keep it',
  inserted: (sheet: string) => `The page stands on sheet ‘${sheet}’: one side of A4, ready to print.`,
  removed: 'The page is out. Nothing of it is left in the workbook.',
  noBudget: 'No budget is marked in this workbook.',
  provisional: (because: readonly string[], low: string, high: string) =>
    `Provisional: ${because.join('; ')}${low === high ? '' : `; the baseline is between ${low} and ${high}`}.`,
} as const satisfies AddedWords & Readonly<Record<string, unknown>>;
