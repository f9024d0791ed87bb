/** What `AES.CHECK` says around the findings of a statement in a range. */
import type { NotReadable, Statement } from '../../statement/statement';
import { counted } from '../../english/counted';
import { statementName } from '../../statement/words';

/** How many checks ended how. */
export interface LookedAt {
  readonly pass: number;
  readonly fail: number;
  readonly cannotTell: number;
  readonly notApplicable: number;
}

/** Stands for the sheet's name where Excel does not tell a function where its range is. */
export const rangeName = 'the range';

const checks = (count: number): string => counted(count, 'check');

export const checkTableWords = {
  duty: 'Duty',
  check: 'Check',
  cells: 'Cells',
  cellsInRange: 'Cells, as if the range began in A1',
  wrong: 'What is wrong',
  remedy: 'What to do',
  paragraphs: 'Paragraphs',
  duties: { must: 'Must be put right', query: 'Amend or explain', note: 'Worth knowing' },
  cannotTell: 'Cannot tell',
  lookedAt: 'Looked at',
  notChecked: 'Not checked',
  onlyIf: {
    blank: 'Excel hands a blank cell over as 0, so a person has to look. If the cell is blank: ',
    zero: 'Excel hands a blank cell over as 0, so a person has to look. If a 0 is entered: ',
  },
  follows: (titles: readonly string[]): string =>
    titles.length === 0 ? '' : ` Until then this cannot be checked: ${titles.join('; ')}.`,
  moreCells: (named: string, more: number): string => `${named} and ${more} more`,
  said: ({ pass, fail, cannotTell, notApplicable }: LookedAt): string =>
    `${checks(pass + fail + cannotTell)} looked at the statement: ${pass} held, ${fail} did not, ${cannotTell} could not tell. ${checks(notApplicable)} did not apply.`,
  notAllListed: (all: number, shown: number): string =>
    ` ${counted(all, 'finding')} in all; the first ${shown} are listed.`,
  notSeen:
    'A range shows values only: the formulas behind totals, hidden rows and columns, and percentages or dates among the amounts were not looked at. “Check statement” on the ribbon looks at these too.',
  countedFromA1: ' Excel did not say where the range stands, so cells are named as if it began in A1.',
  allHold: (statement: string, { pass, notApplicable }: LookedAt): string =>
    `${statement}: ${checks(pass)} looked at the statement and all of them held; ${notApplicable} did not apply. A range shows values only, so formulas, hidden rows and number formats were not looked at.`,
} as const;

export function statementNamed({ kind, year, authority }: Statement): string {
  return `${statementName(kind)} ${year}, ${authority}`;
}

export function noStatementInRange(): string {
  return 'Range: no Annual Efficiency Statement was found here, so nothing was checked. Give the whole statement, from its title to its last row, with the row labels and the headings over the gains.';
}

export function notReadableInRange({ problem, kind, year }: NotReadable): string {
  const statement = kind === null ? 'statement' : statementName(kind).toLowerCase();
  switch (problem) {
    case 'which-statement':
      return `Range: the title names another statement than the columns, which are those of the ${statement}. Correct the title or the headings.`;
    case 'which-year':
      return `Range: this is a ${statement}, but it is not clear for which financial year. Take its title into the range, or write the one year into it, such as 2005/06.`;
    case 'which-authority':
      return `Range: this is a ${statement}${year === null ? '' : ` ${year}`}, but nothing in the range says which council it is for. Take the cell with the council’s name into the range, or enter the name.`;
    case 'which-copy':
      return `Range: the ${statement}${year === null ? '' : ` ${year}`} stands here twice, so it is not clear which one to check. Give a range that holds one of them.`;
  }
}

export function tooLargeForAStatement(rows: number, columns: number): string {
  return `Range: ${counted(rows, 'row')} and ${counted(columns, 'column')} are filled, far more than a statement has. Give the range of the statement alone.`;
}
