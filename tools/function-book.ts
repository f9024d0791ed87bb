import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asRefusal } from '../src/functions/answer';
import type { DeclaredFunction } from '../src/functions/declare';
import type { AnswerKind } from '../src/functions/explained';
import { callIn, exampleFormulas, printed } from './function-examples';

/**
 * What is written from the declarations in `src/functions`: the list of functions as code, `functions.json` for Excel, the
 * parts of the help pages that a declaration says, and the lists of functions for readers.
 */

export const functionsFolder = join(__dirname, '../src/functions');

/** Folders that declare a function, in the alphabet’s order. */
export function functionFolders(): readonly string[] {
  return readdirSync(functionsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(functionsFolder, entry.name, 'function.ts')))
    .map(({ name }) => name)
    .sort();
}

/** `cashable-share` declares `CASHABLESHARE`. */
export const idOf = (folder: string): string => folder.replaceAll('-', '').toUpperCase();

export function folderOf({ id }: DeclaredFunction): string {
  return functionFolders().find((folder) => idOf(folder) === id) ?? id.toLowerCase();
}

/**
 * Folders in the order in which Excel is told of the functions: those that it knows keep their place, new ones stand last.
 *
 * @param known ids as they stand in functions.json
 */
export function inOrder(folders: readonly string[], known: readonly string[]): readonly string[] {
  const place = (folder: string): number => {
    const at = known.indexOf(idOf(folder));
    return at < 0 ? known.length : at;
  };
  return [...folders].sort((a, b) => place(a) - place(b));
}

/** `cashable-share` as the name of what its folder exports. */
const exportedName = (folder: string): string =>
  folder.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The list of functions as code: a new function is a new folder, and nothing else is edited. */
export function functionRegistry(folders: readonly string[]): string {
  return [
    ...folders.map((folder) => `import { ${exportedName(folder)} } from './${folder}/function';`),
    "import type { DeclaredFunction } from './declare';",
    '',
    '/** Written from the folders beside this file (npm run functions); not edited by hand. New functions stand last. */',
    `export const declaredFunctions: readonly DeclaredFunction[] = [\n${folders.map((folder) => `  ${exportedName(folder)},\n`).join('')}];`,
    '',
  ].join('\n');
}

const results: Readonly<Record<AnswerKind, object>> = {
  pounds: { type: 'number' },
  share: { type: 'number' },
  number: { type: 'number' },
  words: { type: 'string' },
  table: { dimensionality: 'matrix' },
};

/** `functions.json`: what Excel is told of the functions. */
export function functionsMetadata(functions: readonly DeclaredFunction[]): object {
  return {
    // Excel hands errors over, so that one beside a line that doesn't count does no harm.
    allowErrorForDataTypeAny: true,
    // Data types are not asked for: Excel then hands over the plain value behind a currency or a stock.
    functions: functions.map(({ id, describes, parameters, gives, asksForAddresses }) => ({
      id,
      name: id,
      ...(asksForAddresses ? { options: { requiresParameterAddresses: true } } : {}),
      parameters: parameters.map(({ name, describes: description, kind, optional }) => ({
        description,
        ...(kind === 'cells' ? { dimensionality: 'matrix' } : {}),
        name,
        ...(optional ? { optional } : {}),
        type: 'any',
      })),
      result: results[gives],
      description: describes,
    })),
  };
}

export const asFile = (data: object): string => `${JSON.stringify(data, null, 2)}\n`;

export const pageFile = (declared: DeclaredFunction): string =>
  join(functionsFolder, folderOf(declared), 'page.md');

const usage = ({ id, parameters }: DeclaredFunction): string =>
  `\`=AES.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})\``;

/** A help page with what its declaration says put in: head, arguments, and what the examples give. */
export async function functionPage(
  page: string,
  declared: DeclaredFunction,
  functions: readonly DeclaredFunction[],
): Promise<string> {
  const head = `# AES.${declared.id}\n\n${declared.describes}\n\n${usage(declared)}\n`;
  const body = page.replace(/^# AES\..*\n\n.*\n\n`=AES\..*`\n+/, '');
  const table = [
    '| Argument | What it is |',
    '| --- | --- |',
    ...declared.parameters.map(
      ({ name, describes, optional }) =>
        `| \`${name}\`${optional ? ' (may be left out)' : ''} | ${describes} |`,
    ),
  ].join('\n');
  const blank = '## Blank, zero and missing\n';
  const withoutTable = body.replace(/^## Arguments\n[\s\S]*?(?=^## )/m, '');
  let written = `${head}\n${withoutTable.replace(blank, `## Arguments\n\n${table}\n\n${blank}`)}`;
  for (const formula of exampleFormulas(page)) {
    const row = `| \`${formula}\` | ${await resultOf(formula, functions)} |`;
    written = written
      .split('\n')
      .map((line) => (line.startsWith(`| \`${formula}\` |`) ? row : line))
      .join('\n');
  }
  return written;
}

async function resultOf(formula: string, functions: readonly DeclaredFunction[]): Promise<string> {
  const { name, given } = callIn(formula, functions);
  try {
    return printed({ value: await functions.find(({ id }) => id === name)?.evaluate(given) });
  } catch (failure) {
    const { error, sentence } = asRefusal(name, failure);
    return printed({ error, sentence });
  }
}

/** The formula of a page’s first example, as it is typed. */
const firstExample = (declared: DeclaredFunction): string =>
  `=${exampleFormulas(readFileSync(pageFile(declared), 'utf8'))[0] ?? `AES.${declared.id}()`}`;

/** `docs/functions/README.md` with a row for each function; the examples of rows that stand there are kept. */
export function functionIndex(index: string, functions: readonly DeclaredFunction[]): string {
  const rows = functions.map((declared) => {
    const { id, describes } = declared;
    const kept = new RegExp(`^\\| \\[AES\\.${id}\\][^|]*\\| \`([^|]+)\` \\|`, 'm').exec(index)?.[1];
    const page = `../../src/functions/${folderOf(declared)}/page.md`;
    return `| [AES.${id}](${page}) | \`${kept ?? firstExample(declared)}\` | ${describes} |\n`;
  });
  return index.replace(/(?:^\| \[AES\..*\n)+/m, rows.join(''));
}

/** The front page with a row for each function that it does not name yet; every row as wide as the widest. */
export function frontPage(page: string, functions: readonly DeclaredFunction[]): string {
  return page.replace(/(?:^\| .*\n)+(?=\n## Where to read on)/m, (table) => {
    const rows = table
      .trimEnd()
      .split('\n')
      .map((line) =>
        line
          .split('|')
          .map((cell) => cell.trim())
          .slice(1, -1),
      );
    for (const declared of functions) {
      if (table.includes(`\`=AES.${declared.id}(`)) continue;
      const { describes } = declared;
      const gives = describes.charAt(0).toLowerCase() + describes.slice(1).replace(/[.]$/, '');
      rows.push([`\`${firstExample(declared)}\``, gives]);
    }
    const widths = [0, 1].map((column) =>
      Math.max(...rows.map((row) => (/^-+$/.test(row[column] ?? '') ? 3 : (row[column] ?? '').length))),
    );
    const padded = rows.map((row) =>
      row.map((cell, column) =>
        /^-+$/.test(cell) ? '-'.repeat(widths[column] ?? 3) : cell.padEnd(widths[column] ?? 0),
      ),
    );
    return padded.map((row) => `| ${row.join(' | ')} |\n`).join('');
  });
}

/** Ids and parameters that are released, as `amounts treatments unit?`: they are never changed or taken away. */
export type Released = Readonly<Record<string, string>>;

const parametersOf = ({ parameters }: DeclaredFunction): string =>
  parameters.map(({ name, optional }) => `${name}${optional ? '?' : ''}`).join(' ');

/**
 * What is released, with what is new added behind it.
 *
 * @throws Error where a function or a parameter that was released is gone, renamed, or stands in another place
 */
export function withNew(released: Released, functions: readonly DeclaredFunction[]): Released {
  Object.entries(released).forEach(([id, parameters], at) => {
    const now = functions[at];
    const kept = now === undefined ? '' : parametersOf(now).split(' ').slice(0, parameters.split(' ').length);
    if (now?.id !== id || (kept as readonly string[]).join(' ') !== parameters)
      throw new Error(
        `AES.${id}(${parameters}) stands in saved workbooks: it keeps its id, its place and its parameters.`,
      );
    const added = now.parameters.slice(parameters.split(' ').length);
    if (added.some(({ optional }) => !optional))
      throw new Error(`AES.${id}: a parameter that is added must be one that may be left out.`);
  });
  return Object.fromEntries(functions.map((declared) => [declared.id, parametersOf(declared)]));
}
