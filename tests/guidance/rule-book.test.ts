import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultEdition, editions } from '../../src/guidance/editions';
import { ruleBookPage } from '../../tools/rule-book';
import { citationWords } from '../../src/guidance/words';

const pagePath = join(__dirname, '../../docs/rule-book.md');

test('docs/rule-book.md says what the default edition says (UPDATE_DOCS=1 writes it anew)', () => {
  const page = ruleBookPage(defaultEdition);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(pagePath, page);
  expect(readFileSync(pagePath, 'utf8')).toBe(page);
});

test.each(editions.map((edition) => ({ name: edition.id, edition })))(
  'The rule book of $name prints every paragraph once, and no empty place',
  ({ edition }) => {
    const page = ruleBookPage(edition);
    const printed = Object.keys(edition.paragraphs).map((id) => ({
      id,
      times: page.split(`- **${id}** ${edition.paragraphs[id]?.says}`).length - 1,
    }));
    expect(printed.filter(({ times }) => times !== 1)).toEqual([]);
    expect(page).not.toMatch(/undefined|null|NaN|\n\n\n| $/m);
  },
);

test.each([
  { id: 'Foreword', words: 'Foreword' },
  { id: '1', words: 'chapter 1' },
  { id: '2.3', words: 'paragraph 2.3' },
  { id: 'A7', words: 'answer A7' },
  { id: 'M2', words: 'annex M, paragraph 2' },
  { id: 'P10', words: 'later practice P10' },
])('$id is printed as "$words"', ({ id, words }) => {
  expect(citationWords(id)).toBe(words);
});
