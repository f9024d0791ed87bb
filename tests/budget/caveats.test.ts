import { readBudget } from '../../src/budget/read-budget';
import { sheetOf, typed } from './sheet-of';

/** What a reader of the baseline must know goes with the figure, wherever it goes. */
const caveatsOf = (text: string): readonly string[] =>
  readBudget([sheetOf(typed(text))]).baseline.caveats ?? [];

test.each([
  [
    'the budget of the baseline year, all decided: nothing to say',
    'Service | Budget 2004/05 £000\nHighways | 1200\nLibraries | 300\nTotal | 1500',
    [],
  ],
  [
    'the budget of another year',
    'Service | Budget 2016/17 £000\nHighways | 1200\nLibraries | 300\nTotal | 1500',
    ['from the 2016/17 budget and not the 2004/05 budget'],
  ],
  [
    'the out-turn of the baseline year',
    'Service | Out-turn 2004/05 £000\nHighways | 1200\nLibraries | 300\nTotal | 1500',
    ['from the 2004/05 out-turn and not the 2004/05 budget'],
  ],
  [
    'an out-turn named by the title alone',
    'Revenue outturn 2004/05 |\nService | £000\nHighways | 1200\nLibraries | 300\nTotal | 1500',
    ['from the 2004/05 out-turn and not the 2004/05 budget'],
  ],
  [
    'a budget beside an out-turn is a budget',
    'Service | Budget 2004/05 £000 | Out-turn 2004/05 £000\nHighways | 1200 | 1250\nLibraries | 300 | 290\nTotal | 1500 | 1540',
    [],
  ],
  [
    'no year',
    'Service | Budget £000\nHighways | 1200\nLibraries | 300\nTotal | 1500',
    ['from a budget of a year not stated'],
  ],
  [
    'another year, and a line to decide',
    'Service | Budget 2016/17 £000\nHighways | 1200\nContingency | 300\nTotal | 1500',
    ['from the 2016/17 budget and not the 2004/05 budget', '1 line is still to be decided'],
  ],
])('%s', (_, text, said) => {
  expect(caveatsOf(text)).toEqual(said);
});

test('An out-turn that the officer chose is an out-turn, though a budget stands beside it', () => {
  const sheet = sheetOf(
    typed(
      'Service | Budget 2004/05 £000 | Out-turn 2004/05 £000\nHighways | 1200 | 1250\nLibraries | 300 | 290\nTotal | 1500 | 1540',
    ),
  );
  const { baseline, sheets } = readBudget([sheet], { choices: { Budget: { amountColumn: 'C' } } });
  expect(baseline.caveats).toEqual(['from the 2004/05 out-turn and not the 2004/05 budget']);
  expect(sheets[0]?.findings.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringContaining('are out-turn, not budget'),
  );
});

test('A sheet that brings no money says nothing of its year', () => {
  const budget = sheetOf(typed('Service | Budget 2004/05 £000\nHighways | 1200\nLibraries | 300'));
  const old = sheetOf(typed('Benefits | Budget 2003/04 £000\nRent allowances | 900\nRent rebates | 100'), {
    name: 'Benefits',
  });
  expect(readBudget([budget, old]).baseline.caveats).toBeUndefined();
});

describe('What is said of a whole sheet, at its cell', () => {
  const of = (text: string) => readBudget([sheetOf(typed(text))]);
  const said = (text: string) =>
    (of(text).sheets[0]?.findings ?? [])
      .map(({ address, sentence }) => `${address ?? ''} ${sentence}`)
      .join('\n');

  test('Amounts without a label above the first line are named', () => {
    const sheet = `
      Budget 2004/05 £ |
      Service | 2004/05
      | 310000
      | 420000
      Leisure | 500000
      Planning | 800000`;
    expect(said(sheet)).toMatch(/^B3 .*not counted/m);
    expect(said(sheet)).toMatch(/^B4 /m);
  });

  test.each([
    ['numbers of the columns', '(1) | (2) | (3)'],
    ['a year', '| 2004 | 2005'],
  ])('%s above the first line are no amounts', (_, row) => {
    expect(said(`Budget £ | |\n${row}\nLeisure | 500000 | 1\nParks | 400000 | 2`)).not.toMatch(
      /beside it says/,
    );
  });

  test('A note below the table names the unit where nothing above it does', () => {
    const { sheets, baseline } = of(`
      Budget 2004/05 |
      Service | 2004/05
      Highways | 4500
      Libraries | 2500
      Note: figures shown in £000 |`);
    expect([baseline.amount, sheets[0]?.table?.unit, sheets[0]?.table?.unitFrom]).toEqual([
      7_000_000_00,
      '£000',
      'A5',
    ]);
  });

  test('A note about a sum of money names no unit', () => {
    expect(
      of(`Budget 2004/05 |\nService | 2004/05\nHighways | 4500\nNote: all include £300,000 of grant |`)
        .sheets[0]?.table?.unit,
    ).toBe('£');
  });

  test('A second table in another unit is named at its heading', () => {
    expect(
      said(`
        Environment budget 2004/05 £ |
        Service | Budget
        Refuse | 2000000
        Total | 2000000
        |
        Corporate budget 2004/05 £000 |
        Legal | 1800
        IT | 1200`),
    ).toMatch(/^A6 .*another unit/m);
  });

  test.each([
    ['Easton District Council budget 2004/05 £000', '2,450,000'],
    ['Little Barford Parish Council budget 2004/05 £000', '61,300'],
    ['Borsetshire County Council revenue budget 2004/05 £', '182,000'],
  ])('%s: a size that its kind of council has not', (title, amount) => {
    expect(said(`${title} |\nService | Budget 2004/05\nRefuse | ${amount}`)).toMatch(/size that no council/);
  });

  test.each([
    ['Easton District Council budget 2004/05 £000', '24,500'],
    ['Districts of the county of Barset: budgets 2004/05 £m', '2,450'],
    ['Little Barford Parish Council budget 2004/05 £', '61,300'],
  ])('%s: a size like any', (title, amount) => {
    expect(said(`${title} |\nService | Budget 2004/05\nRefuse | ${amount}`)).not.toMatch(
      /size that no council/,
    );
  });

  test('A word of two scripts that cannot be told is named', () => {
    expect(said('Budget 2004/05 £ |\nService | 2004/05\nReжt rebates | 800000\nArts | 100000')).toMatch(
      /^A3 .*two scripts/m,
    );
  });

  test.each([
    ['Budget 2004/05 - thousand pounds', 'Service | Budget', '£000'],
    ['Budget 2004/05', 'Service | Budget\n| 000', '£000'],
    ['Budget 2004/05, million pounds', 'Service | Budget', '£m'],
    ['Budget 2004/05 £, rounded to the nearest thousand pounds', 'Service | Budget', '£'],
    ['Budget 2004/05 £: 400 thousand pounds of it for roads', 'Service | Budget', '£'],
  ])('%s, %s: %s', (title, headings, unit) => {
    expect(of(`${title} |\n${headings}\nRoads | 4000\nParks | 2000`).sheets[0]?.table?.unit).toBe(unit);
  });

  test('The year is read, and not a month of it', () => {
    expect(
      of(
        'Profiled budget 2004/05 £ | | |\nService | Apr | May | Year\nRoads | 5 | 6 | 2000\nParks | 3 | 3 | 1000',
      ).baseline.amount,
    ).toBe(3_000_00);
  });
});
