/** Words of the workings: how a function comes to its figure, step by step. Amounts come as shown to people. */
import { counted, listed } from '../../english/counted';

export const workingWords = {
  unit: 'One unit of the amounts is worth',
  unitWorth: { '£': '£1', '£000': '£1,000', '£m': '£1,000,000' },
  added: (lines: number, treatment: string, blank: number) =>
    `${counted(lines, 'line')} marked ${treatment}, added up${withoutAmount(blank)}`,
  leftOut: (lines: number, treatment: string, blank: number) =>
    `${counted(lines, 'line')} marked ${treatment}, left out${withoutAmount(blank)}`,
  toDecide: (lines: number, blank: number) =>
    `${counted(lines, 'line')} still marked Check, left out until decided${withoutAmount(blank)}`,
  noLine: (rows: number, kinds: readonly string[]) =>
    `${counted(rows, 'row')} that ${rows === 1 ? 'is' : 'are'} no budget line (${listed(kinds)})`,
  nothingOfTheKind: (treatment: string) => `No line is marked ${treatment}`,
  partsTakenOff: 'Parts of these lines that stay out, taken off',
  partsAdded: 'Parts that stay out of lines marked Included',
  leaves: 'What is left',
  together: 'Together',
  notCounted: 'not counted',
  holdsWords: 'holds more than amounts',

  years: (years: readonly string[]) => `Target years up to then: ${listed(years)}`,
  yearsTimesRate: (years: number, rate: string) => `${years} × ${rate}`,
  share: (rate: string, amount: string) => `${rate} of ${amount}`,
  roundedHalfUp: 'Rounded to the penny, half a penny up',
  roundedUp: 'Rounded up to the penny, so that it is never below the share',
  publishedFor: (year: string) =>
    `${year}: the target that the council published takes the place of the share`,
  forYear: (year: string) => `${year}: target for the year`,
  toDate: (year: string) => `${year}: target to date`,
  cashableFor: (year: string, rate: string) => `${year}: of which at least ${rate} cashable`,

  cashablePart: 'Cashable gains',
  allGains: 'All gains',
  divided: (part: string, all: string) => `${part} ÷ ${all}`,
  target: 'Target',
  gainsSoFar: 'Gains so far',
  missing: (target: string, gains: string) => `Still missing of the target: ${target} − ${gains}`,
  metBy: (gains: string, target: string) => `The target is met: ${gains} is at least ${target}`,
  nothingMissing: '£0',
  leastCashable: (rate: string, gains: string) => `At least ${rate} of ${gains} must be cashable`,
  cashableSoFar: 'Cashable so far',
  halfHolds: (cashable: string, least: string) =>
    `Enough is cashable: ${cashable} is at least ${least}, so this asks for nothing more`,
  furtherForHalf: (rate: string, gains: string, cashable: string) =>
    `Further cashable gains after which ${rate} of all gains is cashable: (${rate} × ${gains} − ${cashable}) ÷ (1 − ${rate}), rounded up to the penny`,
  larger: 'Both rules must hold: the larger of the two',
  noCashableGiven: 'No cashable gains are given, so only the target counts',
  inWords: 'Said in words',

  yearAsked: (toDate: boolean) => (toDate ? 'Years up to and with' : 'Year'),
  gainsOf: (gains: number, kind: string) => `${counted(gains, 'gain')} ${kind}, added up`,
  kindWords: {
    cashable: 'Cashable',
    'non-cashable': 'Non-cashable',
    unstated: 'whose kind is not stated',
    any: 'of the register',
  },
  serviceCuts: (rows: number) => `${counted(rows, 'service cut')}`,
  otherKinds: (rows: number) => `${counted(rows, 'gain')} of another kind or none`,
  otherYears: (rows: number) => `${counted(rows, 'gain')} of other years`,
  noGains: 'No gain of that year counts',

  looksUpFigure: (name: string) => `“${name}” is a figure of the edition in use`,
  looksUpParagraph: (id: string) => `“${id}” is a paragraph of the edition in use`,
  source: 'Where it stands',

  blankLabel: 'The label is blank, so nothing is said of it',
  lineReads: 'Words of the line',
  decidingWords: (count: number) => (count === 1 ? 'The word that decides' : 'The words that decide'),
  decidingTogether: 'No one word decides: they do together',
  decidingSection: 'No rule names these words; the headings above decide',
  noWordDecides: 'No rule names these words or the headings above',
  treated: 'It is treated as',
} as const;

function withoutAmount(blank: number): string {
  return blank === 0 ? '' : ` (${blank.toLocaleString('en-GB')} without an amount)`;
}

/** What an argument gives, in words. */
export const givesWords = {
  leftOut: (meaning: string) => (meaning === '' ? 'left out' : `left out: ${meaning}`),
  blank: 'blank',
  pounds: (shown: string) => shown,
  text: (words: string) => `“${words}”`,
  table: (rows: number, columns: number) =>
    `a table of ${counted(rows, 'row')} and ${counted(columns, 'column')}`,
  share: (share: string, percent: string) => `${share}, which is ${percent}`,
} as const;

export const cannotExplain = {
  failed: 'The function has no value for these arguments.',
} as const;
