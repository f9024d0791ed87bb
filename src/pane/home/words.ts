import { figuresText } from '../figures/words';
import type { StatementKind } from '../../guidance/edition';
import { ruleBookWords } from '../../guidance/words';
import { counted } from '../../english/counted';

/** What Home says of the workbook. Figures and dates arrive already formatted. */
export const homeText = {
  reading: 'Reading the workbook…',
  stands: 'Where this workbook stands',
  provisional: 'provisional',
  decided: 'decided',
  notMarked: 'not marked yet',
  basis: (year: string, basis: string, sheet: string) => `Baseline ${year}, ${basis} · sheet ‘${sheet}’`,
  bases: { gross: 'gross budget', net: 'net budget', unstated: 'gross or net not stated' },
  combined: (sheets: number) => `and ${counted(sheets, 'other sheet')}`,
  between: (low: string, high: string, lines: number) =>
    `between ${low} and ${high} until ${counted(lines, 'line is', 'lines are')} decided`,
  because: (reasons: readonly string[]) => `provisional: ${reasons.join('; ')}`,
  range: (low: string, high: string) => `; between ${low} and ${high}`,
  lines: (lines: number) => `${counted(lines, 'line')} read, all decided`,
  linesWithoutAmount: (lines: number, nil: number) =>
    `${counted(lines, 'line')} read; ${counted(nil, 'line')} without an amount still to decide`,
  linesToDecide: (lines: number, open: number) => `${counted(lines, 'line')} read, ${String(open)} to decide`,
  otherYear: (year: string, wanted: string) =>
    `The amounts are for ${year}, not ${wanted}: good for trying out, not for a statement.`,
  sheetDiffers: (reads: string, shows: string) =>
    `${figuresText.baseline.sheetDiffers(reads, shows)} Open Budget to see why.`,

  noBudget: {
    heading: 'No budget found yet',
    says: 'Open the workbook with your 2004/05 budget, or say in Budget which sheet it is.',
  },
  chart: { heading: 'Target and gains', opening: 'Drawing the chart…' },

  statements: {
    heading: 'Statements',
    none: 'No statement in this workbook yet.',
    looking: 'Looking for statements…',
    name: (kind: StatementKind, year: string) => `${ruleBookWords.statementNames[kind]} ${year}`,
    due: (day: string) => `due ${day}`,
    noDate: 'no date set',
    toPutRight: (findings: number) => `${String(findings)} to put right`,
    toExplain: (findings: number) => `${String(findings)} to explain`,
    forPerson: (findings: number) => `${String(findings)} to look at`,
    inOrder: 'in order',
  },

  next: {
    reading: 'Reading…',
    waiting: 'Waiting for Excel…',
    look: 'See what marking would write',
    lookNote: (rows: number, sheet: string) =>
      `${counted(rows, 'row')} of ‘${sheet}’. Nothing is written yet.`,
    markAgain: 'Bring the marks up to date',
    markAgainNote: 'The budget has changed since it was marked.',
    decide: (lines: number) => `Decide ${counted(lines, 'line')}`,
    decideNote: (label: string, amount: string) => `Largest: ${label}, ${amount}`,
    putRight: (findings: number) => `Put ${counted(findings, 'finding')} right`,
    explain: (findings: number) => `Amend or explain ${counted(findings, 'finding')}`,
    inStatement: (name: string) => `In the ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    insert: 'Insert a statement',
    insertNote: 'The baseline is decided; the statement takes it from here.',
    record: 'Check and record',
    recordNote: 'Nothing is left to put right or explain.',
    choose: 'Choose the budget sheet',
    stoppedNote: 'The budget could not be read: what stood in the way is said above.',
    chooseNote: 'No budget table was found where it was looked for.',
    again: 'Try again',
  },
} as const;
