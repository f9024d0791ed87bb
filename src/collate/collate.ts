import { type RowsByTable, tableNamed } from './dataset';
import { bucketOf, bucketsOf, type Shard } from './buckets';
import type { DatasetFolder } from './dataset-folder';
import { openDatabase } from './duckdb';
import type { FileFacts } from './workbook-rows';

/** A workbook that was found: its place on this machine and its facts. */
export interface FoundWorkbook {
  readonly path: string;
  readonly facts: FileFacts;
}

/** Reads workbooks somewhere, in their order; the answers are rows that fit the dataset. */
export type ReadWorkbooks = (found: readonly FoundWorkbook[]) => AsyncIterable<RowsByTable>;

export interface Collated {
  /** Workbooks that were read now, and of these the ones that were not read or only in part. */
  readonly read: number;
  readonly notRead: number;
  /** Workbooks whose bucket was as it was left. */
  readonly unchanged: number;
}

const stateOf = ({ sha256, edition, version }: FileFacts): string => `${sha256} ${edition} ${version}`;

/**
 * Brings a dataset up to date with the workbooks of one machine's part: each bucket in which a workbook is new, gone or
 * changed is read and written again, one after the other, so that memory does not grow with their number.
 *
 * @param lists rows of the tables that no workbook brings, such as authorities
 * @throws DatasetRefused when the dataset cannot be written
 */
export async function collate(
  found: readonly FoundWorkbook[],
  dataset: DatasetFolder,
  shard: Shard,
  lists: RowsByTable,
  read: ReadWorkbooks,
  onProgress: (done: number, of: number) => void,
): Promise<Collated> {
  const database = await openDatabase();
  const byBucket = new Map<number, FoundWorkbook[]>(bucketsOf(shard).map((bucket) => [bucket, []]));
  for (const each of found) byBucket.get(bucketOf(each.facts.file))?.push(each);
  const of = [...byBucket.values()].reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  let unchanged = 0;
  let notRead = 0;
  try {
    for (const [table, rows] of Object.entries(lists))
      await dataset.writeList(database, tableNamed(table), rows);
    for (const [bucket, own] of byBucket) {
      const before = await dataset.filesOf(database, bucket);
      const same =
        before?.size === own.length && own.every(({ facts }) => before.get(facts.file) === stateOf(facts));
      if (same || (before === null && own.length === 0)) {
        unchanged += own.length;
        done += own.length;
        continue;
      }
      const rows: Record<string, RowsByTable[string][number][]> = {};
      const ordered = own.toSorted((a, b) => (a.facts.file < b.facts.file ? -1 : 1));
      for await (const each of read(ordered)) {
        for (const [table, list] of Object.entries(each)) (rows[table] ??= []).push(...list);
        if (each['files']?.some((file) => file['not_read'] !== null) === true) notRead += 1;
        done += 1;
        onProgress(done, of);
      }
      await dataset.write(database, bucket, rows);
    }
  } finally {
    database.closeSync();
  }
  return { read: of - unchanged, notRead, unchanged };
}
