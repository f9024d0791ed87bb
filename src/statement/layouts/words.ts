/** Every sentence about statements and the register of gains that Cashable puts into a workbook. */
import type { StatementKind } from '../../guidance/edition';
import { counted, listed } from '../../english/counted';
import { statementName } from '../words';

interface Entry {
  readonly id: string;
  readonly sentence: string;
}

const entry = (id: string, sentence: string): Entry => ({ id, sentence });
const lower = (kind: StatementKind): string => statementName(kind).toLowerCase();

// What would be written

export const writesStatement = (sheet: string, kind: StatementKind, year: string, rows: number): string =>
  `New sheet ‘${sheet}’: the ${lower(kind)} ${year} with ${counted(rows, 'row')}, totals as formulas, help for each cell and page settings for A4. Your other sheets stay as they are.`;

export const writesRegister = (sheet: string, lines: number): string =>
  `New sheet ‘${sheet}’: room for ${counted(lines, 'gain')}, with drop-downs and a total for each year.`;

export const sheetNameTaken = (wished: string, given: string): string =>
  `The name ‘${wished}’ is taken by another sheet, so the new one is called ‘${given}’.`;

export const writesName = (name: string, sheet: string): string =>
  `The name ${name} marks sheet ‘${sheet}’, so that Cashable finds it when it is renamed or moved.`;

// What is filled in

export const fillsAuthority = (cell: string, authority: string, from: string): string =>
  `${cell}, local authority: ${authority}, as in ${from}.`;

export const fillsContact = (cells: readonly string[], from: string): string =>
  `${listed(cells)}, the contact: copied from ‘${from}’.`;

export const fillsBaseline = (cell: string, amount: string | null, name: string, from: string): string =>
  `${cell}, baseline: ${amount ?? 'not calculated yet'}, a formula that follows the name ${name} (${from}).`;

export const fillsBaselineStatus = (cell: string, says: string, name: string): string =>
  `${cell}, beside it: “${says}”, which follows the name ${name} as lines are decided.`;

export const fillsTarget = (cell: string, year: string, whole: boolean, name: string): string =>
  whole
    ? `${cell}, target of all years to ${year}: a formula that works it out from the name ${name}.`
    : `${cell}, target of ${year}: a formula that follows the name ${name}.`;

export const fillsSustained = (cells: string, rows: number, from: string, year: string): string =>
  `${cells}, gains sustained: formulas in ${counted(rows, 'row')} that add what ‘${from}’ (${year}) gives as sustained and as expected to be ongoing. Change a row where less was sustained.`;

export const fillsExpected = (cells: string, rows: number, from: string): string =>
  `${cells}, gains expected: formulas in ${counted(rows, 'row')} that follow ‘${from}’.`;

export const fillsFromRegister = (
  cells: string,
  what: 'expected' | 'further' | 'ongoing' | 'forecast',
  from: string,
  year: string,
): string => {
  const gains = {
    expected: 'gains expected',
    further: 'further gains',
    ongoing: 'gains expected to be ongoing',
    forecast: 'revised forecast',
  }[what];
  return `${cells}, ${gains}: formulas that add up the gains of ${year} in ‘${from}’ row by row, without service cuts.`;
};

// What was written

export const insertedStatement = (sheet: string): string =>
  `The statement stands on the new sheet ‘${sheet}’. It is a normal sheet: change or delete it as you like, or choose Take out in the pane.`;

export const insertedRegister = (sheet: string): string =>
  `The register stands on the new sheet ‘${sheet}’. It is a normal sheet: change or delete it as you like, or choose Take out in the pane.`;

export const registerIsThere = (sheet: string): string =>
  `A register of gains stands on sheet ‘${sheet}’ already, so no other was added.`;

// What stands in the way

export const statementIsThere = (kind: StatementKind, year: string, sheet: string): Entry =>
  entry(
    'statement-is-there',
    `The ${lower(kind)} ${year} stands on sheet ‘${sheet}’ already. Fill in that one, or delete the sheet first. Nothing was changed.`,
  );

export const noSuchStatement = (kind: StatementKind, year: string): Entry =>
  entry(
    'no-such-statement',
    `The guidance has no ${lower(kind)} for ${year}. Choose another year. Nothing was changed.`,
  );

export const noRegister = (): Entry =>
  entry(
    'no-register',
    'The workbook has no register of gains to add up. Insert the register first, or insert the statement without it. Nothing was changed.',
  );

export const changedSinceTemplatePreview = (kind: StatementKind, year: string): Entry =>
  entry(
    'changed-since-preview',
    `Something that the ${lower(kind)} ${year} is filled from has changed since the preview. Look at the new preview, then insert again. Nothing was written.`,
  );

export const templatePreviewNotUsable = (): Entry =>
  entry(
    'preview-unusable',
    'This preview can’t be used any more. Choose the statement again to get a new one. Nothing was written.',
  );

export const insertedSheetsDamaged = (): Entry =>
  entry(
    'inserted-sheets-damaged',
    'What Cashable had kept about the sheets that it inserted is damaged, so it can’t tell which sheets are its own. Delete a sheet with a right click on its tab where you no longer need it.',
  );

export const notInserted = (): Entry =>
  entry(
    'not-inserted',
    'This sheet was not inserted by Cashable, or it is gone. Delete it with a right click on its tab if you no longer need it. Nothing was changed.',
  );

export const sheetIsUsed = (sheet: string, by: readonly string[]): Entry =>
  entry(
    'sheet-is-used',
    `Formulas on ${listed(by.map((name) => `‘${name}’`))} take figures from sheet ‘${sheet}’ and would break. Put figures in place of these formulas, or take out first a statement that Cashable inserted. Nothing was changed.`,
  );

// The register of gains

export const registerText = {
  sheetName: 'Gains register',
  title: 'Register of gains',
  origin:
    'One line for each gain. A statement can add up this list, so that the two agree. Figures in pounds; service cuts never count.',
  yearsHeading: 'Gains that count',
  ofYear: (year: string): string => `In ${year}`,
  allYears: 'All years',
  amount: 'Amount (£)',
  cashable: 'Of which cashable (£)',
  gain: 'Gain',
  row: 'Statement row',
  year: 'Year',
  kind: 'Kind',
  lasting: 'Once or ongoing',
  evidence: 'Evidence',
  choices: 'Rows to choose from',
  room: (last: number): string =>
    `There is room down to row ${last}; for more, insert rows above that one. Of blank lines those of the first page are printed.`,
  kinds: ['Same service for less', 'More for the same', 'Remodelled service', 'Service cut'],
  cut: 'Service cut',
  lastings: ['Once', 'Ongoing'],
  ongoing: 'Ongoing',
  help: {
    gain: 'What was done, in a few words. The same gain stands here once.',
    row: 'The row of the statement that the gain belongs to. A gain across services goes into one of the four workstreams.',
    year: 'The financial year in which the gain was made.',
    amount: 'The gain in the year, in pounds.',
    cashable: 'How much of it frees money for other uses, in pounds. Enter 0 for none.',
    kind: 'How the gain was made. A service cut is no gain; entered as one, it is listed and not counted.',
    lasting: 'Whether the gain will last beyond the year.',
    evidence: 'Where the figure comes from, such as the working paper and its reference.',
  },
  rowOnly: 'Choose one of the rows of the statement from the list.',
  yearOnly: 'Choose one of the years from the list.',
  kindOnly: 'Choose one of the kinds from the list.',
  lastingOnly: 'Choose Once or Ongoing.',
} as const;
