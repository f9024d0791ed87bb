import { readBudget } from '../../src/budget/read-budget';
import type { CellValue } from '../../src/grid/snapshot';
import { thousandsIn } from '../../src/money/shown-in-thousands';
import { sheetOf, typed } from './sheet-of';

/** Formats such as `#,##0,` show £1,234 thousand where the cell holds 1,234,000 pounds. */
const rows = (unit: string, times: number): CellValue[][] => [
  ['Service', `2004/05 ${unit}`],
  ['Highways', 1234 * times],
  ['Libraries', 300 * times],
  ['Total', 1534 * times],
];
const read = (values: CellValue[][], formats: readonly string[]) => {
  const numberFormats = values.map((row, i) =>
    row.map((_, c) => (c === 1 ? (formats[i] ?? 'General') : 'General')),
  );
  const reading = readBudget([sheetOf(values, { numberFormats })]);
  return {
    pounds: reading.baseline.amount / 100,
    unit: reading.sheets[0]?.table?.unit,
    said: (reading.sheets[0]?.findings ?? []).filter(({ sentence }) => sentence.includes('number format')),
  };
};

test.each([
  ['#,##0', 0],
  ['#,##0,', 1],
  ['#,##0.0,,', 2],
  ['#,##0,;(#,##0,)', 1],
  ['0.0,,"m"', 2],
  ['£#,##0,"k"', 1],
  ['_(* #,##0_);_(* (#,##0);_(* "-"_)', 0],
  ['#,##0" units, each"', 0],
  ['[>=1000]#,##0,;0', 1],
])('%s divides by a thousand %i times', (format, times) => {
  expect(thousandsIn(format)).toBe(times);
});

test.each([
  ['£000', '#,##0,', 1_000, '£', 1_534_000],
  ['£m', '0.0,,', 1_000_000, '£', 1_534_000_000],
  ['£m', '#,##0,', 1_000, '£000', 1_534_000_000],
  ['£', '#,##0,', 1_000, '£', 1_534_000],
])(
  'a heading of %s over %s: the amounts are read as they are held, and it is said',
  (unit, format, times, held, pounds) => {
    const reading = read(rows(unit, times), ['General', format, format, format]);
    expect(reading).toMatchObject({ pounds, unit: held });
    expect(reading.said).toEqual([
      {
        sheet: 'Budget',
        address: 'B2',
        sentence: `The number format of the amounts on “Budget” (${format}, first in cell B2) shows thousands or millions of what the cells hold. They were read as they are held, in ${held}. Choose the unit if that is wrong.`,
      },
    ]);
  },
);

test('Amounts of which some are scaled and some are not are named, with the first cell', () => {
  const values = rows('£000', 1);
  values[2] = ['Libraries', 300_000];
  const { said } = read(values, ['General', '#,##0', '#,##0,', '#,##0']);
  expect(said.map(({ address, sentence }) => [address, sentence.slice(0, 26)])).toEqual([
    ['B3', '1 of 3 amounts on “Budget”'],
  ]);
});

test.each([
  ['Service | 2004/05 £bn\nHighways | 0.4\nEducation | 0.9', 'B1'],
  ['Budget 2004/05, in £ billion |\nService | Budget\nHighways | 0.4\nEducation | 0.9', 'A1'],
])('Billions are no unit that is read, and it is said: %s', (text, address) => {
  const found = readBudget([sheetOf(typed(text))]).sheets[0]?.findings ?? [];
  expect(found.filter(({ sentence }) => sentence.includes('speaks of £bn'))).toEqual([
    expect.objectContaining({ address }),
  ]);
});

test('A title that names a sum in billions names no unit', () => {
  const found = readBudget([
    sheetOf(typed('Our £1.2bn budget 2004/05 |\nService | £m\nHighways | 400\nEducation | 800')),
  ]).sheets[0]?.findings;
  expect(JSON.stringify(found)).not.toContain('speaks of £bn');
});

test('An ordinary format says nothing', () => {
  expect(read(rows('£000', 1), ['General', '#,##0', '#,##0', '#,##0'])).toMatchObject({
    pounds: 1_534_000,
    said: [],
  });
});
