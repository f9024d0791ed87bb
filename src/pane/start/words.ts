import type { Unit } from '../../money/unit';
import type { Basis } from '../../budget/reading';
import { counted } from '../../english/counted';
import { grouped } from '../words';

const basisWords: Readonly<Record<Basis, string>> = {
  gross: 'Gross expenditure',
  net: 'Net of income',
  unstated: 'Not stated',
};

const unitWords: Readonly<Record<Unit, string>> = {
  '£': 'Pounds (£)',
  '£000': 'Thousands (£000)',
  '£m': 'Millions (£m)',
};

/** What the pane says of the sheet that was read and of what marking would write. */
export const startText = {
  stands: {
    notMarked: (sheet: string, baseline: string, lines: number) =>
      `‘${sheet}’ is read and not marked yet. Its baseline comes to ${baseline}${lines === 0 ? '' : `, with ${counted(lines, 'line')} to decide`}.`,
    toDecide: (sheet: string, baseline: string, lines: number) =>
      `‘${sheet}’ is marked. ${counted(lines, 'line is', 'lines are')} still to decide; the baseline is ${baseline} so far.`,
    decided: (sheet: string, baseline: string) =>
      `‘${sheet}’ is marked and every line decided. The baseline is ${baseline}.`,
    decidedButNil: (sheet: string, baseline: string) =>
      `‘${sheet}’ is marked and every line with an amount decided. The baseline is ${baseline}.`,
  },

  firstRun: {
    heading: 'What Cashable does',
    steps: [
      'It reads your budget sheet and works out which lines count towards the 2004/05 baseline.',
      'It shows you what it would write. Nothing is written until you press ‘Mark’.',
      'It adds two columns and one sheet with live formulas. All of it can be removed again in one step.',
    ],
    action: 'Show me the sheet it found',
    skip: 'Skip',
  },

  sheet: {
    heading: 'Budget sheet',
    label: 'Sheet with the budget',
    hidden: (name: string) => `${name} (hidden)`,
    marked: (name: string) => `${name} (marked)`,
    noSheets:
      'This workbook has no sheet to read. Add or unhide the sheet that holds the budget, then try again.',
    notATable:
      'No budget table was found on this sheet. Choose another sheet, or say below where the labels and amounts are.',
    columns: (labels: string, codes: string | null, amounts: string, whatTheyAre: readonly string[]) =>
      `Labels in column ${labels}, ${codes === null ? 'no codes' : `codes in ${codes}`}, amounts in ${amounts}: ${whatTheyAre.join(', ')}.`,
    rows: (first: number, last: number) => `rows ${grouped(first)} to ${grouped(last)}`,
    noYear: 'no year stated',
    basis: { gross: 'gross', net: 'net of income', unstated: 'gross or net not stated' } satisfies Record<
      Basis,
      string
    >,
    unitAssumed:
      'No unit is stated on the sheet: pounds (£) were assumed. Correct it below if that is wrong.',
  },

  whichColumn: {
    asks: 'Which column does your council count?',
    answer: (column: string, heading: string, included: string, check: string | null, isRead: boolean) =>
      `${column}${heading === '' ? '' : `, ${heading}`}: baseline ${included}${
        check === null ? '' : `, ${check} to decide`
      }${isRead ? ' (as read)' : ''}`,
  },

  correct: {
    heading: 'Correct what was read',
    label: 'Column with the labels',
    code: 'Column with the codes',
    noCode: 'No codes',
    amount: 'Column with the amounts',
    amountOption: (column: string, heading: string) => (heading === '' ? column : `${column}: ${heading}`),
    column: (letter: string) => `Column ${letter}`,
    detect: 'As read',
    year: 'Financial year',
    yearAsRead: (year: string | null) => (year === null ? 'None was read' : `As read: ${year}`),
    unit: 'Unit of the amounts',
    unitFrom: (cell: string) => `Read in cell ${cell}.`,
    units: unitWords,
    basis: 'Gross or net',
    bases: basisWords,
    reset: 'Go back to what was read',
  },

  writes: {
    heading: 'What marking will write',
    nothingYet: 'Nothing has been written yet.',
    cells: (cells: number) => `${counted(cells, 'cell')} in all. Your own cells are not overwritten.`,
    undo: '‘Undo last change’ here takes it back. Ctrl+Z takes back parts of it at most, so do not rely on it.',
    upToDate: 'The marks are up to date: marking again would change nothing.',
  },
} as const;
