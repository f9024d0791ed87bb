import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deciders } from '../../src/budget/treatment/treat-row';
import { defaultEdition, editions } from '../../src/guidance/editions';
import { decidersPage } from '../../tools/deciders-book';
import { ruleBookPage } from '../../tools/rule-book';
import { citationWords } from '../../src/guidance/words';

test.each([
  { file: 'rule-book.md', of: 'the default edition', page: ruleBookPage(defaultEdition) },
  { file: 'deciding-a-row.md', of: 'the deciders of a row', page: decidersPage(defaultEdition) },
])('docs/$file says what $of say (UPDATE_DOCS=1 writes it anew)', ({ file, page }) => {
  const path = join(__dirname, '../../docs', file);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, page);
  expect(readFileSync(path, 'utf8')).toBe(page);
  expect(page).not.toMatch(/undefined|null|NaN|\n\n\n| $/m);
});

test('Every decider cites paragraphs of the edition, and no two have one name', () => {
  const cited = deciders.flatMap(({ cites }) => cites);
  expect(cited.filter((id) => defaultEdition.paragraphs[id] === undefined)).toEqual([]);
  expect(new Set(deciders.map(({ name }) => name)).size).toBe(deciders.length);
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
