/** Every sentence of the room that talks to Excel: what stands in the way of reading and writing, and what is done meanwhile. */
import { listed } from '../english/counted';
import { longestFormula, longestText } from '../grid/cell-limits';
import type { Problem } from './problem';

const entry = (id: string, sentence: string): Problem => ({ id, sentence });

const inSheet = (sheet: string | null): string => (sheet === null ? 'The sheet' : `Sheet ‘${sheet}’`);

const onSheet = (sheet: string): string => (sheet === '' ? '' : ` to sheet ‘${sheet}’`);

/** At most five of the words, then how many more there are. */
const some = (all: readonly string[]): string => {
  const words = [...new Set(all)];
  return words.length <= 6 ? listed(words) : `${words.slice(0, 5).join(', ')} and ${words.length - 5} more`;
};

// Starting up

export const libraryMissing = (): Problem =>
  entry(
    'library-missing',
    'Cashable could not load the part of Excel that add-ins talk to. Check that this computer may reach appsforoffice.microsoft.com, then close the pane and open it again.',
  );

export const libraryNotAnswering = (): Problem =>
  entry(
    'excel-not-answering',
    'Excel has not answered Cashable. Close the pane and open it again; if that does not help, save the workbook and restart Excel.',
  );

export const openedOutsideExcel = (): Problem =>
  entry(
    'outside-excel',
    'Cashable works inside Excel and this page was opened somewhere else. Open a workbook in Excel and choose Open on the Cashable tab.',
  );

export const excelTooOld = (): Problem =>
  entry(
    'excel-too-old',
    'This Excel is too old for Cashable. It needs Excel 2021 or later, Microsoft 365, or Excel on the web; ask your IT service for an update.',
  );

export const oldExcelParts = (parts: readonly string[]): string => `Missing: ${parts.join(', ')}`;

// What stands in the way

export const cellBeingEdited = (): Problem =>
  entry(
    'cell-being-edited',
    'A cell is being edited, so Excel is waiting. Press Enter to keep the entry or Esc to drop it, then try again. Nothing was changed.',
  );

export const excelSlow = (): Problem =>
  entry(
    'excel-slow',
    'Excel has not answered yet. Wait a moment, then try again; if a cell is being edited, press Enter to keep the entry or Esc to drop it first. Nothing was changed.',
  );

const characters = (count: number): string => count.toLocaleString('en-GB');

export const textTooLong = (sheet: string, cell: string, length: number): Problem =>
  entry(
    'text-too-long',
    `Cell ${cell} on sheet ‘${sheet}’ would hold ${characters(length)} characters, and a cell of Excel holds ${characters(longestText)}. Shorten the words that go into it, then try again. Nothing was changed.`,
  );

export const formulaTooLong = (sheet: string, cell: string, length: number): Problem =>
  entry(
    'formula-too-long',
    `The formula for cell ${cell} on sheet ‘${sheet}’ would have ${characters(length)} characters, and Excel takes ${characters(longestFormula)}. Let it rest on fewer or shorter parts, then try again. Nothing was changed.`,
  );

export const recordTooLong = (length: number, longest: number): Problem =>
  entry(
    'record-too-long',
    `What Cashable would keep in this workbook has ${characters(length)} characters, and it keeps ${characters(longest)} at most, so that the workbook still opens and saves. Take the marks off sheets that are done with, or mark the sheets in a workbook each. Nothing was changed.`,
  );

export const noSuchSheet = (): Problem =>
  entry('sheet-gone', 'The sheet is no longer in this workbook. Choose another sheet. Nothing was changed.');

export const sheetIsEmpty = (sheet: string): Problem =>
  entry('sheet-empty', `Sheet ‘${sheet}’ is empty. Choose the sheet that holds the 2004/05 budget.`);

export const sheetTooLarge = (sheet: string): Problem =>
  entry(
    'sheet-too-large',
    `Sheet ‘${sheet}’ is larger than Excel lets an add-in read. Delete unused rows and columns at its end, or copy the budget table to a new sheet, then try again.`,
  );

export const sheetProtected = (sheet: string): Problem =>
  entry(
    'sheet-protected',
    `Sheet ‘${sheet}’ is protected, so Cashable can’t write beside the budget. Take the protection off with Review, Unprotect Sheet, then try again. Nothing was changed.`,
  );

export const cancelled = (): Problem =>
  entry('cancelled', 'Stopped. What had been written so far was taken back.');

export const notTakenBack = (because: string, parts: readonly string[]): Problem =>
  entry(
    'not-all-taken-back',
    `${because} Part of what had been written could not be taken back: ${some(parts)}. Choose Put it right, or Remove all marks, to clear it.`,
  );

/** A sentence that promises that nothing was changed, where that is not known. */
export const withoutPromise = (sentence: string): string => sentence.replace(/ ?Nothing was changed\.$/, '');

export const outcomeUnknown = (sheet: string): Problem =>
  entry(
    'outcome-unknown',
    `Excel stopped answering while Cashable was writing${onSheet(sheet)}, so it is not known how much was written. When Excel answers again, choose Put it right: what was begun is then finished or taken back.`,
  );

export const interrupted = (sheet: string): Problem =>
  entry(
    'interrupted',
    `Something that Cashable was writing${onSheet(sheet)} was interrupted, or a colleague’s Cashable is writing at this moment. Wait a little and try again; if it stays so, choose Put it right, and what was begun is finished or taken back. Nothing was changed.`,
  );

export const someoneElseWrites = (): Problem =>
  entry(
    'someone-else-writes',
    'A colleague’s Cashable is writing to this workbook at this moment. Wait a little, look at what is there then, and try again. Nothing was changed.',
  );

export const changedMeanwhile = (sheet: string, cell: string | null): Problem =>
  entry(
    'changed-meanwhile',
    `${cell === null ? (sheet === '' ? 'The workbook' : `Sheet ‘${sheet}’, or what Cashable keeps in the workbook,`) : `Cell ${cell} of sheet ‘${sheet}’`} was changed by someone else at this moment. Look at what is there now, then try again. Nothing was changed.`,
  );

export const keptTyped = (sheet: string, cells: readonly string[], lost: readonly string[] | null): string =>
  lost === null
    ? `Someone typed into ${some(cells)} of sheet ‘${sheet}’ while it was written; what was typed stays there.`
    : `Someone typed into ${some(cells)} of sheet ‘${sheet}’ while it was written, and Cashable wrote over it. What stood there: ${some(lost.map((each) => `“${each}”`))}.`;

export const formulasOfOldName = (sheet: string): string =>
  `A sheet was renamed while ${sheet === '' ? 'the workbook' : `sheet ‘${sheet}’`} was written, and some of Cashable’s formulas still name it as it was. Do the same once more, and they follow.`;

/** @param at when it began, in milliseconds; `null` where that is not known */
export const interruptedBefore = (sheet: string, at: number | null): string =>
  `Something that Cashable was writing${onSheet(sheet)}${at === null ? '' : ` at ${timeOf(new Date(at))}`} was interrupted, and part of it may stand in the workbook. Put it right takes back what was begun, or finishes it where it can’t be taken back.`;

const timeOf = (moment: Date): string =>
  `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;

export const putRight = (count: number): string =>
  count === 0 ? 'Nothing was left to put right.' : 'What was interrupted has been put right.';

export const putRightUnread = (): string =>
  'What Cashable kept of what was interrupted can’t be read, so nothing was taken back. Part of it may stand in the workbook: Remove all marks takes out what is Cashable’s.';

export const putRightFailed = (): string => 'What was interrupted could not be put right altogether.';

/**
 * Said after an action that is done although looking again failed.
 *
 * @param remains what is left to do, and the button that does it
 */
export const doneButNotSeen = (because: string, remains = ''): string =>
  `It was done. Looking at the workbook again failed: ${withoutPromise(because)} ${remains}`.trimEnd();

export const unexpected = (): Problem =>
  entry(
    'unexpected',
    'Something went wrong that Cashable did not foresee. Try again; if it happens again, send the details below with your report.',
  );

const refusals: Readonly<Record<string, (sheet: string | null) => Problem>> = {
  AccessDenied: (sheet) =>
    entry(
      'access-denied',
      `${inSheet(sheet)} or the workbook is protected or open for reading only, so Excel did not let Cashable write. Take the protection off with Review, Unprotect Sheet or Protect Workbook, or save your own copy, then try again.`,
    ),
  ItemNotFound: (sheet) =>
    entry(
      'item-not-found',
      `${inSheet(sheet)}, or something that Cashable had put there, is no longer in the workbook. Choose the sheet again and look at the new preview.`,
    ),
  ItemAlreadyExists: () =>
    entry(
      'item-already-exists',
      'The workbook already has a sheet or a name that Cashable was about to add. Someone else may be working in it; look at the new preview, then try again.',
    ),
  InvalidOperationInCellEditMode: () => cellBeingEdited(),
  RequestPayloadSizeLimitExceeded: (sheet) =>
    entry(
      'too-much-at-once',
      `${inSheet(sheet)} is larger than Excel accepts from an add-in in one go. Copy the budget table to a new sheet without unused rows, then try again.`,
    ),
  ResponsePayloadSizeLimitExceeded: (sheet) => sheetTooLarge(sheet ?? ''),
  RangeExceedsLimit: (sheet) => sheetTooLarge(sheet ?? ''),
  OperationCellsExceedLimit: (sheet) => sheetTooLarge(sheet ?? ''),
  InactiveWorkbook: () =>
    entry(
      'inactive-workbook',
      'Another workbook is in front. Click into the workbook that holds the budget, then try again.',
    ),
  ActivityLimitReached: () =>
    entry('excel-busy', 'Excel is busy with too many requests. Wait a moment, then try again.'),
  MergedRangeConflict: (sheet) =>
    entry(
      'merged-cells',
      `${inSheet(sheet)} has merged cells where Cashable must write. Unmerge them or insert two empty columns to the right of the budget, then try again.`,
    ),
  ApiNotFound: () => excelTooOld(),
  UnsupportedSheet: (sheet) =>
    entry(
      'unsupported-sheet',
      `${inSheet(sheet)} is a chart or macro sheet. Choose a worksheet with the budget.`,
    ),
};

/** @returns the sentence for an error code of Excel's */
export function excelRefused(code: string, sheet: string | null): Problem {
  const known = refusals[code];
  if (known !== undefined) return known(sheet);
  return entry(
    'excel-error',
    `Excel could not do that${sheet === null ? '' : ` on sheet ‘${sheet}’`}. Save the workbook and try again; if it happens again, send the details below with your report.`,
  );
}

// Reading and writing, while it runs

export const writing = (sheet: string): string => `Writing to ‘${sheet}’`;
export const takingBack = (): string => 'Taking back what was written';
