import type { OutsideKind } from './read/outside';
import type { StatementKind } from '../guidance/edition';
import { counted, listed } from '../english/counted';
import { ruleBookWords } from '../guidance/words';

export const statementName = (kind: StatementKind): string => ruleBookWords.statementNames[kind];
const lower = (kind: StatementKind): string => statementName(kind).toLowerCase();

function outsideWords(kind: OutsideKind, year: string | null): string {
  switch (kind) {
    case 'ni-179':
      return 'seems to be a return of value for money gains (NI 179), which took the statement’s place from 2008/09 on and has other rules';
    case 'later-year':
      return `seems to be about ${year ?? 'a later year'}, after the last year of the statements, 2007/08`;
    case 'police':
      return 'seems to be about police savings, which have their own efficiency plan and stand outside a council’s statement';
    case 'fire':
      return 'seems to be about the fire and rescue service, which is monitored separately';
    case 'savings-monitor':
      return 'seems to be a list of savings that are being tracked: savings are no gains of a statement unless it says which are cashable';
    case 'productivity-plan':
      return 'seems to be a productivity plan, which has no form and no figures to check';
    case 'efficiency-table':
      return 'speaks of efficiency, but is no statement: the form’s rows under headings of gains are not there';
  }
}

/** Why a workbook or a sheet could not be checked as a statement. */
export const readerText = {
  nothingFound: (sheets: readonly string[]): string =>
    `No Annual Efficiency Statement was found, so nothing was checked. Cashable looked on ${
      sheets.length === 0 ? 'no sheet' : listed(sheets.map((name) => `‘${name}’`))
    } for rows such as Adult social services under headings of gains; add a statement from the template, or put the form’s row labels and headings back.`,
  outside: (sheet: string, cell: string, text: string, kind: OutsideKind, year: string | null): string =>
    `Sheet ‘${sheet}’ ${outsideWords(kind, year)} (${cell} says “${text.length > 80 ? `${text.slice(0, 80)}…` : text}”).`,
  outsideRest:
    'Nothing was checked. Annual Efficiency Statements are those of 2005/06 to 2007/08, and the backward look for 2004/05, with the form’s rows under headings of gains.',
  whichStatement: (sheet: string, cell: string, says: StatementKind, columns: StatementKind): string =>
    `Sheet ‘${sheet}’ could not be checked: its title in ${cell} says ${lower(says)}, but its columns are those of the ${lower(columns)}. Correct the title or the headings.`,
  firstForm: (sheet: string, cell: string): string =>
    `Sheet ‘${sheet}’ was not checked: by its title in ${cell} it is the backward look for 2004/05, and it stands on that year’s own form, with one column of gains and with capital and other spending. This edition knows the form of 2005/06 and later. To have it checked, set its gains out as further gains on a backward look for 2004/05.`,
  whichKind: (sheet: string): string =>
    `Sheet ‘${sheet}’ could not be checked: it is an Annual Efficiency Statement, but neither its title nor its headings say whether it is a forward look, a backward look or a mid-year update. Write it into the title, such as Backward look 2005/06.`,
  noYear: (sheet: string, cell: string, text: string): string =>
    `Sheet ‘${sheet}’ could not be checked: ${cell} says “${text}”, which is no financial year. Write the year as 2005/06.`,
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

/** What was read of a statement, and what stands on its sheets beside it. */
export const readingText = {
  read: (rows: number, columns: number, boxes: number, total: boolean): string =>
    `Read: ${counted(rows, 'row')}, ${counted(columns, 'column')}, ${counted(boxes, 'box', 'boxes')}${total ? ' and the total.' : '; no total.'}`,
  whole: 'Nothing else stands there.',
  notRead: (where: string, heading: string, holds: string): string =>
    heading === '' ? `${where} (“${holds}”)` : `${where} (under “${heading}”)`,
  listed: (places: readonly string[]): string => `Not read: ${places.join('; ')}.`,
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
export const cashablePartOf = (gains: string): string => `cashable part of ${gains}`;
export const timesShown = (times: number): string => (times === 2 ? 'twice' : `${times} times`);
export const directionWords = { more: 'too much', less: 'too little' } as const;

export const cellOnSheet = (address: string, sheet: string): string => `${address} on ‘${sheet}’`;

/** A share in a sentence: `12.5%`, to a tenth. */
export const shareShown = (part: number, whole: number): string =>
  `${(Math.round((part / whole) * 1000) / 10).toFixed(1).replace(/\.0$/, '')}%`;

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

/** At most six cells, or five and how many more. */
const someCells = (cells: readonly string[]): string =>
  cells.length <= 6 ? listed(cells) : `${cells.slice(0, 5).join(', ')} and ${cells.length - 5} more cells`;

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
      : `${countedChecks(pass + fail + cannotTell)} looked at the statement: ${cannotTell === 0 ? `${pass} held and ${fail} did not.` : `${pass} held, ${fail} did not, and ${cannotTell} could not tell, so a person has to look.`} ${countedChecks(notApplicable)} did not apply. Nothing else was checked.`,
  columnsNotFound: (columns: readonly string[]): string =>
    `It rests on ${columns.length === 1 ? 'a column that was' : 'columns that were'} not found: ${listed(columns)}.`,
  otherKind: (kind: StatementKind): string => `It is not made for a ${lower(kind)}.`,
  alsoAt: (cells: readonly string[], more: number): string =>
    cells.length === 0
      ? `The same holds in ${more} more ${more === 1 ? 'place' : 'places'}.`
      : `The same holds in ${someCells(cells)}.`,
  cells: someCells,
  noCell: 'a cell that is not there',
  noLabel: 'A row without a label',
} as const;

const askFor = (explain: string): string =>
  explain === '' ? '' : ` Say: ${explain.charAt(0).toLowerCase()}${explain.slice(1)}`;

/** What is said of explanations. */
export const waiverText = {
  notForThisCheck: (title: string): string =>
    `“${title}” cannot be explained away: the figures have to be put right.`,
  nobody: 'An explanation needs the name of whoever gives it.',
  samePerson: (by: string): string => `${by} wrote the explanation, so another person has to accept it.`,
  tooLong: (most: number): string =>
    `The explanation is longer than ${most.toLocaleString('en-GB')} characters. Give the main cause and its size, and keep the rest in the working papers.`,
  saysNothing: (text: string, explain: string): string =>
    `${text === '' ? 'An empty explanation' : `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`} explains nothing.${askFor(explain)}`,
  copy: (explain: string): string => `This repeats the finding and explains nothing.${askFor(explain)}`,
  tooShort: (words: number, least: number, explain: string): string =>
    `The explanation has ${words} different ${words === 1 ? 'word' : 'words'}; ${least} are the least.${askFor(explain)}`,
  mention: (missing: readonly string[]): string => `The explanation does not say ${listed(missing)}.`,
  mentions: {
    size: 'how much, in figures',
    cause: 'what the cause is, such as with “because” or “due to”',
    quality: 'how the quality of the service holds',
    when: 'when, by a date or a year',
  },
  causeWords:
    /\b(?:because|due to|owing to|since|as a result|result(?:s|ed|ing)? (?:of|from)|caused? by|reason|follow(?:s|ing)|arises?|arose|comes? from|came from|stems? from|explained by|relates? to|for the|as the|so that)\b/i,
  qualityWords:
    /\b(?:quality|standards?|satisf\w+|outcomes?|same (?:level|service)|level of service|service levels?|survey|complaints?|performance|maintain\w*|improv\w+|better|faster|no (?:loss|change|reduction|fall)|inspect\w+|users?|kept up|continue[sd]?|remain\w*|replac\w+|instead)\b/i,
  whenWords:
    /\b(?:19|20)\d{2}\b|\b\d{1,2}\/\d{2}\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\bnext (?:week|month|quarter|year)\b/i,
  lapsed: (title: string): string =>
    `The explanation of “${title}” has lapsed: a figure it speaks of has changed since. Explain the new figure or put it right.`,
  notNeeded: (title: string): string =>
    `The explanation of “${title}” is no longer needed: the check holds now.`,
} as const;

/** What is said of the record of checks. */
export const recordText = {
  headings: ['No.', 'What', 'Content', 'Hash before', 'Hash'],
  empty: 'The file is empty, so it holds no record of checks.',
  notAnEntry: (line: number): string =>
    `Line ${line} is no entry of a record of checks: it is damaged, or the file is something else.`,
  outOfOrder: (line: number, number: number): string =>
    `The record is broken at line ${line}: it is numbered ${number}, so an entry was added, removed or moved.`,
  notChained: (line: number): string =>
    `The record is broken at line ${line}: it does not follow from the entry before it, which was changed or replaced.`,
  shorter: (entries: number, found: number): string =>
    `The record lost its end: the workbook remembers ${entries} entries, and ${found} are there. Entries were deleted.`,
  anotherEnd: (entries: number): string =>
    `The record is another one than the workbook remembers: entry ${entries} has another hash.`,
  deleted: (entries: number): string =>
    `The record was deleted: the workbook remembers ${entries} entries, and no sheet holds them.`,
  changed: (line: number): string =>
    `The record is broken at line ${line}: the entry was changed after it was written.`,
} as const;

/** What the checks share when a figure they need cannot be read. */
export const unreadableMessage = {
  heading: 'A figure that is needed cannot be read',
  says: '{label}: this cannot be checked while {blockers} cannot be read as an amount.',
  remedy: 'Put that right first; the check then runs by itself.',
} as const;
