import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeMembers } from '../../tools/office-members';

/** The page is written from the sources: `UPDATE_DOCS=1 npx jest tests/workbench/office-members --selectProjects node`. */

const root = join(__dirname, '../..');
const page = join(root, 'docs/developers/office-members.md');

/** The oldest Excel that Cashable works in. */
const floor = 9;

const minor = (set: string | null): number => Number(/^ExcelApi 1\.(\d+)$/.exec(set ?? '')?.[1] ?? 0);

/** Functions that ask Excel in place of the file that calls them, with the set that they ask for. */
const guards = { knowsNotes: 18, mayAskMerges: 13 } as const;

it('functions that stand for a guard are one', () => {
  expect(guardIn('src/excel/notes.ts', guards.knowsNotes)).toBe("isSetSupported('ExcelApi', '1.18')");
  expect(guardIn('src/excel/merged-cells.ts', guards.mayAskMerges)).toBe(
    "isSetSupported('ExcelApi', '1.13')",
  );
});

/** What keeps a file from using a newer member where Excel has not got it. */
function guardIn(file: string, needed: number): string | null {
  const source = readFileSync(join(root, file), 'utf8');
  for (const [, version = ''] of source.matchAll(/isSetSupported\(\s*'ExcelApi',\s*'1\.(\d+)'/g))
    if (Number(version) >= needed) return `isSetSupported('ExcelApi', '1.${version}')`;
  const found = Object.entries(guards).find(
    ([name, minorAsked]) => minorAsked >= needed && source.includes(`${name}(`),
  );
  return found === undefined ? null : `${found[0]}()`;
}

const members = officeMembers();
const newer = members.filter(({ set }) => minor(set) > floor);

it('finds what the sources use', () => {
  expect(members.length).toBeGreaterThan(150);
  expect(members.find(({ name }) => name === 'Worksheet.getRange')?.set).toBe('ExcelApi 1.1');
  expect(newer.map(({ name }) => name)).toContain('Range.getSpillParentOrNullObject');
});

it.each(newer.flatMap(({ name, set, files }) => files.map((file) => ({ name, set, file }))))(
  '$name ($set) is asked for before $file uses it',
  ({ set, file }) => {
    expect(guardIn(file, minor(set))).not.toBeNull();
  },
);

it('the page lists each of them with its set and its guard', () => {
  const guardedBy = (files: readonly string[], set: string | null): string =>
    minor(set) > floor
      ? [...new Set(files.map((file) => `\`${guardIn(file, minor(set)) ?? 'none'}\``))].join(', ')
      : '';
  const rows = members.map(({ name, set, files }) => [`\`${name}\``, set ?? '', guardedBy(files, set)]);
  const head = ['member', 'requirement set', 'guard'];
  const width = (column: number): number =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(width(column))).join(' | ')} |`;
  const text = `# Members of Office.js that Cashable uses

Read from the sources and from Microsoft’s typings by \`tools/office-members.ts\`; a test compares. Everything up to ExcelApi 1.${floor} is there wherever Cashable starts; what is newer is asked for first, and the last column says how. Where the typings name no set, the member belongs to the client library itself or to a set that the manifest asks for. Write the page anew with \`UPDATE_DOCS=1 npx jest tests/workbench/office-members --selectProjects node\`.

${[line(head), line(head.map((_, column) => '-'.repeat(width(column)))), ...rows.map(line)].join('\n')}
`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, text);
  expect(readFileSync(page, 'utf8')).toBe(text);
});
