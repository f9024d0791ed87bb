/** Sentences about single cells of a budget sheet: the sheet, the cell, what stands there, what to do. */
const nothing = 'It counts as nothing until it is put right, and the baseline is provisional';

export const cellFindings = {
  error: (sheet: string, cell: string, text: string) =>
    `Cell ${cell} on “${sheet}” shows the error ${text}. ${nothing}: repair the formula.`,
  words: (sheet: string, cell: string, text: string) =>
    `Cell ${cell} on “${sheet}” says “${text}” where an amount belongs. ${nothing}: enter the amount as a plain number.`,
  percentage: (sheet: string, cell: string, text: string) =>
    `Cell ${cell} on “${sheet}” holds a percentage (${text}) where an amount belongs. ${nothing}: enter the amount.`,
  date: (sheet: string, cell: string, text: string) =>
    `Cell ${cell} on “${sheet}” shows a date or a time (${text}) where an amount belongs. ${nothing}: set the cell’s format to Number and enter the amount.`,
  'yes-or-no': (sheet: string, cell: string, text: string) =>
    `Cell ${cell} on “${sheet}” holds ${text} where an amount belongs. ${nothing}: enter the amount.`,
  'too-large': (sheet: string, cell: string, text: string) =>
    `Cell ${cell} on “${sheet}” holds ${text}, which is too large to be held exactly in the unit of the sheet. ${nothing}: correct the figure or the unit.`,
  'not-calculated': (sheet: string, cell: string) =>
    `Cell ${cell} on “${sheet}” holds a formula that was not calculated. ${nothing}: calculate the workbook (F9), save it and read it again.`,
  unseen: (sheet: string, cell: string) =>
    `Cell ${cell} on “${sheet}” looks blank and holds letters that nobody sees. ${nothing}: clear the cell, or enter the amount.`,
  /** A formula that may well give blank text of its own accord. */
  shownBlank: (sheet: string, cell: string) =>
    `The formula in cell ${cell} on “${sheet}” shows nothing, so the line counts as nothing. Enter the amount if there is one.`,
  roundedPenny: (sheet: string, cell: string) =>
    `The amount in cell ${cell} on “${sheet}” has a fraction of a penny, which was rounded half up.`,
  misspelt: (sheet: string, cell: string, written: string, meant: string) =>
    `“${written}” in cell ${cell} on “${sheet}” was read as “${meant}”, one letter away. Correct the cell, or decide the line if another word is meant.`,
  otherScript: (sheet: string, cell: string, written: string, meant: string) =>
    `“${written}” in cell ${cell} on “${sheet}” mixes letters of two scripts; it was read as “${meant}”. Type the word afresh, or decide the line if another word is meant.`,
  twoScripts: (sheet: string, cell: string, written: string) =>
    `“${written}” in cell ${cell} on “${sheet}” mixes letters of two scripts, so its words decide nothing. Type the word afresh.`,
  withoutLabel: (sheet: string, cell: string, text: string) =>
    `Cell ${cell} on “${sheet}” holds ${text} above the first line of the budget, and nothing beside it says what it is. It is not counted: enter a label, or clear the cell.`,
  inTheNext: (sheet: string, cell: string, other: string) =>
    `Cell ${cell} on “${sheet}” is blank, and the amount of its line stands in ${other}, among the sums. ${nothing}: enter the amount in ${cell}.`,
  headsColumn: (sheet: string, cell: string, text: string, label: string) =>
    `Cell ${cell} on “${sheet}” says “${text}” beside “${label}” and was read as a heading. If it is a line of the budget, enter its amount.`,
} as const;

/** The same where the cell itself does not count: a total, income, a line that is kept out. */
export const withoutBaseline = (sentence: string): string =>
  sentence.replace(`${nothing}:`, 'It counts as nothing until it is put right:');

/** Formulas to beware of: what they show may not be what they would show. */
export const formulaFindings = {
  'other-workbook': (sheet: string, cell: string) =>
    `The amount in cell ${cell} on “${sheet}” comes from another workbook, and was taken as this one last showed it. Open that workbook and calculate, or replace the link by the amount.`,
  random: (sheet: string, cell: string) =>
    `The amount in cell ${cell} on “${sheet}” comes from a random number and changes with every calculation. Enter the amount.`,
  today: (sheet: string, cell: string) =>
    `The amount in cell ${cell} on “${sheet}” depends on today’s date and will change. Enter the amount.`,
  circle: (sheet: string, cell: string) =>
    `The formula in cell ${cell} on “${sheet}” refers back to itself, so its amount cannot be trusted. Break the circle, or enter the amount.`,
  volatile: (sheet: string, cell: string) =>
    `The formula in cell ${cell} on “${sheet}” builds the addresses that it adds (INDIRECT or OFFSET), so what it covers cannot be seen. Make sure of the amount.`,
} as const;

export const manualCalculation = (sheet: string): string =>
  `The workbook is set to calculate by hand, so amounts on “${sheet}” that come from formulas may be out of date. Press F9, set calculation to automatic under Formulas, and read it again.`;

/** Why a baseline is provisional. */
export const provisionalReasons = {
  toDecide: (lines: number) => `${lines} ${lines === 1 ? 'line is' : 'lines are'} still to be decided`,
  unread: (lines: number, first: string) =>
    lines === 1
      ? `the amount in ${first} can’t be read`
      : `${lines} amounts can’t be read, the first in ${first}`,
  column: (sheet: string, others: readonly string[]) =>
    `the column of “${sheet}” is still to be chosen, and ${others.length === 1 ? `another would bring ${others[0]}` : `others would bring ${others.join(' and ')}`}`,
} as const;

export const besideCaveat = (sheet: string, first: string, last: string): string =>
  `without the table in columns ${first} to ${last} of “${sheet}”`;

/** What the amounts are where they are not the budget of the baseline year; `null` where they are. */
export function caveatOf(year: string | null, isOutturn: boolean, baselineYear: string): string | null {
  const what = isOutturn ? 'out-turn' : 'budget';
  if (year === null) return `from ${isOutturn ? 'an out-turn' : 'a budget'} of a year not stated`;
  return year === baselineYear && !isOutturn
    ? null
    : `from the ${year} ${what} and not the ${baselineYear} budget`;
}
