import { columnLetters, columnNumber } from '../../src/grid/column-letters';
import { financialYears, yearOfDate } from '../../src/money/years-in-text';
import { unitIn } from '../../src/money/unit-words';
import { wordsOf } from '../../src/english/label-words';
import { isAboutThePage, isHeadingText, standsInForAnAmount } from '../../src/budget/table/heading-words';

test.each([
  ['Original estimate 2004/05', ['2004/05']],
  ['2004/5', ['2004/05']],
  ['Budget 2004-05', ['2004/05']],
  ['2004-2005', ['2004/05']],
  ['2004/2005 Net', ['2004/05']],
  ['Base 04/05', ['2004/05']],
  ['2004', ['2004/05']],
  ['1999/2000 and 2000/01', ['1999/00', '2000/01']],
  ['Page 12/81', []],
  ['10/05/2004', []],
  ['2004/07', []],
])('%s names %j', (text, years) => {
  expect(financialYears(text)).toEqual(years);
});

test.each([
  ['as at end of August 2004', '2004/05'],
  ['to March 2004', '2003/04'],
  ['no date', null],
])('%s lies in %s', (text, year) => {
  expect(yearOfDate(text)).toBe(year);
});

test.each([
  ["Net (£000's)", '£000'],
  ['£’000', '£000'],
  ['£ 000', '£000'],
  ['£k', '£000'],
  ['£m', '£m'],
  ['£ millions', '£m'],
  ['£', '£'],
  ['(£)', '£'],
  ['Service', null],
])('%s is %s', (text, unit) => {
  expect(unitIn(text)).toBe(unit);
});

test.each([
  ['£000', true],
  ['Original budget 2004/05', true],
  ['Net cost at 31March', true],
  ['1 April 2016', true],
  ['Libraries', false],
  ['Budget for libraries', false],
  ['12', false],
  // Each way of parting the digits was tried once: an hour for forty of them.
  [`Budget ${'1'.repeat(5_000)}q`, false],
])('whether %.40s heads a column: %s', (text, expected) => {
  expect(isHeadingText(text)).toBe(expected);
});

test.each([
  ['Appendix 3', true],
  ['Name of contact: A. Officer', true],
  ['Contact centre', false],
  ['Pages', false],
])('whether %s is about the page: %s', (text, expected) => {
  expect(isAboutThePage(text)).toBe(expected);
});

test.each([
  ['TBC', true],
  ['n.k.', true],
  ['see notes', true],
  ['??', true],
  ['see the notes', false],
])('whether %s stands for an amount: %s', (text, expected) => {
  expect(standsInForAnAmount(text)).toBe(expected);
});

test('Words fold case, punctuation and plural', () => {
  expect(wordsOf("Children's S.E.N. & Levies – (Services)")).toEqual([
    'children',
    'sen',
    'and',
    'levy',
    'service',
  ]);
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [703, 'AAA'],
])('Column %i is %s', (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters)).toBe(number);
});
