import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

const licences = join(root, 'scripts/licences.mjs');

test('Every package of the product, and what it brings along, may be passed on', () => {
  expect(execFileSync(process.execPath, [licences], { encoding: 'utf8' })).toMatch(
    /^\d+ packages in the product: MIT/,
  );
});

test('A package of the product with another licence, or none, is named and refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cashable-licences-'));
  const packages: Record<string, object> = { '': {}, 'node_modules/tool': { version: '1.0.0', dev: true } };
  const install = (name: string, said: object) => {
    const path = `node_modules/${name}`;
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'package.json'), JSON.stringify(said));
    writeFileSync(join(folder, path, 'LICENSE'), `Text of ${name}`);
    packages[path] = { version: '1.0.0' };
  };
  const run = (...args: string[]) => {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
    const env = { ...process.env, CASHABLE_ROOT: folder };
    return spawnSync(process.execPath, [licences, ...args], { env, encoding: 'utf8' });
  };
  try {
    install('free', { license: 'ISC' });
    const notices = join(folder, 'notices.txt');
    expect(run('--notices', notices)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(notices, 'utf8')).toContain('free 1.0.0, ISC\n\nText of free');
    install('bound', { license: 'GPL-3.0-only' });
    install('silent', {});
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('bound 1.0.0 has the licence GPL-3.0-only');
    expect(stderr).toContain('silent 1.0.0 has the licence none that can be read');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
