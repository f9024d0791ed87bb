import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { collate, type FoundWorkbook } from '../collate/collate';
import { collateFile, sha256Of } from '../collate/collate-file';
import type { RowsByTable } from '../collate/dataset';
import { DatasetFolder, DatasetRefused, nameWithin } from '../collate/dataset-folder';
import { writeReport } from '../collate/report/write-report';
import { collateWords } from '../collate/words';
import { unreadRows } from '../collate/workbook-rows';
import { listsOf } from '../collate/listed-authorities';
import { defaultEdition, editionById } from '../guidance/editions';
import type { CollateRequest } from './arguments';
import type { Console, ExitCode } from './exit';
import { inOrder } from './in-order';
import { printable } from './printable';
import { bytesOf, CannotRead } from './read-workbook';
import { workbookPaths } from './workbook-paths';

/** Reads one workbook for the dataset somewhere: here, or on a processor of its own. */
export type Collator = (found: FoundWorkbook) => Promise<RowsByTable>;

export type CollatorsFor = (request: CollateRequest) => {
  readonly collators: readonly Collator[];
  readonly release: () => void;
};

/** The rows of one workbook, in this process. */
export const rowsOf = ({ path, facts }: FoundWorkbook): RowsByTable => {
  try {
    return collateFile(facts, bytesOf(path));
  } catch (error) {
    if (error instanceof CannotRead) return unreadRows(facts, error.message);
    throw error;
  }
};

/** One collator, in this process. */
export const ownCollators: CollatorsFor = () => ({
  collators: [(found) => Promise.resolve(rowsOf(found))],
  release: () => undefined,
});

/**
 * Collates the workbooks of folders into a dataset and writes the report. 0 when all was read, 1 when a workbook was not or
 * only in part, 2 when the dataset could not be written or there was nothing to read.
 */
export async function collateFolders(
  request: CollateRequest,
  version: string,
  console: Console,
  collatorsFor: CollatorsFor,
): Promise<ExitCode> {
  const { folders, to, shard } = request;
  const refused = (sentence: string): ExitCode => {
    console.error(`${printable(sentence)}\n`);
    return 2;
  };
  const missing = folders.find((folder) => !isFolder(folder));
  if (missing !== undefined) return refused(collateWords.noFolder(missing));
  try {
    const edition = editionById(request.edition ?? '') ?? defaultEdition;
    const found = foundIn(folders, edition.id, version);
    if (folders.length > 0 && found.length === 0) return refused(collateWords.noWorkbooks(folders));
    const dataset = DatasetFolder.open(to);
    let code: ExitCode = 0;
    if (folders.length > 0) {
      const crew = collatorsFor(request);
      try {
        const collated = await collate(
          found,
          dataset,
          shard ?? { number: 1, of: 1 },
          listsOf(edition),
          (some) => inOrder(some, crew.collators),
          (done, of) => console.progress(collateWords.progress(done, of)),
        );
        console.progress(null);
        console.out(`${collateWords.done(collated.read, collated.notRead, collated.unchanged)}\n`);
        if (collated.notRead > 0) code = 1;
      } finally {
        console.progress(null);
        crew.release();
      }
    }
    if (shard !== null) {
      console.out(`${printable(collateWords.shardDone(to))}\n`);
      return code;
    }
    console.out(`${printable(collateWords.reportIn(await writeReport(dataset)))}\n`);
    return code;
  } catch (error) {
    if (error instanceof DatasetRefused) return refused(error.message);
    throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** The workbooks of folders with their facts; with several folders each name begins with its folder's. */
function foundIn(folders: readonly string[], edition: string, version: string): readonly FoundWorkbook[] {
  return folders.flatMap((folder) =>
    [...workbookPaths([folder])].flatMap(({ file: path, refused }) => {
      if (refused !== null) return [];
      const within = nameWithin(folder, path);
      const file = folders.length === 1 ? within : `${basename(folder)}/${within}`;
      const bytes = bytesOrNone(path);
      const facts = { file, sha256: sha256Of(bytes), bytes: bytes.length, edition, version };
      return [{ path, facts }];
    }),
  );
}

/** A file that may not be opened is found all the same: reading it says why. */
function bytesOrNone(path: string): Uint8Array {
  try {
    return bytesOf(path);
  } catch {
    return new Uint8Array();
  }
}
