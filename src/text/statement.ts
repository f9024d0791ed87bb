import type { StatementKind } from '../guidance/edition';
import { ruleBookWords } from './guidance';

export const statementName = (kind: StatementKind): string => ruleBookWords.statementNames[kind];
const lower = (kind: StatementKind): string => statementName(kind).toLowerCase();

/** `E`, `E and F`, `E, F and G`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Why a workbook or a sheet could not be checked as a statement. */
export const readerText = {
  nothingFound: (sheets: readonly string[]): string =>
    `No Annual Efficiency Statement was found, so nothing was checked. Cashable looked on ${
      sheets.length === 0 ? 'no sheet' : listed(sheets.map((name) => `‘${name}’`))
    } for rows such as Adult social services under headings of gains; add a statement from the template, or put the form’s row labels and headings back.`,
  whichStatement: (sheet: string, cell: string, says: StatementKind, columns: StatementKind): string =>
    `Sheet ‘${sheet}’ could not be checked: its title in ${cell} says ${lower(says)}, but its columns are those of the ${lower(columns)}. Correct the title or the headings.`,
  whichYear: (sheet: string, kind: StatementKind, years: readonly string[]): string =>
    years.length === 0
      ? `Sheet ‘${sheet}’ could not be checked: it is a ${lower(kind)}, but nothing says for which financial year. Write the year into its title, such as ${statementName(kind)} 2005/06.`
      : `Sheet ‘${sheet}’ could not be checked: its title names ${listed(years)}, so its year is not clear. Leave the one year that the ${lower(kind)} is for.`,
  whichAuthority: (sheet: string, cell: string | null): string =>
    cell === null
      ? `Sheet ‘${sheet}’ could not be checked: nothing says which council it is for. Write Local authority in a cell above the table and the council’s name beside it.`
      : `Sheet ‘${sheet}’ could not be checked: cell ${cell} should name the council and is blank. Enter its name.`,
  whichCopy: (kind: StatementKind, year: string, sheets: readonly string[]): string =>
    sheets[0] === sheets[1]
      ? `The ${lower(kind)} ${year} stands twice on sheet ‘${sheets[0]}’, so it is not clear which one to check. Remove one, or give it its own year.`
      : `The ${lower(kind)} ${year} stands on ${listed(sheets.map((name) => `‘${name}’`))}, so it is not clear which one to check. Name one sheet, or remove the copy.`,
} as const;

/** What the template prints. */
export const templateText = {
  title: (kind: StatementKind, year: string): string =>
    `Annual efficiency statement – ${lower(kind)} ${year}`,
  sheetName: (kind: StatementKind, year: string): string =>
    `${statementName(kind)} ${year.replace('/', '-')}`,
  origin: (kind: StatementKind): string =>
    kind === 'mid-year'
      ? 'Cashable’s own layout: no form of a mid-year update is known. Figures in pounds.'
      : 'Rows and columns as in the returns that councils filed. Figures in pounds.',
  rowHeading: 'Service sector or workstream',
  amountOnly: 'Enter an amount in pounds that is not below zero, as a number without words.',
  yesNo: ['Yes', 'No'],
  yesNoOnly: 'Choose Yes or No.',
} as const;

const helpByField: Readonly<Record<string, string>> = {
  authority: 'The council that makes the statement.',
  'contact-name': 'Who answers questions about the statement.',
  'job-title': 'The contact’s post.',
  email: 'The contact’s email address.',
  strategy: 'How the council goes about making gains, in a few lines.',
  'key-actions': 'The main actions of the year, in a few lines.',
  'actions-taken': 'What was done to make the gains.',
  year: 'The financial year that the statement is for, such as 2005/06.',
  baseline: 'Spending of 2004/05 that targets are taken on, in pounds.',
  target:
    'The target to compare with, in pounds: of the year for a forward look, so far for a backward look. Leave it blank to have it worked out from the baseline.',
  'date-signed': 'The day on which the statement was signed, such as 6 July 2006.',
  'expected-total': 'Gains expected in the year, in pounds.',
  'expected-cashable': 'How much of them frees money for other uses, in pounds. Enter 0 for none.',
  'expected-capital':
    'How much of them comes from capital spending, in pounds. May stay blank together with the next one.',
  'expected-other':
    'How much of them comes from other spending, in pounds. May stay blank together with the one before.',
  'row-strategy': 'What will be done to make this gain.',
  'sustained-total': 'Gains of earlier years that still hold, in pounds.',
  'sustained-cashable': 'How much of them is cashable, in pounds. Enter 0 for none.',
  'further-total': 'New gains of this year, in pounds.',
  'further-cashable': 'How much of them is cashable, in pounds. Enter 0 for none.',
  'ongoing-total': 'How much of this year’s new gains will last, in pounds.',
  'ongoing-cashable': 'How much of that is cashable, in pounds. Enter 0 for none.',
  'cumulative-total': 'Gains at the end of the year: those sustained and those of the year, in pounds.',
  'cumulative-cashable': 'How much of them is cashable, in pounds. Enter 0 for none.',
  indicator: 'The measure that shows that quality has held.',
  'indicator-before': 'Its value in the year before. For a non-approved indicator enter 0.',
  'indicator-after': 'Its value in this year. For a non-approved indicator enter 1.',
  'indicator-met': 'Whether the measure shows that quality has held: Yes or No.',
  'row-key-actions': 'What was done to make this gain.',
  'row-quality': 'What else shows that quality has held. Needed for a non-approved indicator.',
  'achieved-total': 'Gains made by 30 September, in pounds.',
  'achieved-cashable': 'How much of them is cashable, in pounds. Enter 0 for none.',
  'forecast-total': 'Gains now expected for the whole year, in pounds.',
  'forecast-cashable': 'How much of them is cashable, in pounds. Enter 0 for none.',
  'row-note': 'Why the forecast differs from what was expected.',
};

export const fieldHelp = (field: string): string | null => helpByField[field] ?? null;

export const partName = { total: 'all gains', cashable: 'the cashable part' } as const;
export const directionWords = { more: 'too much', less: 'too little' } as const;

export const cellOnSheet = (address: string, sheet: string): string => `${address} on ‘${sheet}’`;

export const targetSource = {
  box: 'as the statement gives it',
  published: 'as published',
  baseline: 'worked out from the baseline',
} as const;

export const pagesShown = {
  pages: (pages: number): string => `${pages} printed ${pages === 1 ? 'page' : 'pages'}`,
  lines: (lines: number, perPage: number): string =>
    `about ${lines} lines, ${perPage} of which make a printed page`,
} as const;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** @param day as `2006-07-06` */
export const dateShown = (day: string): string =>
  `${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

export const provisionalDate = ', a date that was still provisional';

const countedChecks = (count: number): string => `${count} ${count === 1 ? 'check' : 'checks'}`;

/** What a run says around its findings. */
export const findingText = {
  said: ({
    pass,
    fail,
    cannotTell,
    notApplicable,
  }: {
    pass: number;
    fail: number;
    cannotTell: number;
    notApplicable: number;
  }): string =>
    pass + fail + cannotTell === 0
      ? 'Nothing was checked: none of the checks applies to what is entered.'
      : `${countedChecks(pass + fail + cannotTell)} looked at the statement: ${pass} held, ${fail} did not, and ${cannotTell} could not tell, so a person has to look. ${countedChecks(notApplicable)} did not apply. Nothing else was checked.`,
  otherKind: (kind: StatementKind): string => `It is not made for a ${lower(kind)}.`,
  alsoAt: (cells: readonly string[], more: number): string =>
    cells.length === 0
      ? `The same holds in ${more} more ${more === 1 ? 'place' : 'places'}.`
      : `The same holds in ${cells.length <= 6 ? listed(cells) : `${cells.slice(0, 5).join(', ')} and ${cells.length - 5} more cells`}.`,
  cells: listed,
  noCell: 'a cell that is not there',
  noLabel: 'A row without a label',
} as const;
