import { readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { commandLineText } from './words';

/** A path to read, or the sentence why it can't be. */
export type FoundPath =
  { readonly file: string; readonly refused: null } | { readonly file: string; readonly refused: string };

const isWorkbook = (name: string): boolean => /\.xls[xm]$/i.test(name) && !name.startsWith('~$');

/**
 * The workbooks that were named, those of folders and the folders below them in the order of their names. Links are not
 * followed inside folders, so that none is read twice and none leads round in a circle.
 */
export function* workbookPaths(named: readonly string[]): Generator<FoundPath> {
  for (const path of named) {
    const stats = statsOf(path);
    if (stats === null || !stats.isDirectory()) {
      yield { file: path, refused: null };
      continue;
    }
    let any = false;
    for (const found of inFolder(path)) {
      any = true;
      yield found;
    }
    if (!any) yield { file: path, refused: commandLineText.cannotRead(path, commandLineText.emptyFolder()) };
  }
}

/** Whether what was named can only be one workbook; its report then stands alone, not in a list. */
export const isOneFile = (named: readonly string[]): boolean => {
  const [only] = named;
  return named.length === 1 && only !== undefined && statsOf(only)?.isDirectory() !== true;
};

function* inFolder(folder: string): Generator<FoundPath> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    yield { file: folder, refused: commandLineText.cannotRead(folder, commandLineText.missingFile()) };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inFolder(path);
    else if (entry.isFile() && isWorkbook(entry.name)) yield { file: path, refused: null };
  }
}

function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
