/**
 * Writes everything that follows from the declarations in src/functions:
 *
 *     npm run functions
 *
 * The list of functions, functions.json, the help pages’ heads, arguments and results, and the lists of functions in
 * docs/functions and on the front page. Look at every line of the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeclaredFunction } from '../src/functions/declare';
import {
  asFile,
  frontPage,
  functionFolders,
  functionIndex,
  functionPage,
  functionRegistry,
  functionsFolder,
  functionsMetadata,
  inOrder,
  pageFile,
  type Released,
  withNew,
} from './function-book';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(path, 'utf8');

function rewrite(path: string, text: string): void {
  if (read(path) === text) return;
  writeFileSync(path, text);
  process.stdout.write(`${path.slice(root.length + 1)}\n`);
}

async function main(): Promise<void> {
  const metadata = join(functionsFolder, 'functions.json');
  const known = (JSON.parse(read(metadata)) as { functions: { id: string }[] }).functions;
  const folders = inOrder(
    functionFolders(),
    known.map(({ id }) => id),
  );
  rewrite(join(functionsFolder, 'registry.ts'), functionRegistry(folders));
  // Only now is the list of them written.
  const { declaredFunctions: functions } = (await import('../src/functions/registry')) as {
    declaredFunctions: readonly DeclaredFunction[];
  };
  const released = join(root, 'tests/functions/released.json');
  rewrite(released, asFile(withNew(JSON.parse(read(released)) as Released, functions)));
  rewrite(metadata, asFile(functionsMetadata(functions)));
  for (const declared of functions) {
    const path = pageFile(declared);
    rewrite(path, await functionPage(read(path), declared, functions));
  }
  const [index, front] = [join(root, 'docs/functions/README.md'), join(root, 'README.md')];
  rewrite(index, functionIndex(read(index), functions));
  rewrite(front, frontPage(read(front), functions));
}

void main();
