import { datasetTables, datasetVersion } from '../src/collate/dataset';
import { datasetQueries } from '../src/collate/queries';

const types = {
  text: 'text',
  money: 'decimal(18, 2), pounds',
  count: 'bigint',
  flag: 'boolean',
  day: 'date',
} as const;

/** The page `docs/centres/dataset.md`: every table and column of the dataset, and every question that is asked of it. */
export function datasetPage(): string {
  const tables = datasetTables.flatMap(({ name, says, key, partitions, columns }) => [
    `## ${name}`,
    '',
    `${says} One row for each ${key.map((each) => `\`${each}\``).join(', ')}.${partitions.length === 0 ? '' : ` In folders by ${partitions.map((each) => `\`${each}\``).join(', ')}: these columns are in the folders’ names.`}`,
    '',
    '| column | type | holds |',
    '| --- | --- | --- |',
    ...columns.map(
      (column) =>
        `| \`${column.name}\` | ${types[column.kind]}${column.optional ? ', may be null' : ''} | ${column.says} |`,
    ),
    '',
  ]);
  const questions = datasetQueries().map(
    ({ id, view, question }) =>
      `| [${id}](../../src/collate/queries/${id}.sql) | ${view === null ? 'report' : `view \`${view}\``} | ${question} |`,
  );
  return [
    '# The dataset',
    '',
    `What \`cashable collate\` writes: Parquet files, version ${datasetVersion}. Amounts are exact pounds and pence; nothing is rounded or estimated. Files of a table that end in \`part-00.parquet\` to \`part-31.parquet\` hold the workbooks of one bucket each, the same on every machine.`,
    '',
    ...tables,
    '## Questions',
    '',
    'Plain SQL, each with what it asks, its columns and their units. They run as they are over views of the same names in DuckDB, PostgreSQL, Trino and Spark.',
    '',
    '| file | used as | asks |',
    '| --- | --- | --- |',
    ...questions,
    '',
  ].join('\n');
}
