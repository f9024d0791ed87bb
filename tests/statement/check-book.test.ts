import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultEdition } from '../../src/guidance/editions';
import { checks } from '../../src/statement/all-checks';
import { checkBookPage, reasonWithoutCheck } from '../../tools/check-book';

const pagePath = join(__dirname, '../../docs/checks/README.md');
const cited = new Set(checks.flatMap(({ cites }) => cites));
const paragraphs = Object.keys(defaultEdition.paragraphs);

test('docs/checks/README.md says what checks and paragraphs say (UPDATE_DOCS=1 writes it anew)', () => {
  const page = checkBookPage(defaultEdition);
  if (process.env['UPDATE_DOCS'] === '1') {
    mkdirSync(dirname(pagePath), { recursive: true });
    writeFileSync(pagePath, page);
  }
  expect(readFileSync(pagePath, 'utf8')).toBe(page);
});

test('Every paragraph has a check, or a reason why it has none', () => {
  expect(paragraphs.filter((id) => !cited.has(id) && reasonWithoutCheck(id) === null)).toEqual([]);
});

test('Every check rests on a paragraph of the edition', () => {
  expect(
    checks.filter(({ cites }) => !cites.some((id) => paragraphs.includes(id))).map(({ id }) => id),
  ).toEqual([]);
});
