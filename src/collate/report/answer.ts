import type { DuckDBConnection } from '@duckdb/node-api';
import { quotedIdentifier } from '../duckdb';
import type { DatasetQuery } from '../queries';

/** A cell of an answer as text; money with its pence. */
export type AnswerRow = Readonly<Record<string, string | null>>;

export interface Answer {
  readonly query: DatasetQuery;
  readonly rows: readonly AnswerRow[];
}

/**
 * Asks a dataset all questions, those that others rest on first.
 *
 * @param database the dataset's tables as views
 */
export async function answersTo(
  database: DuckDBConnection,
  queries: readonly DatasetQuery[],
): Promise<readonly Answer[]> {
  const found: Answer[] = [];
  for (const query of queries) {
    if (query.view !== null) {
      await database.run(`create view ${quotedIdentifier(query.view)} as ${query.sql}`);
      continue;
    }
    const result = await database.runAndReadAll(query.sql);
    const rows = result
      .getRowObjectsJson()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, value === null ? null : asText(value)]),
        ),
      );
    found.push({ query, rows });
  }
  return found;
}

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
