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
