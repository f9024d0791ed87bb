import { z } from 'zod';

/** Kinds of column: `money` is pounds and pence, exact; `count` a whole number; `day` an ISO date. */
export type ColumnKind = 'text' | 'money' | 'count' | 'flag' | 'day';

export interface DatasetColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Whether a row may leave it out. */
  readonly optional: boolean;
  readonly says: string;
}

export interface DatasetTable {
  readonly name: string;
  readonly says: string;
  /** Columns that tell one row from every other. */
  readonly key: readonly string[];
  /** Columns whose values name the folders that the rows lie in. */
  readonly partitions: readonly string[];
  readonly columns: readonly DatasetColumn[];
}

/** Version of the shape below. A dataset of a later version is left alone. */
export const datasetVersion = 1;

const column = (name: string, kind: ColumnKind, says: string): DatasetColumn => ({
  name,
  kind,
  optional: false,
  says,
});
const optional = (name: string, kind: ColumnKind, says: string): DatasetColumn => ({
  ...column(name, kind, says),
  optional: true,
});

const file = column('file', 'text', 'The workbook, from the folder that was collated');
const ofStatement: readonly DatasetColumn[] = [
  column('edition', 'text', 'Edition of the guidance that the statement was checked against'),
  column('year', 'text', 'Financial year of the statement, such as `2005/06`'),
  column('kind', 'text', '`forward`, `mid-year` or `backward`'),
  file,
  column('sheet', 'text', 'The sheet of the main table'),
];
const statementKey = ['file', 'sheet', 'kind', 'year'];
const statementFolders = ['edition', 'year', 'kind'];

/** The tables of a dataset, as they are written and as the queries read them. */
export const datasetTables: readonly DatasetTable[] = [
  {
    name: 'files',
    says: 'Every workbook that was found, read or not.',
    key: ['file'],
    partitions: [],
    columns: [
      file,
      column('sha256', 'text', 'Hash of the workbook’s bytes'),
      column('bytes', 'count', 'Size in bytes'),
      column('edition', 'text', 'Edition of the guidance that it was read with'),
      column('version', 'text', 'Version of Cashable that read it'),
      column('statements', 'count', 'Statements that were checked'),
      column('has_budget', 'flag', 'Whether a budget was found'),
      optional('not_read', 'text', 'Why the workbook, or a sheet of it, was not read; nothing where all was'),
    ],
  },
  {
    name: 'statements',
    says: 'Every statement that was checked. Of several of one council, year and kind the one signed last counts.',
    key: statementKey,
    partitions: statementFolders,
    columns: [
      ...ofStatement,
      column('authority', 'text', 'The council as the statement names it'),
      optional(
        'authority_id',
        'text',
        'The council in the list of authorities; nothing where the name is in none',
      ),
      optional(
        'nearest_authority',
        'text',
        'The listed name nearest to one that is in no list; never assumed',
      ),
      optional('signed_on', 'day', 'The day it was signed, where it says so'),
      optional('stated_target', 'money', 'The target that its own box gives, in pounds'),
      optional('stated_baseline', 'money', 'The baseline that its own box gives, in pounds'),
      column('checks_hold', 'count', 'Checks that hold'),
      column('checks_fail', 'count', 'Checks that do not hold'),
      column('checks_cannot_tell', 'count', 'Checks that a person must look at'),
    ],
  },
  {
    name: 'figures',
    says: 'Every figure of every row of the statements.',
    key: [...statementKey, 'form_row', 'pair', 'part'],
    partitions: statementFolders,
    columns: [
      ...ofStatement,
      optional('authority_id', 'text', 'The council in the list of authorities'),
      column(
        'form_row',
        'text',
        'Sector or workstream of table 3.1; the sheet’s own words where it is in none',
      ),
      column('label', 'text', 'The row’s label as printed'),
      column('is_known_row', 'flag', 'Whether the row is one of the form'),
      column(
        'pair',
        'text',
        '`expected`, `achieved`, `forecast`, `sustained`, `further`, `ongoing`, `cumulative`',
      ),
      column('part', 'text', '`total`, `cashable`, `capital` or `other`'),
      column('pounds', 'money', 'The figure in pounds'),
      column('cell', 'text', 'The cell that holds it'),
    ],
  },
  {
    name: 'findings',
    says: 'What did not hold, or could not be told, one row for each check of a statement.',
    key: [...statementKey, 'check_id', 'cells'],
    partitions: statementFolders,
    columns: [
      ...ofStatement,
      optional('authority_id', 'text', 'The council in the list of authorities'),
      column('check_id', 'text', 'Id of the check'),
      column('title', 'text', 'What the check looks at'),
      column('duty', 'text', '`must`, `query` or `note`'),
      column('outcome', 'text', '`fail` or `cannot-tell`'),
      column('places', 'count', 'How many places it holds for'),
      column('cells', 'text', 'The cells, separated by spaces'),
      column('message', 'text', 'What was found, with the figures in it'),
    ],
  },
  {
    name: 'explanations',
    says: 'Explanations on the sheets “AES explanations”.',
    key: ['file', 'number'],
    partitions: [],
    columns: [
      file,
      column('number', 'text', 'Number on the sheet'),
      column('statement', 'text', 'Which statement'),
      column('claim', 'text', 'What does not hold'),
      column('explanation', 'text', 'The explanation'),
      column('by', 'text', 'Who gave it'),
      column('accepted_by', 'text', 'Who accepted it; blank where nobody did'),
      column('state', 'text', 'What has become of it'),
    ],
  },
  {
    name: 'lines',
    says: 'Every line of the budgets that counts, is kept out, or is still to be decided.',
    key: ['file', 'sheet', 'line_row'],
    partitions: ['edition'],
    columns: [
      column('edition', 'text', 'Edition of the guidance that decided it'),
      file,
      column('sheet', 'text', 'The sheet'),
      column('line_row', 'count', 'Row of the sheet'),
      optional('authority_id', 'text', 'The council in the list of authorities'),
      optional('budget_year', 'text', 'Financial year of the sheet, where it says so'),
      column('code', 'text', 'The council’s own code'),
      column('label', 'text', 'The line’s label'),
      optional('pounds', 'money', 'The amount in pounds; nothing where the cell holds none'),
      column('treatment', 'text', 'What the line is: `included`, `transfer-payment`, `check` and so on'),
      optional('sector', 'text', 'Sector of table 3.1'),
    ],
  },
  {
    name: 'baselines',
    says: 'The baseline of each workbook that holds a budget, and its targets.',
    key: ['file'],
    partitions: ['edition'],
    columns: [
      column('edition', 'text', 'Edition of the guidance'),
      file,
      optional('authority_id', 'text', 'The council in the list of authorities'),
      optional('authority', 'text', 'The council as the workbook names it'),
      optional('budget_year', 'text', 'Financial year of the budget, where it says so'),
      column('baseline', 'money', 'The included lines, in pounds'),
      column('low', 'money', 'The least that it can be, whatever is decided'),
      column('high', 'money', 'The most that it can be'),
      column('is_provisional', 'flag', 'Whether lines that hold money are still to be decided'),
      column('target_2005_06', 'money', 'Target for 2005/06, in pounds'),
      column('target_2006_07', 'money', 'Target for 2006/07, in pounds'),
      column('target_2007_08', 'money', 'Target for 2007/08, in pounds'),
    ],
  },
  {
    name: 'authorities',
    says: 'The English authorities of 2004 to 2009.',
    key: ['authority_id'],
    partitions: [],
    columns: [
      column('authority_id', 'text', 'Id'),
      column('name', 'text', 'Name'),
      column('kind', 'text', 'Kind: county, unitary, metropolitan, london, district, fire'),
      column('region', 'text', 'Region'),
    ],
  },
  {
    name: 'due_dates',
    says: 'When each statement falls due, where the guidance names a day.',
    key: ['edition', 'year', 'kind'],
    partitions: [],
    columns: [
      column('edition', 'text', 'Edition of the guidance'),
      column('year', 'text', 'Financial year that the statement is about'),
      column('kind', 'text', '`forward`, `mid-year` or `backward`'),
      column('due_on', 'day', 'The last day'),
    ],
  },
];

/** Whole pence, as a bigint in the store and a number on its way there. */
const money = z.number().refine(Number.isSafeInteger);
const kinds = {
  text: z.string(),
  money,
  count: z.int(),
  flag: z.boolean(),
  day: z.iso.date(),
} as const;

/** One row of a table, by column; what is left out is `null`. Money is in whole pence. */
export type DatasetRow = Readonly<Record<string, string | number | boolean | null>>;

const rowSchemas = new Map<string, z.ZodType<DatasetRow>>(
  datasetTables.map(({ name, columns }) => [
    name,
    z.strictObject(
      Object.fromEntries(
        columns.map((each) => [each.name, each.optional ? kinds[each.kind].nullable() : kinds[each.kind]]),
      ),
    ),
  ]),
);

/** What one workbook brings to each table. */
export type RowsByTable = Readonly<Record<string, readonly DatasetRow[]>>;

/** @throws z.ZodError when a row does not fit its table */
export function checkedRows(rows: unknown): RowsByTable {
  const byTable = z.record(z.string(), z.array(z.unknown())).parse(rows);
  return Object.fromEntries(
    Object.entries(byTable).map(([table, list]) => {
      const schema = rowSchemas.get(table);
      if (schema === undefined) throw new RangeError(`The dataset has no table ${table}.`);
      return [table, list.map((row) => schema.parse(row))];
    }),
  );
}

export const tableNamed = (name: string): DatasetTable => {
  const table = datasetTables.find((each) => each.name === name);
  if (table === undefined) throw new RangeError(`The dataset has no table ${name}.`);
  return table;
};
