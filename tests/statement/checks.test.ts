import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../src/statement/all-checks';
import { checkWords } from '../../src/statement/checks/words';
import { testCheck } from './check-tester';

test('Every file in src/statement/checks belongs to a check that is run', () => {
  const files = readdirSync(join(__dirname, '../../src/statement/checks')).sort();
  const expected = checks.flatMap(({ id }) => [`${id}.cases.json`, `${id}.md`, `${id}.ts`]).sort();
  expect(files).toEqual(expected);
  expect(Object.keys(checkWords)).toEqual(checks.map(({ id }) => id));
});

for (const check of checks) testCheck(check);
