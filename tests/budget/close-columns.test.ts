import { readBudget } from '../../src/budget/read-budget';
import type { SheetReading } from '../../src/budget/reading';
import { realSheet } from './real-sheet';
import { sheetOf, typed } from './sheet-of';

/** Where two columns could be the budget, both figures are shown and the officer is asked; an answer ends the question. */
function read(sheet: ReturnType<typeof sheetOf>, amountColumn?: string): SheetReading {
  const reading = readBudget(
    [sheet],
    amountColumn === undefined ? {} : { choices: { [sheet.name]: { amountColumn } } },
  ).sheets[0];
  if (reading === undefined) throw new Error('nothing was read');
  return reading;
}
const asked = ({ findings }: SheetReading): readonly string[] =>
  findings.flatMap(({ sentence, address }) =>
    sentence.includes('could be the budget') ? [`${address}: ${sentence}`] : [],
  );
const pounds = ({ columnChoices = [] }: SheetReading): Record<string, number> =>
  Object.fromEntries(columnChoices.map(({ column, included }) => [column, included / 100]));

test('Bexley’s accounts: gross in F and net in H, each with what it brings', () => {
  const reading = read(realSheet('bexley-accounts-2021-22').sheet);
  expect(pounds(reading)).toEqual({ F: 356_716_000, H: 179_815_000 });
  expect(asked(reading)).toEqual([
    'F3: Two columns of “Budget” could be the budget: column F (“2021/22 2021 to 22 Gross Expenditure in thousands of pounds”) brings £356,716,000 to the baseline, and £155,732,000 to decide; H (“2021/22 2021 to 22 Net Expenditure in thousands of pounds”) brings £179,815,000 to the baseline, and £53,881,000 to decide. Column F was read. The guidance does not say whether the baseline is gross or net. Choose the column that your council counts.',
  ]);
});

test('The Isle of Wight’s monitor: three columns headed alike', () => {
  const reading = read(realSheet('iow-education-cat4-2003-04').sheet);
  expect(pounds(reading)).toEqual({ B: 2_439_948, E: 70_880, H: 2_369_068 });
  expect(asked(reading)[0]).toMatch(/^B4: 3 columns of “Budget” could be the budget: column B .*; E .*; H /);
});

test.each(['bexley-accounts-2021-22', 'iow-education-cat4-2003-04'])(
  '%s: whichever column is chosen is read, and nothing is asked any more',
  (name) => {
    const { sheet } = realSheet(name);
    for (const [column, brings] of Object.entries(pounds(read(sheet)))) {
      const chosen = read(sheet, column);
      expect(chosen.table?.amountColumn).toBe(column);
      expect(chosen.totals.included).toBe(brings * 100);
      expect(asked(chosen)).toEqual([]);
      expect(chosen.columnChoices).toBeUndefined();
    }
  },
);

test.each([
  [
    'another year',
    'Service | Budget 2003/04 £ | Budget 2004/05 £\nHighways | 900 | 1000\nLibraries | 290 | 300',
  ],
  [
    'an out-turn',
    'Service | Budget 2004/05 £ | Out-turn 2004/05 £\nHighways | 900 | 1000\nLibraries | 290 | 300',
  ],
  [
    'a total beside its parts',
    'Service | Controllable budget £ | Other budget £ | Total budget £\nHighways | 900 | 100 | 1000\nLibraries | 290 | 10 | 300\nParks | 50 | 20 | 70',
  ],
  [
    'the same figures',
    'Service | Gross budget 2004/05 £ | Net budget 2004/05 £\nHighways | 900 | 900\nLibraries | 290 | 290',
  ],
  [
    'a rate',
    'Service | Net budget £000 | Net budget per head £\nHighways | 9000 | 14.52\nLibraries | 290 | 0.47\nParks | 410 | 0.66',
  ],
])('Nothing is asked about %s', (_, text) => {
  expect(asked(read(sheetOf(typed(text))))).toEqual([]);
});

test('A year written with “to” is a year', () => {
  expect(pounds(read(realSheet('wycombe-2015-16').sheet))).toEqual({ D: 44_734_100, F: 24_104_800 });
});

const grossAndNet =
  'Service | Gross budget 2004/05 £ | Net budget 2004/05 £\nHighways | 2600 | 2200\nMuseums | 1500 | 800';

test('Until a column is chosen the baseline is provisional, and says what the other would bring', () => {
  const sheet = sheetOf(typed(grossAndNet));
  const { baseline } = readBudget([sheet]);
  expect(baseline.amount).toBe(4_100_00);
  expect(baseline.provisional).toBe(true);
  expect(baseline.because).toEqual([
    'the column of “Budget” is still to be chosen, and another would bring £3,000',
  ]);
  expect(baseline.caveats).toEqual(baseline.because);
  const chosen = readBudget([sheet], { choices: { Budget: { amountColumn: 'B' } } }).baseline;
  expect(chosen.amount).toBe(4_100_00);
  expect(chosen.provisional).toBe(false);
});

test('Prices of the out-turn make no out-turn of a budget', () => {
  const reading = read(
    sheetOf(
      typed(
        'Service | 2004/05 budget at November prices £ | 2004/05 budget at outturn prices £\nHighways | 1080 | 1100\nMuseums | 980 | 1000',
      ),
    ),
  );
  expect(pounds(reading)).toEqual({ B: 2060, C: 2100 });
  expect(reading.table?.isOutturn).toBeUndefined();
});
