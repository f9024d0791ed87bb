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

const withAmounts = (change: (label: unknown, amount: number) => number) =>
  borough.values.map((row, i) =>
    i === 0 ? row : row.map((cell) => (typeof cell === 'number' ? change(row[0], cell) : cell)),
  );

test('A later version of a sheet is counted once where half of its lines stand as they were', () => {
  const values = withAmounts((label, amount) =>
    label === 'Parks' || label === 'Museums' ? amount + 40 : amount,
  );
  const reading = readBudget([borough, { ...borough, name: 'Final', values, formulas: values }]);
  expect(reading.baseline).toMatchObject({ amount: 8_250_000_00, provisional: true });
});

test('Another year of a sheet is named, for both are counted', () => {
  const values = withAmounts((_, amount) => Math.round(amount * 1.04));
  const reading = readBudget([borough, { ...borough, name: 'Next year', values, formulas: values }]);
  expect(reading.sheets[1]?.findings.map(({ sentence }) => sentence).join(' ')).toMatch(/another version/);
});

describe('A summary whose lines are sections of one other sheet', () => {
  const detail = sheetOf(
    typed(`
      Council budget 2004/05 | £000
      Education |
      Individual schools budget | 1,000
      Central education services | 5,000
      Total Education | 6,000
      Environment |
      Waste disposal | 2,800
      Countryside | 1,000
      Total Environment | 3,800
      Total | 9,800`),
    { name: 'Detail' },
  );
  const summary = (environment: number) =>
    sheetOf(
      typed(`
        Council budget 2004/05 | £000
        Education | 6,000
        Environment | ${environment}
        Total | ${6000 + environment}`),
      { name: 'Summary' },
    );

  test('The detail counts, whichever stands first', () => {
    expect(readBudget([summary(3800), detail]).baseline).toMatchObject({
      amount: 8_800_000_00,
      provisional: false,
    });
    expect(readBudget([detail, summary(3800)]).baseline.amount).toBe(8_800_000_00);
  });

  test('What the detail does not explain is asked', () => {
    const { baseline, sheets } = readBudget([summary(3900), detail]);
    expect(baseline).toMatchObject({ amount: 8_800_000_00, provisional: true });
    expect(sheets[0]?.lines.find(({ label }) => label === 'Environment')?.treatment).toBe('check');
  });

  test('One line that is called as a sheet, and worth as much, is that sheet', () => {
    const highways = sheetOf(
      typed(`
        Highways 2004/05 | £000
        Maintenance | 5,000
        Lighting | 1,000
        Total | 6,000`),
      { name: 'Highways' },
    );
    const all = sheetOf(
      typed(`
        Council budget 2004/05 | £000
        Highways | 6,000
        Libraries | 3,000
        Parks | 900
        Total | 9,900`),
      { name: 'Council' },
    );
    expect(readBudget([all, highways]).baseline.amount).toBe(9_900_000_00);
  });
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

describe('A summary of committees with a sheet for each, as published', () => {
  const named = (name: string, as: string) => ({ ...realSheet(name).sheet, name: as });
  const details = [
    named('iow-fire-public-safety-2004-05', 'Fire and Public Safety'),
    named('burnley-summary-2022-23', 'Corporate'),
    named('burnley-economy-growth-subjective-2021-22', 'Economy and Growth'),
  ];
  const alone = readBudget(details);
  const totals = alone.sheets.map(({ totals: { sheetTotal } }) => (sheetTotal ?? 0) / 100);
  const summaryWith = (last: number) =>
    sheetOf(
      [
        ['Committee', '2004/05 £'],
        ...details.map(({ name }, i) => [name, i === 2 ? last : (totals[i] ?? 0)]),
        ['Chief Executive', 70_000],
        ['Total', totals.slice(0, 2).reduce((sum, each) => sum + each, last + 70_000)],
      ],
      { name: 'Summary' },
    );

  test('The detail is what counts, and the summary is shown to repeat it', () => {
    expect(totals.every((total) => total !== 0)).toBe(true);
    const reading = readBudget([summaryWith(totals[2] ?? 0), ...details]);
    expect(reading.baseline.amount).toBe(alone.baseline.amount + 7_000_000);
    expect(reading.bySheet[0]).toMatchObject({
      included: 7_000_000,
      check: 0,
      repeats: 'Fire and Public Safety, Corporate and Economy and Growth',
    });
  });

  test('Where the detail comes to less, the line is asked with the difference and not counted beside it', () => {
    const reading = readBudget([summaryWith((totals[2] ?? 0) + 12_345), ...details]);
    expect(reading.baseline.amount).toBe(alone.baseline.amount + 7_000_000);
    const line = reading.sheets[0]?.lines.find(({ label }) => label === 'Economy and Growth');
    expect(line).toMatchObject({ treatment: 'check', suggested: 'excluded-by-officer' });
    expect(line?.reason).toBe(
      'The sheet “Economy and Growth” details this line and is counted, but comes to £12,345 less. If the difference is spending of its own, enter it on a line; this line is not counted beside its detail. Suggested: Excluded by officer.',
    );
  });
});
