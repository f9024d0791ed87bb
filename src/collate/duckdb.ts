import type { DuckDBConnection } from '@duckdb/node-api';
import type { DatasetColumn, DatasetRow, DatasetTable } from './dataset';

/**
 * The embedded database that writes and reads the dataset. It is loaded when it is needed: the other commands start without
 * it.
 */
export async function openDatabase(): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  // The work is many small files, and the readers have the processors; memory stays bounded on a small machine.
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '512MB' });
  return instance.connect();
}

const types: Readonly<Record<DatasetColumn['kind'], string>> = {
  text: 'varchar',
  money: 'decimal(18, 2)',
  count: 'bigint',
  flag: 'boolean',
  day: 'date',
};

/** A name as SQL must have it where it could be a word of the language, such as `by`. */
export const quotedIdentifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as SQL must have it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const columnDefinitions = ({ columns }: DatasetTable): string =>
  columns.map(({ name, kind }) => `${quotedIdentifier(name)} ${types[kind]}`).join(', ');

const millisecondsPerDay = 86_400_000;

/** Puts rows into a table of that name and shape, which must be there. Money comes in whole pence. */
export async function appendRows(
  database: DuckDBConnection,
  { name, columns }: DatasetTable,
  rows: readonly DatasetRow[],
): Promise<void> {
  const { DuckDBDateValue, DuckDBDecimalValue } = await import('@duckdb/node-api');
  const appender = await database.createAppender(name);
  for (const row of rows) {
    for (const { name: column, kind } of columns) {
      const value = row[column] ?? null;
      if (value === null) appender.appendNull();
      else if (typeof value === 'boolean') appender.appendBoolean(value);
      else if (kind === 'money') appender.appendDecimal(new DuckDBDecimalValue(BigInt(value), 18, 2));
      else if (kind === 'count') appender.appendBigInt(BigInt(value));
      else if (kind === 'day')
        appender.appendDate(new DuckDBDateValue(Date.parse(String(value)) / millisecondsPerDay));
      else appender.appendVarchar(String(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}
