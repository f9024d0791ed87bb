import type { Problem } from '../../excel/problem';
import { counted, listed } from '../../english/counted';

/** Sentences about formulas: what a card says of them, and what freezing would write. Sheets stand in ‘ ’. */

const onSheet = (sheet: string): string => `‘${sheet}’`;

/** Cells by name, the first few of many: `B4, B5, B6 and 9 more`. */
function named(cells: readonly string[]): string {
  const most = 6;
  if (cells.length <= most) return listed(cells);
  return `${cells.slice(0, most).join(', ')} and ${(cells.length - most).toLocaleString('en-GB')} more`;
}

const isAre = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const explainWords = {
  cells: (count: number, address: string) => `${counted(count, 'cell')}, ${address}`,
  cell: (address: string, gives: string) => `${gives}, from ${address}`,
  wholeColumns: (letters: string, lastRow: number) =>
    lastRow === 0
      ? `${letters}: blank`
      : `${letters}, filled down to row ${lastRow.toLocaleString('en-GB')} at most`,
  column: (letters: string) => `column ${letters}`,
  columns: (first: string, last: string) => `columns ${first} to ${last}`,
  ofSheet: (address: string, sheet: string) => `${address} on ${onSheet(sheet)}`,
  constants: (count: number) => `${counted(count, 'value')} written in the formula`,
  byExcel: 'worked out by Excel; this card cannot follow it',
  severalForOne: (address: string) => `several cells, ${address}, where one value is taken`,
  notFollowed: (argument: string) =>
    `The argument ‘${argument}’ is worked out by Excel in a way that this card cannot follow. Put it into a cell of its own, and the steps show here.`,
  severalNotFollowed: (argument: string) =>
    `The argument ‘${argument}’ gives several cells where one value is taken, so Excel answers once for each. This card explains one answer at a time.`,
  notReadable:
    'This card cannot read the formula, so it does not explain it. The cell itself is not affected.',
  tooManyArguments: (most: number) => `It takes at most ${counted(most, 'argument')}; more are given.`,
  notKnown: (name: string) => `Cashable has no function ${name}.`,
  noSteps: 'This function is not explained step by step.',
  differs: (shows: string, now: string) =>
    `The cell shows ${shows}, but these arguments give ${now}. Press Ctrl+Alt+F9 to calculate the workbook afresh; if the two still differ, this card cannot explain the figure.`,
  standsAt: (cell: string) => `The cell is ${cell}.`,
} as const;

export function tooManyCells(): Problem {
  return {
    id: 'formula-reads-too-much',
    sentence:
      'This formula reads more than a million filled cells, too many to explain here. The cell itself is not affected. Narrow its ranges to the rows of the table, and the card explains it.',
  };
}

export const freezeWords = {
  freezes: (cells: number, sheet: string, addresses: readonly string[]) =>
    `${counted(cells, 'cell')} on ${onSheet(sheet)} ${isAre(cells, 'becomes', 'become')} the value that ${isAre(cells, 'it shows', 'they show')} now: ${named(addresses)}. Number formats, colours and notes stay.`,
  freezesTables: (tables: readonly string[]) =>
    `${isAre(tables.length, 'The table', 'The tables')} ${named(tables)}, which one formula fills, ${isAre(tables.length, 'is', 'are')} frozen whole.`,
  remembers: (names: number) =>
    `The ${isAre(names, 'formula is', 'formulas are')} remembered in this workbook, with defined names that begin with AES_Frozen, so that ${isAre(names, 'it', 'they')} can come back wherever the cells move.`,
  bringsBack: (cells: number, addresses: readonly string[]) =>
    `The ${isAre(cells, 'formula of', 'formulas of')} ${counted(cells, 'frozen cell')} ${isAre(cells, 'comes', 'come')} back: ${named(addresses)}.`,
  nothingToFreezeHere:
    'No selected cell can be frozen. Select cells whose formula begins with AES., or holds such a function.',
  nothingFrozenHere: 'No selected cell has a formula that can come back. Select cells that were frozen.',
  othersStay: (cells: number) =>
    `${counted(cells, 'other filled cell')} in the selection ${isAre(cells, 'stays', 'stay')} as ${isAre(cells, 'it is', 'they are')}.`,
  errorsStay: (cells: readonly string[]) =>
    `${named(cells)} ${isAre(cells.length, 'shows', 'show')} an error and ${isAre(cells.length, 'is', 'are')} left alone: put the figure right first, then freeze it.`,
  textCellsStay: (cells: readonly string[]) =>
    `${named(cells)} ${isAre(cells.length, 'is', 'are')} formatted as text and left alone: the formula could not come back there.`,
  unreadStay: (cells: readonly string[]) =>
    `The ${isAre(cells.length, 'formula', 'formulas')} of ${named(cells)} cannot be read and ${isAre(cells.length, 'is', 'are')} left alone.`,
  partsStay: (cells: readonly string[], anchors: readonly string[]) =>
    `${named(cells)} ${isAre(cells.length, 'belongs', 'belong')} to a table that the formula of ${named(anchors)} fills: select ${isAre(anchors.length, 'that cell', 'those cells')} to freeze it whole.`,
  protectedStays: (sheet: string, cells: number) =>
    `${onSheet(sheet)} is protected, so ${counted(cells, 'cell')} ${isAre(cells, 'is', 'are')} left alone. Take the protection off first (Review, Unprotect Sheet).`,
  changedStay: (cells: readonly string[]) =>
    `${named(cells)} ${isAre(cells.length, 'no longer holds', 'no longer hold')} the frozen value and ${isAre(cells.length, 'stays', 'stay')} as ${isAre(cells.length, 'it is', 'they are')}; clear ${isAre(cells.length, 'it', 'them')} or put the frozen value back, and the formula can return.`,
  changedTablesStay: (tables: readonly string[]) =>
    `${isAre(tables.length, 'The table', 'The tables')} at ${named(tables)} ${isAre(tables.length, 'was', 'were')} changed since being frozen and ${isAre(tables.length, 'stays', 'stay')} as ${isAre(tables.length, 'it is', 'they are')}.`,
  readsDeleted: (cells: readonly string[]) =>
    `Cells that the ${isAre(cells.length, 'formula', 'formulas')} of ${named(cells)} ${isAre(cells.length, 'reads', 'read')} were deleted or moved apart: the frozen ${isAre(cells.length, 'value stays', 'values stay')}.`,
  frozen: (cells: number) =>
    `${counted(cells, 'cell')} ${isAre(cells, 'is', 'are')} frozen. ${isAre(cells, 'It no longer follows', 'They no longer follow')} the workbook until you bring the ${isAre(cells, 'formula', 'formulas')} back.`,
  broughtBack: (cells: number) =>
    `${counted(cells, 'formula')} ${isAre(cells, 'is', 'are')} back and ${isAre(cells, 'follows', 'follow')} the workbook again.`,
  stayed: (sentences: readonly string[]) => sentences.join(' '),
  forgets: (cells: number) =>
    `The formulas of ${counted(cells, 'frozen cell')} are forgotten; the cells keep their values.`,
  forgetsDamaged:
    'What was remembered of frozen formulas is damaged and is taken away; the cells keep their values.',
} as const;

export function nothingToFreeze(sheet: string): Problem {
  return {
    id: 'nothing-to-freeze',
    sentence: `Nothing in the selection on ${onSheet(sheet)} can be frozen. Select cells whose formula begins with AES., or holds such a function.`,
  };
}

export function nothingToBringBack(sheet: string): Problem {
  return {
    id: 'nothing-to-bring-back',
    sentence: `Nothing in the selection on ${onSheet(sheet)} has a formula to bring back.`,
  };
}

export function changedSinceFreezePreview(sheet: string): Problem {
  return {
    id: 'changed-since-preview',
    sentence: `${onSheet(sheet)} has changed since you looked at what would be written. Nothing was written. Look at it again, then go on.`,
  };
}

export function freezePreviewNotUsable(): Problem {
  return {
    id: 'preview-not-usable',
    sentence: 'This preview cannot be used any more. Select the cells again.',
  };
}

export function tooManyFormulas(most: number): Problem {
  return {
    id: 'too-many-formulas',
    sentence: `The selection holds too many different formulas to remember at once: it would take more than ${most.toLocaleString('en-GB')} defined names. Freeze a part of it, or one column at a time.`,
  };
}

export function selectionTooLarge(): Problem {
  return {
    id: 'selection-too-large',
    sentence:
      'The selection holds too many filled cells to look at in one go. Select a smaller part of the sheet.',
  };
}

export function frozenRecordDamaged(): Problem {
  return {
    id: 'frozen-record-damaged',
    sentence:
      'What this workbook remembers of frozen formulas is damaged, so formulas cannot be frozen or brought back here. The cells keep their values. Remove all marks in the Budget view takes the damaged part away.',
  };
}
