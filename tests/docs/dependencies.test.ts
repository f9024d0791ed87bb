import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(__dirname, '../..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

const project = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(read('package.json'));
const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');

const rowsUnder = (heading: string): readonly { name: string; licence: string; why: string }[] =>
  [
    ...(page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '').matchAll(
      /^\| `(.+?)` +\| (.*?) +\| (.*?) +\|/gm,
    ),
  ].map(([, name = '', licence = '', why = '']) => ({ name, licence, why }));

test.each([
  { heading: 'In the product', packages: project.dependencies },
  { heading: 'For building, testing and the workbench', packages: project.devDependencies },
])('“$heading” names each package of package.json with a reason, and no other', ({ heading, packages }) => {
  const rows = rowsUnder(heading);
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(packages).sort());
  expect(rows.filter(({ why }) => why.length < 10)).toEqual([]);
});

test('Each package has the licence that it says of itself', () => {
  const rows = [...rowsUnder('In the product'), ...rowsUnder('For building, testing and the workbench')];
  const wrong = rows.filter(({ name, licence }) => {
    const said = z.object({ license: z.string() }).parse(read(`node_modules/${name}/package.json`)).license;
    return name === '@microsoft/office-js' ? !licence.startsWith('Microsoft') : said !== licence;
  });
  expect(wrong).toEqual([]);
});
