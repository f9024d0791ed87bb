import { counted } from '../../english/counted';
import { grouped } from '../words';

/** What stands beside the figures of a budget. Figures arrive already formatted. */
export const figuresText = {
  baseline: {
    heading: 'Baseline 2004/05',
    otherYear: (year: string) =>
      `The amounts are for ${year}, not 2004/05: good for trying Cashable out, not for a statement.`,
    headingFor: (year: string) => `Baseline ${year}`,
    inWords: (words: string) => `about ${words}`,
    provisional: (because: readonly string[]) => `Provisional: ${because.join('; ')}.`,
    range: (low: string, high: string) => `It will end up between ${low} and ${high}.`,
    settled: 'Every line is decided.',
    settledButNil: 'Every line that holds an amount is decided.',
    combined: (sheets: number) => `Adds up ${grouped(sheets)} sheets, listed below.`,
    calculation: (address: string) => `The live calculation stands at ${address}.`,
    sheetDiffers: (reads: string, shows: string) =>
      `‘AES baseline’ shows ${shows}; the sheet as it stands gives ${reads}.`,
  },

  bySheet: {
    heading: 'Baseline by sheet',
    caption: 'What each sheet brings to the baseline.',
    sheet: 'Sheet',
    hidden: (sheet: string) => `${sheet} (hidden)`,
    counts: 'Counts',
    apart: (parts: readonly string[]) => `${parts.join('; ')}.`,
    leftOut: (amount: string) => `Left out ${amount}`,
    toDecide: (amount: string) => `to decide ${amount}`,
    onlyToDecide: (amount: string) => `To decide ${amount}`,
    repeats: (sheets: string) => `Repeats ${sheets}: not counted again.`,
    together: 'Baseline',
  },

  bySector: {
    heading: 'Baseline by sector',
    show: 'Show the sectors',
    caption: 'The sectors of the efficiency statement, as far as the words of the lines say.',
    sector: 'Sector',
    counts: 'Counts',
    lines: (lines: number) => counted(lines, 'line'),
    unmapped:
      'Lines that are not mapped name no one sector, such as overheads of a whole department. They count towards the baseline all the same.',
    together: 'Baseline',
  },

  targets: {
    heading: 'Targets',
    explanation: (percent: string) => `${percent} of the baseline for each year.`,
    year: 'Year',
    target: 'Target',
    together: 'All years together',
    cashable: 'Cashable part of one year, at least',
  },

  treatments: {
    open: 'Lines by treatment',
    heading: 'How the lines are treated',
    explanation: 'Open a treatment to see its lines.',
    lines: (lines: number) => counted(lines, 'line'),
    others: (parts: readonly string[]) => `Other rows: ${parts.join(', ')}.`,
    otherRows: {
      subtotal: (rows: number) => counted(rows, 'subtotal'),
      income: (rows: number) => counted(rows, 'income row'),
      heading: (rows: number) => counted(rows, 'heading'),
      note: (rows: number) => counted(rows, 'note'),
      blank: (rows: number) => counted(rows, 'blank row'),
    },
  },

  footing: {
    heading: 'Check against the sheet’s own total',
    show: 'Show the addition',
    caption: 'Proof that nothing is lost or counted twice',
    part: 'Part',
    amount: 'Amount',
    sum: 'Together',
    sheetTotal: (row: number | null) =>
      row === null ? 'Sheet’s own total' : `Sheet’s own total, row ${row}`,
    difference: 'Difference',
  },

  findings: {
    heading: (findings: number) => (findings === 0 ? 'Findings' : `Findings (${grouped(findings)})`),
    none: 'Nothing on the sheet needs your attention.',
    where: (sheet: string, address: string | null) =>
      address === null ? `‘${sheet}’` : `‘${sheet}’, ${address}`,
    list: 'findings',
  },
} as const;
