import type { AddedWords } from '../added/added-words';

/** What the pane says of the sample council. */
export const sampleText = {
  heading: 'Try it on a sample',
  says: 'A real council’s 2004/05 budget as a new sheet: mark it, decide a line, see the target follow.',
  ask: 'Try it on a sample…',
  working: 'Looking at the workbook…',
  again: null,
  writes: 'What would be written',
  insert: 'Insert the sample',
  cancel: 'Cancel',
  inserting: 'Inserting the sample…',
  there: (sheet: string) => `The sample stands on sheet ‘${sheet}’.`,
  remove: 'Take the sample out…',
  removeHeading: () => 'Take the sample out?',
  removeSays: (sheet: string, marked: boolean) =>
    marked
      ? `Its marks and ‘AES baseline’ go first, then sheet ‘${sheet}’. Your own sheets stay as they are.`
      : `Sheet ‘${sheet}’ will be deleted. Your own sheets stay as they are.`,
  removeChanged: 'Figures on it were changed; they go with it.',
  removeConfirm: 'Yes, take it out',
  keep: 'Keep it',
  removing: 'Taking the sample out…',
  inserted: (sheet: string) => `The sample stands on the new sheet ‘${sheet}’. Mark it to see a baseline.`,
  removed: 'The sample is out. Nothing of it is left in the workbook.',
  othersMarked: (sheets: string) =>
    `${sheets} carries marks too, and marks are removed together. Remove all marks in Budget first, then take the sample out.`,
} as const satisfies AddedWords & Readonly<Record<string, unknown>>;
