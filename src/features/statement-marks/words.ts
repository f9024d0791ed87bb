import { counted, listed } from '../../english/counted';
import { someOf } from './mark-words';

/** What stands in the way of checking statements in the workbook, what a repair writes, and what a removal takes away. */

interface Entry {
  readonly id: string;
  readonly sentence: string;
}

const entry = (id: string, sentence: string): Entry => ({ id, sentence });

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

// Removal

export const removesWords = (sheet: string, column: string, rows: string, isNarrowed: boolean): string =>
  `Sheet ‘${sheet}’, column ${column}, rows ${rows}: the words of the check.${isNarrowed ? ' The column gets its former width back.' : ''}`;

export const removesColours = (sheet: string, count: number): string =>
  `Sheet ‘${sheet}’: ${counted(count, 'colour rule')} of Cashable’s. Your own formats stay.`;

export const removesNotes = (sheet: string, count: number): string =>
  `Sheet ‘${sheet}’: ${counted(count, 'note')} of Cashable’s. Your own notes stay.`;

export const keepsTyped = (sheet: string, cells: readonly string[]): string =>
  `Sheet ‘${sheet}’: what you typed in ${someOf(cells)} stays.`;

export const keepsNotes = (sheet: string, cells: readonly string[]): string =>
  `Sheet ‘${sheet}’: your words in the ${cells.length === 1 ? 'note' : 'notes'} on ${someOf(cells)} stay; Cashable’s own go.`;

export const keepsExplanations = (sheets: readonly string[]): string =>
  `${listed(sheets.map((sheet) => `‘${sheet}’`))} ${sheets.length === 1 ? 'stays' : 'stay'}, unless you choose to remove ${sheets.length === 1 ? 'it' : 'them'} too.`;

export const removalProtected = (sheet: string): Entry =>
  entry(
    'sheet-protected',
    `Sheet ‘${sheet}’ is protected, so its marks can’t be removed. Take the protection off with Review, Unprotect Sheet, then try again. Nothing was changed.`,
  );
