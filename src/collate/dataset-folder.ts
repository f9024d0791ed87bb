import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { bucketName } from './buckets';
import {
  type DatasetRow,
  datasetTables,
  datasetVersion,
  type DatasetTable,
  type RowsByTable,
} from './dataset';
import { appendRows, columnDefinitions, literal, openDatabase, quotedIdentifier } from './duckdb';
import { collateWords } from './words';

/** A dataset that cannot be written or read; the message says why and what to do. */
export class DatasetRefused extends Error {
  override readonly name = 'DatasetRefused';
}

const about = z.looseObject({ dataset: z.literal('cashable'), version: z.int().min(1) });
const aboutFile = 'dataset.json';

/**
 * The folder in which a dataset lies. A bucket's parts are written aside and moved in whole; the list of its files comes last
 * and goes first, so that a run that is killed leaves whole parts only and the bucket is done again next time.
 */
export class DatasetFolder {
  private constructor(readonly path: string) {}

  /** @throws DatasetRefused when the folder holds something else, or a dataset of a later version */
  static open(path: string): DatasetFolder {
    const file = join(path, aboutFile);
    if (existsSync(file)) {
      const read = about.safeParse(parsed(readFileSync(file, 'utf8')));
      if (!read.success) throw new DatasetRefused(collateWords.notADataset(path));
      if (read.data.version > datasetVersion)
        throw new DatasetRefused(collateWords.laterDataset(path, read.data.version, datasetVersion));
      return new DatasetFolder(path);
    }
    if (existsSync(path) && (!statSync(path).isDirectory() || readdirSync(path).length > 0))
      throw new DatasetRefused(collateWords.notADataset(path));
    mkdirSync(path, { recursive: true });
    writeWhole(file, `${JSON.stringify({ dataset: 'cashable', version: datasetVersion }, null, 2)}\n`);
    return new DatasetFolder(path);
  }

  /** The files of a bucket as they were last read, with the hash of each; `null` where the bucket is not whole. */
  async filesOf(database: DuckDBConnection, bucket: number): Promise<ReadonlyMap<string, string> | null> {
    const list = join(this.path, 'files', bucketName(bucket));
    if (!existsSync(list)) return null;
    const rows = await database.runAndReadAll(
      `select file, sha256 || ' ' || edition || ' ' || version from read_parquet(${literal(list)})`,
    );
    return new Map(rows.getRows().map(([file, state]) => [String(file), String(state)]));
  }

  /** Writes a bucket anew. @throws DatasetRefused when the disk is full or may not be written to */
  async write(database: DuckDBConnection, bucket: number, rows: RowsByTable): Promise<void> {
    const aside = join(this.path, `.writing-${bucketName(bucket)}`);
    try {
      rmSync(aside, { recursive: true, force: true });
      mkdirSync(aside, { recursive: true });
      const written: Written[] = [];
      for (const table of datasetTables) {
        const own = rows[table.name] ?? [];
        if (own.length === 0 && table.name !== 'files') continue;
        await database.run(
          `create or replace table ${quotedIdentifier(table.name)} (${columnDefinitions(table)})`,
        );
        await appendRows(database, table, own);
        written.push(...(await writeParts(database, table, aside, bucket)));
        await database.run(`drop table ${quotedIdentifier(table.name)}`);
      }
      this.moveIn(aside, bucket, written);
    } catch (error) {
      rmSync(aside, { recursive: true, force: true });
      if (error instanceof DatasetRefused) throw error;
      throw new DatasetRefused(
        collateWords.cannotWrite(this.path, error instanceof Error ? error.message : ''),
      );
    }
  }

  /** Writes a table that is the same for all parts, such as the list of authorities. */
  async writeList(
    database: DuckDBConnection,
    table: DatasetTable,
    rows: readonly DatasetRow[],
  ): Promise<void> {
    const part = join(this.path, table.name, 'all.parquet');
    const aside = `${part}.writing-${process.pid}`;
    mkdirSync(dirname(part), { recursive: true });
    await database.run(
      `create or replace table ${quotedIdentifier(table.name)} (${columnDefinitions(table)})`,
    );
    await appendRows(database, table, rows);
    await database.run(
      `copy ${quotedIdentifier(table.name)} to ${literal(aside)} (format parquet, compression snappy)`,
    );
    await database.run(`drop table ${quotedIdentifier(table.name)}`);
    renameSync(aside, part);
  }

  private moveIn(aside: string, bucket: number, written: readonly Written[]): void {
    const list = join('files', bucketName(bucket));
    rmSync(join(this.path, list), { force: true });
    for (const old of partsBelow(this.path, bucketName(bucket))) rmSync(old, { force: true });
    for (const { from, part } of written.toSorted(
      (a, b) => Number(a.part === list) - Number(b.part === list),
    )) {
      mkdirSync(dirname(join(this.path, part)), { recursive: true });
      renameSync(from, join(this.path, part));
    }
    rmSync(aside, { recursive: true, force: true });
  }

  /** The dataset's tables as views, for queries; a table without rows is there too. */
  async database(): Promise<DuckDBConnection> {
    const database = await openDatabase();
    for (const table of datasetTables) {
      const name = quotedIdentifier(table.name);
      if (partsBelow(join(this.path, table.name), null).length === 0) {
        await database.run(`create table ${name} (${columnDefinitions(table)})`);
        continue;
      }
      const pattern = join(this.path, table.name, '**', '*.parquet');
      const columns = table.columns.map((each) => quotedIdentifier(each.name)).join(', ');
      await database.run(
        `create view ${name} as select ${columns} from read_parquet(${literal(pattern)}, hive_partitioning = ${table.partitions.length > 0}, hive_types_autocast = false)`,
      );
    }
    return database;
  }
}

/** A part that was written aside, and its place in the dataset. */
interface Written {
  readonly from: string;
  readonly part: string;
}

/** Writes each partition of a table as one file into a folder. */
async function writeParts(
  database: DuckDBConnection,
  { name, partitions, columns }: DatasetTable,
  folder: string,
  bucket: number,
): Promise<readonly Written[]> {
  const kept = columns
    .filter((column) => !partitions.includes(column.name))
    .map((column) => quotedIdentifier(column.name))
    .join(', ');
  const values =
    partitions.length === 0
      ? [[]]
      : (
          await database.runAndReadAll(
            `select distinct ${partitions.map(quotedIdentifier).join(', ')} from ${quotedIdentifier(name)} order by all`,
          )
        ).getRows();
  const parts: Written[] = [];
  for (const row of values) {
    const folders = partitions.map((partition, at) => `${partition}=${encodeURIComponent(String(row[at]))}`);
    const part = join(name, ...folders, bucketName(bucket));
    const where = partitions.map(
      (partition, at) => `${quotedIdentifier(partition)} = ${literal(String(row[at]))}`,
    );
    const from = join(folder, `${name}-${parts.length}.parquet`);
    await database.run(
      `copy (select ${kept} from ${quotedIdentifier(name)}${where.length === 0 ? '' : ` where ${where.join(' and ')}`}) to ${literal(from)} (format parquet, compression snappy)`,
    );
    parts.push({ from, part });
  }
  return parts;
}

/** Parts below a folder, all or those of one name; what is being written aside is left out. */
function partsBelow(folder: string, name: string | null): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith(name ?? '.parquet') && !each.startsWith('.writing'))
    .map((each) => join(folder, each));
}

/** A file that is there whole or not at all. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const aside = `${file}.writing`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(aside, content);
  renameSync(aside, file);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** A file's name within the dataset: from the folder that was named, with `/` on every machine. */
export const nameWithin = (folder: string, file: string): string =>
  relative(folder, file).replaceAll('\\', '/');
