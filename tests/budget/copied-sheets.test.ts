import fc from '../seeded';
import { readBudget } from '../../src/budget/read-budget';
import { realSheet, realSheets } from './real-sheet';
import { sheetOf, typed } from './sheet-of';

const borough = sheetOf(
  typed(`
    Revenue budget 2004/05 | £000
    Highways | 4,500
    Rent allowances | 12,000
    Libraries | 2,500
    Parks | 900
    Museums | 350
    Total | 20,250`),
  { name: 'Budget' },
);

test('A copy of a sheet is the same money once, and says so', () => {
  const reading = readBudget([borough, { ...borough, name: 'Budget (2)' }]);
  expect(reading.baseline.amount).toBe(8_250_000_00);
  expect(reading.bySheet.map(({ sheet, repeats }) => ({ sheet, repeats }))).toEqual([
    { sheet: 'Budget', repeats: null },
    { sheet: 'Budget (2)', repeats: 'Budget' },
  ]);
  expect(reading.sheets[1]?.findings.map(({ sentence }) => sentence).join(' ')).toMatch(/once more/);
});

test('What differs between a sheet and its copy is asked', () => {
  const values = borough.values.map((row) => (row[0] === 'Parks' ? ['Parks', 1_900] : row));
  const reading = readBudget([borough, { ...borough, name: 'Budget (2)', values, formulas: values }]);
  expect(reading.baseline).toMatchObject({ amount: 8_250_000_00, provisional: true });
  expect(reading.sheets[1]?.lines.find(({ label }) => label === 'Parks')?.treatment).toBe('check');
});

test('Two departments with other money are both counted', () => {
  const values = borough.values.map((row) => row.map((cell) => (typeof cell === 'number' ? cell + 7 : cell)));
  const reading = readBudget([borough, { ...borough, name: 'Second', values, formulas: values }]);
  expect(reading.bySheet.every(({ repeats }) => repeats === null)).toBe(true);
});

test('No published sheet is counted twice for being copied', () => {
  fc.assert(
    fc.property(fc.constantFrom(...realSheets), fc.integer({ min: 1, max: 3 }), (name, copies) => {
      const { sheet } = realSheet(name);
      const all = [sheet, ...Array.from({ length: copies }, (_, i) => ({ ...sheet, name: `Copy ${i + 1}` }))];
      expect(readBudget(all).baseline.amount).toBe(readBudget([sheet]).baseline.amount);
    }),
    { numRuns: 12 },
  );
});
