import { readBudget } from '../../../src/budget/read-budget';
import { good, open, type Opened, type Rows } from './opened';
import { stateOf, valuesOf } from './workbook-state';

const budget: Rows = [
  ['Borough of Anywhere', ''],
  ['Service', 'Net expenditure 2016/17'],
  ['', '£000'],
  ['LEISURE', ''],
  ['Parks', 120],
  ['Museums', 80],
  ['Total leisure', 200],
];

let opened: Opened;

afterEach(() => opened.close());

/** Cells of the two columns beside the table, from row 1 to the first marks. */
const beside = (): Promise<readonly (readonly unknown[])[]> => valuesOf(opened.excel, 'Budget 04', 'C1:D5');

describe('the headings of the marks', () => {
  it('stand in the row that heads the amounts, and go with the marks', async () => {
    opened = open(budget, { readBudget });
    const before = await stateOf(opened.excel);
    await opened.mark();
    expect((await beside()).map(([words]) => words)).toEqual(['', 'Treatment', '', '', 'Included']);
    expect((await opened.preview()).upToDate).toBe(true);
    good(await opened.cashable.removeAll());
    expect(await stateOf(opened.excel)).toEqual(before);
  });

  it('stand right above the marks where that row holds words of the council’s', async () => {
    const noted = budget.map((row, index) => (index === 1 ? [...row, 'Holder', 'See note'] : row));
    opened = open(noted, { readBudget });
    await opened.mark();
    expect((await beside()).map(([words]) => words)).toEqual(['', 'Holder', '', 'Treatment', 'Included']);
  });

  it('are found again and removed after rows were put between them and the marks', async () => {
    opened = open(budget, { readBudget });
    await opened.mark();
    await opened.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Budget 04').getRange('3:3').insert('Down');
      await context.sync();
    });
    good(await opened.cashable.removeAll());
    expect((await beside()).flat().filter((cell) => cell !== '')).toEqual([]);
  });

  it('a baseline from a budget of another year says so', async () => {
    opened = open(budget, { readBudget });
    await opened.mark();
    expect((await valuesOf(opened.excel, 'AES baseline', 'A5'))[0]?.[0]).toBe(
      'Baseline, from the 2016/17 budget',
    );
  });
});
