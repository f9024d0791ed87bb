import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../src/statement/all-checks';
import { checkFolders, checkRegistry, checksFolder } from '../../tools/check-registry';
import { testCheck } from './check-tester';

test('The registry lists every folder of src/statement/checks (UPDATE_DOCS=1 writes it anew)', () => {
  const path = join(checksFolder, 'registry.ts');
  const written = checkRegistry(checkFolders());
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, written);
  expect(readFileSync(path, 'utf8')).toBe(written);
});

test('Each folder holds one check that is run: code, words, page and cases', () => {
  expect(checkFolders()).toEqual(checks.map(({ id }) => id).sort());
  for (const id of checkFolders()) {
    const parts = readdirSync(join(checksFolder, id));
    const needed = ['cases.json', 'check.ts', 'page.md', 'words.ts'];
    expect({ id, missing: needed.filter((part) => !parts.includes(part)) }).toEqual({ id, missing: [] });
  }
});

for (const check of checks) testCheck(check);
