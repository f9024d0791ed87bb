import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatasetFolder } from '../../src/collate/dataset-folder';
import { datasetTables } from '../../src/collate/dataset';
import { datasetQueries } from '../../src/collate/queries';
import { answersTo } from '../../src/collate/report/answer';
import { printedBy } from '../cli/printed-by';
import { writeNation } from './nation';

/**
 * Each question is asked twice over the same rows, of the engine that the command embeds and of PostgreSQL, which is far
 * stricter: what only one dialect knows would fail here before it fails in Trino or Spark.
 */
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cashable-queries-'));
  writeNation(join(folder, 'returns'), { councils: 4, years: ['2005/06', '2006/07'], faults: 0.2 });
  await printedBy(['collate', join(folder, 'returns'), '--to', join(folder, 'dataset')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const types = { text: 'text', money: 'numeric(18, 2)', count: 'bigint', flag: 'boolean', day: 'date' };
const comparable = (row: Readonly<Record<string, string | number | boolean | null>>): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const text = value === null ? null : String(value).replace(/T00:00:00.*/, '');
        return [name, text !== null && /^-?\d+\.\d*0+$/.test(text) ? String(Number(text)) : text];
      }),
    ),
  );

test('Two engines answer every question alike', async () => {
  const database = await DatasetFolder.open(join(folder, 'dataset')).database();
  const setUp: (readonly [sql: string, values: readonly unknown[]])[] = [];
  for (const { name, columns } of datasetTables) {
    setUp.push([
      `create table ${name} (${columns.map((column) => `"${column.name}" ${types[column.kind]}`).join(', ')})`,
      [],
    ]);
    const rows = (await database.runAndReadAll(`select * from ${name}`)).getRowObjectsJson();
    setUp.push([
      `insert into ${name} select * from json_populate_recordset(null::${name}, $1::json)`,
      [JSON.stringify(rows)],
    ]);
  }
  const queries = datasetQueries();
  for (const { view, sql } of queries) if (view !== null) setUp.push([`create view ${view} as ${sql}`, []]);
  const found = await answersTo(database, queries);
  database.closeSync();
  // Compiled quickly and not well: it answers a few questions.
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--liftoff-only', join(__dirname, 'ask-postgres.cjs')],
    {
      input: JSON.stringify({ setUp, ask: found.map(({ query }) => query.sql) }),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  expect(stderr).toBe('');
  const theirs = JSON.parse(stdout) as Record<string, string | number | boolean | null>[][];
  expect(found.map(({ query, rows }) => [query.id, rows.map(comparable).sort()])).toEqual(
    found.map(({ query }, at) => [query.id, theirs[at]?.map(comparable).sort()]),
  );
  expect(found.filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(6);
});

test.each(datasetQueries().map((query) => [query.id, query] as const))(
  '%s says what it asks and what it answers',
  (_, { sql, question, columns, view }) => {
    expect(question).toMatch(/[?.]$/);
    expect(columns.length > 0).toBe(view === null);
    // Words in double quotes are names in one dialect and texts in another.
    expect(sql).not.toContain('"');
  },
);
