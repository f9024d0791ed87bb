import { createNativeCharts } from '../../../src/features/charts/create-native-charts';
import { good, open, problemOf, type Opened } from '../budget-marks/opened';
import { type DrawnChart, withCharts } from './chart-objects';

let opened: Opened;
const charts = createNativeCharts({ patience: 500 });

beforeAll(async () => {
  opened = open();
  await opened.mark();
  await opened.excel.settle();
});
afterAll(() => opened.close());

test('Where the host draws no charts for add-ins, the answer is no and nothing is tried', async () => {
  expect(good(await charts.available())).toBe(false);
});

describe('where it does', () => {
  let drawn: DrawnChart[] = [];
  let restore = (): void => undefined;
  beforeAll(() => {
    ({ drawn, restore } = withCharts());
  });
  afterAll(() => {
    restore();
  });
  beforeEach(() => {
    drawn.length = 0;
  });

  test('it is asked, and says so', async () => {
    expect(good(await charts.available())).toBe(true);
  });

  test('the target chart stands over the live cells: each year’s target, and the least cashable beside it', async () => {
    expect(good(await charts.put('targets'))).toEqual({ sheet: 'AES baseline' });
    const [chart] = drawn;
    const cells = await opened.excel.Excel.run(async (context) => {
      const range = context.workbook.names.getItem('AES_Target_2005_06').getRange();
      range.load('rowIndex');
      await context.sync();
      return range.rowIndex + 1;
    });
    expect(chart).toMatchObject({
      name: 'AES_Chart_targets',
      type: 'ColumnClustered',
      source: `'AES baseline'!A${cells}:B${cells + 2}`,
      title: 'Efficiency targets',
      legend: true,
    });
    expect(chart?.series[1]).toMatchObject({
      type: 'ColumnClustered',
      values: `'AES baseline'!D${cells}:D${cells + 2}`,
      categories: `'AES baseline'!A${cells}:A${cells + 2}`,
    });
  });

  test('drawn again it takes the place of the one before; taken out, none is left', async () => {
    good(await charts.put('targets'));
    good(await charts.put('kept-out'));
    good(await charts.put('targets'));
    expect(drawn.map(({ name }) => name).sort()).toEqual(['AES_Chart_kept_out', 'AES_Chart_targets']);
    good(await charts.remove('targets'));
    good(await charts.remove('targets'));
    expect(drawn.map(({ name }) => name)).toEqual(['AES_Chart_kept_out']);
  });

  test('what is kept out is drawn by treatment: four rows, each with its word', async () => {
    good(await charts.put('kept-out'));
    const [, from = '', to = ''] = /!A(\d+):B(\d+)$/.exec(drawn[0]?.source ?? '') ?? [];
    expect(Number(to) - Number(from)).toBe(3);
  });

  test('without a marked budget there is nothing to draw over, and it says so', async () => {
    good(await opened.cashable.removeAll());
    await opened.excel.settle();
    expect(problemOf(await charts.put('targets')).id).toBe('no-calculation');
    expect(drawn).toEqual([]);
  });
});
