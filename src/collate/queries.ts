import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** How a table is drawn: one bar for each row, the second figure within the first. */
export interface QueryChart {
  readonly label: string;
  readonly whole: string;
  readonly part: string;
  /** Rows that are drawn, by a column's value; `null` for all. */
  readonly where: { readonly column: string; readonly is: string } | null;
}

export interface QueryColumn {
  readonly name: string;
  /** Such as `£`; `null` for words and counts. */
  readonly unit: string | null;
}

/** A question to the dataset: a file of plain SQL that says what it asks and what it answers. */
export interface DatasetQuery {
  readonly id: string;
  readonly sql: string;
  /** The name under which other queries use it; `null` for one that is reported. */
  readonly view: string | null;
  readonly title: string;
  readonly question: string;
  readonly columns: readonly QueryColumn[];
  readonly chart: QueryChart | null;
}

/** Where the files lie: beside this one, in the sources and in the built command. */
const folder = join(__dirname, 'queries');

/** Views first, since later ones rest on earlier ones. */
const order = [
  'counted-statements',
  'counted-figures',
  'national-progress',
  'gains-by-region',
  'gains-by-sector',
  'progress-of-councils',
  'late-and-missing',
  'failing-checks',
  'outliers',
  'findings-of-councils',
  'gains-by-council',
  'provisional-baselines',
  'several-returns',
  'names-not-listed',
  'not-read',
];

/** The queries in the order of the report. A file that is not in the list comes last. */
export function datasetQueries(): readonly DatasetQuery[] {
  const at = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => queryFrom(basename(name, '.sql'), readFileSync(join(folder, name), 'utf8')))
    .sort((a, b) => at(a.id) - at(b.id));
}

function queryFrom(id: string, sql: string): DatasetQuery {
  const said = (what: string): string | null => new RegExp(`^-- ${what}: (.*)$`, 'm').exec(sql)?.[1] ?? null;
  const columns = (said('columns') ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [, name = each, unit = null] = /^(\w+)(?: \((.*)\))?$/.exec(each) ?? [];
      return { name, unit };
    });
  const [, label = '', whole = '', part = '', column, is] =
    /^(\w+) (\w+) (\w+)(?: where (\w+) is (.+))?$/.exec(said('chart') ?? '') ?? [];
  const where = column === undefined || is === undefined ? null : { column, is };
  return {
    id,
    sql,
    view: said('view'),
    title: said('title') ?? id,
    question: said('question') ?? '',
    columns,
    chart: label === '' ? null : { label, whole, part, where },
  };
}
