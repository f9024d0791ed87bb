/** The words of the sheet “AES baseline”. */
import type { Basis } from '../../../budget/reading';
import { listed } from '../../../english/counted';
import { budgetNamed, baselineStatusWords } from '../../../statement/baseline-status';
import { dateShown } from '../../../statement/words';

/** Id of the letter that opens the founding document: the one paragraph without a number in print. */
const letter = '1';

const basisWords: Readonly<Record<Basis, string>> = {
  gross: 'gross expenditure',
  net: 'net expenditure',
  unstated: 'gross or net not stated',
};

export const calculation = {
  title: 'Annual Efficiency Statement: baseline and efficiency targets',
  council: 'Council',
  noCouncil: 'Not named on the budget: type the name here',
  markedOn: (day: string) => `Marked on ${dateShown(day)}`,
  yearAndBasis: 'Year and basis',
  budgetOf: (year: string | null, basis: Basis, unit: string, isOutturn: boolean) =>
    `${budgetNamed(year, isOutturn)}, ${basisWords[basis]}, amounts in ${unit}`,
  /** What Excel’s list of names shows beside them; without what changes with the sheet. */
  nameComments: {
    AES_Baseline:
      'Included lines of the marked budget, in pounds. AES_Baseline_Status says which year and basis it is, and how many lines are still to decide: show it beside the figure.',
    AES_Baseline_Status:
      'Year, basis and unit of the budget that AES_Baseline adds up, and how many of its lines are still to decide.',
  } as Readonly<Record<string, string>>,
  guidance: 'Guidance',
  pounds: '£',
  restsOn: 'Rests on',
  baselineHead: (year: string) => `Baseline ${year}`,
  baselineFrom: (years: readonly string[], isOutturn: boolean) =>
    `Baseline, from the ${listed(years)} ${isOutturn ? baselineStatusWords.outturn : years.length === 1 ? 'budget' : 'budgets'}`,
  baseline: 'Baseline: lines marked Included',
  toDecide: 'Still to decide: lines marked Check',
  low: 'Lowest baseline, whatever is decided',
  high: 'Highest baseline, whatever is decided',
  lowest: 'Baseline plus Check lines below £0',
  highest: 'Baseline plus Check lines above £0',
  asMarked: 'As when marked: some amounts are text',
  keptOut: 'Kept out of the baseline',
  targets: (percent: string) => `Targets, ${percent} of the baseline a year`,
  chosen: 'Chosen for this workbook',
  forTheYear: 'For the year, £',
  byTheEnd: 'By year end, £',
  cashable: 'Cashable at least, £',
  paragraphs: (ids: readonly string[]) => {
    const numbered = ids.filter((id) => id !== letter);
    const named =
      numbered.length === 0
        ? ''
        : `${numbered.length === 1 ? 'Paragraph' : 'Paragraphs'} ${listed(numbered)}`;
    if (numbered.length === ids.length) return named;
    return named === '' ? 'The opening letter' : `${named}; the opening letter`;
  },
  paragraph: (id: string) => (id === letter ? 'The opening letter' : `Paragraph ${id}`),
  sheet: (name: string) => `Sheet ‘${name}’`,
  sheetTitle: 'Title on the sheet',
  amounts: 'Amounts',
  amountsWhere: (column: string, first: number, last: number, heading: string) =>
    `Column ${column}, rows ${first} to ${last}${heading === '' ? '' : `: ${heading}`}`,
  leftOut: 'Parts left out of lines',
  leftOutWhere: (parts: string, kinds: string, first: number, last: number) =>
    `Column ${parts}, rows ${first} to ${last}; column ${kinds} says as what`,
  unit: 'Unit',
  cell: (address: string) => `Cell ${address}`,
  basis: 'Basis',
  basisWords: { gross: 'Gross', net: 'Net', unstated: 'Not stated on the sheet' },
  year: 'Year',
  yearUnknown: 'Not stated on the sheet',
  accounted: 'Included, kept out and still to decide',
  ownTotal: (cell: string) => `The sheet’s own total, cell ${cell}`,
  noOwnTotal: 'The sheet prints no total',
  difference: 'Difference',
  proof: (day: string, statement: string) => `When marked on ${dateShown(day)}: ${statement}`,
  bySheet: 'Baseline by sheet',
  includedPounds: 'Included, £',
  keptOutPounds: 'Kept out, £',
  toDecidePounds: 'To decide, £',
  allSheets: 'All sheets',
  repeats: (sheets: string) => `Repeats money of ${sheets}, which counts there`,
  undecided: 'Lines still to decide',
  whenMarked: '£ when marked',
  where: 'Where, when marked',
  row: (row: number, sheet: string) => `Row ${row} of ‘${sheet}’`,
  moreUndecided: (count: number) => `${count} more ${count === 1 ? 'line is' : 'lines are'} marked Check`,
  nothingUndecided: 'None: no line is marked Check',
  gists: 'What the paragraphs say',
  signatures: 'Signed',
  defaultSignatories: ['Leader', 'Chief executive', 'Chief finance officer'],
  signedOn: 'Date',
  notes: (edition: string, whole: boolean) =>
    `Figures are live formulas over the marked lines and follow every amount and treatment; words say what was found when marked. ${whole ? 'Pounds are shown whole; each cell holds its figure to the penny. ' : ''}Rules: Cashable edition ${edition}, which restates the paragraphs in its own words.`,
} as const;

/** Words that tell of the day of marking; later days leave them as they are while nothing else changes. */
export const ofThatDay: readonly RegExp[] = [
  /^Marked on /,
  /^When marked on /,
  /^Row \d+ of ‘/,
  // An amount that waits to be decided.
  /^-?£[\d,]+(\.\d\d)?$/,
];

/** What a paragraph says, in a few words; others are shown by their first sentence. */
export const gists: Readonly<Record<string, string>> = {
  [letter]: '2.5% in each of three years, measured from 2004/05; at least half must free money.',
  '2.6': 'The 2004 Spending Review: 2.5% in each of three years for every authority.',
  '3.3': 'The minister’s letter of 26 July 2004: 2.5% or more a year from every authority.',
  A7: 'Measured on the 2004/05 budget, subject to consultation. Transfer payments, delegated schools and police stay out.',
  A8: 'Housing benefit and council tax benefit paid out are transfer payments.',
  M2: 'Police authorities have an aim of their own: at least 3% a year.',
  P1: 'The yearly 2.5% adds up to 7.5% of the baseline by 2007/08.',
  P3: 'Baselines were later restated from the budget to the 2004/05 out-turn.',
};
