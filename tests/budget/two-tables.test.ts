import { readBudget } from '../../src/budget/read-budget';
import { sheetOf, typed } from './sheet-of';

/** Two budgets side by side on one sheet: one is read, and the other is asked about with what it would bring. */
const sheet = (text: string) => sheetOf(typed(text));
const asked = (text: string) =>
  (readBudget([sheet(text)]).sheets[0]?.findings ?? [])
    .map(({ sentence }) => sentence)
    .filter((sentence) => sentence.includes('another table'));

const twoFunds = `
  General Fund | 2004/05 £ | | HRA | 2004/05 £
  Highways | 1000 | | Repairs | 300
  Libraries | 250 | | Supervision | 120
  Parks | 90 | | Caretaking | 40
  Museums | 77 | | |
  Total | 1417 | | Total | 460`;

test('The second of two funds is named by its columns, its lines and its money, its total counted once', () => {
  expect(asked(twoFunds)).toEqual([
    'Columns D to E of “Budget” hold another table, which was not read: 3 lines of £460 that would bring £0 to the baseline, and £460 to decide. “Budget” brings £1,417 without it, and would bring £1,417 with it. Put it on a sheet of its own to have both counted, or choose its columns to have it counted in place of this one.',
  ]);
  expect(readBudget([sheet(twoFunds)]).sheets[0]?.tablesBeside).toEqual([
    { labelColumn: 'D', amountColumn: 'E', from: 4, to: 5, included: 0, check: 46_000 },
  ]);
  expect(readBudget([sheet(twoFunds)]).baseline.caveats).toEqual([
    'without the table in columns D to E of “Budget”',
  ]);
});

test('Its columns can be chosen: then the first is asked about', () => {
  const { sheets, baseline } = readBudget([sheet(twoFunds)], {
    choices: { Budget: { labelColumn: 'D', amountColumn: 'E' } },
  });
  expect(baseline).toMatchObject({ amount: 0, high: 46_000 });
  expect(sheets[0]?.findings[0]?.sentence).toMatch(
    /^Columns A to B .* 4 lines of £1,417 that would bring £1,417 to the baseline\. “Budget” brings £0 without it, and would bring £1,417 with it\./,
  );
});

test.each([
  [
    'The first is asked about where the second is longer',
    'Highways | 1000 | | Repairs | 300\nLibraries | 250 | | Supervision | 120\n | | | Caretaking | 40\n | | | Grounds | 77',
    /^Columns A to B .* 2 lines of £1,250/,
  ],
  [
    'Two lines are enough',
    'Highways | 1000 | | Parks | 300\nLibraries | 250 | | Museums | 120\nEnvironment | 90 | |',
    /^Columns D to E .* 2 lines of £420 that would bring £420/,
  ],
  [
    'The same words in both are two departments',
    'Employees | 1000 | | Employees | 300\nPremises | 250 | | Premises | 120\nTransport | 90 | | Transport | 40',
    /^Columns D to E .* 3 lines of £460 that would bring £460/,
  ],
])('%s', (_, rows, said) => {
  const found = asked(`Service | 2004/05 £ | | Service | 2004/05 £\n${rows}`);
  expect(found).toEqual([expect.stringMatching(said)]);
});

test('Of two years in the second, that of the baseline is read', () => {
  expect(
    asked(`General Fund | 2003/04 £ | 2004/05 £ | | Leisure | 2003/04 £ | 2004/05 £
      Highways | 900 | 1000 | | Parks | 290 | 300
      Libraries | 240 | 250 | | Pools | 110 | 120
      Environment | 80 | 90 | | Arts | 30 | 40`),
  ).toEqual([expect.stringMatching(/^Columns E to G .* 3 lines of £460 that would bring £460/)]);
});

test.each([
  [
    'remarks beside some lines',
    'Service | 2004/05 £ | Remark | Posts\nHighways | 1000 | two more | 12\nLibraries | 250 | | 9\nParks | 90 | | 4\nMuseums | 77 | | 3',
  ],
  [
    'numbers of notes',
    'Service | 2004/05 £ | | Trend | Note\nHighways | 1000 | | rising | 1\nLibraries | 250 | | falling | 2\nParks | 90 | | steady | 3',
  ],
  [
    'a department named once before its lines',
    'Department | Service | 2004/05 £\nLeisure | Parks | 1000\nLeisure | Pools | 250\nTransport | Roads | 90',
  ],
])('Nothing is asked about %s', (_, text) => {
  expect(asked(text)).toEqual([]);
});

test('Two lists of one account, one of them income, are one table', () => {
  expect(
    asked(`Expenditure | £m | Income | £m
      Highways | 10 | Council tax | 6
      Libraries | 3 | Government grant | 7
      Parks | 2 | Fees | 2`),
  ).toEqual([]);
});

test('What a dwelling or a post costs is money, and their number is none', () => {
  const lines = readBudget([
    sheet('Service | 2004/05 £\nRoads | 900\nHousehold costs | 40\nHouseholds | 61,200\nTotal | 940'),
  ]).sheets[0]?.lines;
  expect(lines?.map(({ label, treatment }) => `${label}: ${treatment}`)).toEqual([
    'Service: heading',
    'Roads: included',
    'Household costs: included',
    'Households: note',
    'Total: subtotal',
  ]);
});
