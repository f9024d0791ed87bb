import { createNativeCharts } from '../../../src/features/charts/create-native-charts';
import { createStatements } from '../../../src/features/statement-marks/create-statements';
import { good, problemOf, smallBudget } from '../budget-marks/opened';
import { stateOf, type, valuesOf } from '../budget-marks/workbook-state';
import { openTemplates, type OpenedTemplates } from '../templates/opened-templates';
import { type DrawnChart, withCharts } from './chart-objects';

let opened: OpenedTemplates;
const statements = createStatements({ patience: 500, today: () => '2006-06-01', version: '0.0.0' });
const charts = createNativeCharts({ statements, patience: 500 });
const report = 'AES baseline';

beforeAll(async () => {
  opened = openTemplates(smallBudget, { sheet: 'Budget 04' });
  await opened.mark();
  await opened.excel.settle();
});
afterAll(() => opened.close());

test('Where the host draws no charts for add-ins, the answer is no and nothing is tried', async () => {
  expect(good(await charts.available())).toBe(false);
});

test('asked all the same, such a host is given no table without its chart', async () => {
  const before = await stateOf(opened.excel, 120);
  problemOf(await charts.put('targets'));
  await opened.excel.settle();
  expect(await stateOf(opened.excel, 120)).toEqual(before);
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

  const shown = async (address: string): Promise<readonly (readonly unknown[])[]> => {
    await opened.excel.settle();
    return valuesOf(opened.excel, report, address);
  };

  test('it is asked, and says so', async () => {
    expect(good(await charts.available())).toBe(true);
  });

  test('taken out again, a chart leaves the sheet as it was', async () => {
    const before = await stateOf(opened.excel, 120);
    good(await charts.put('targets'));
    good(await charts.put('kept-out'));
    good(await charts.remove('targets'));
    good(await charts.remove('targets'));
    expect(drawn.map(({ name }) => name)).toEqual(['AES_Chart_kept_out']);
    good(await charts.remove('kept-out'));
    await opened.excel.settle();
    expect(await stateOf(opened.excel, 120)).toEqual(before);
  });

  test('without a statement the targets stand alone, in the columns that print, on the page after the report', async () => {
    expect(good(await charts.put('targets'))).toEqual({ sheet: report });
    expect(drawn[0]).toMatchObject({
      name: 'AES_Chart_targets',
      type: 'ColumnClustered',
      source: `'${report}'!A65:B67`,
      title: 'Targets and gains',
      legend: false,
      position: ['A69', 'E84'],
    });
    expect(await shown('A64:E65')).toEqual([
      ['Targets and gains', 'Target, £', 'Gains, £', 'Of which cashable,\u00A0£', 'Gains as in'],
      ['2005/06', 31.26, '', '', ''],
    ]);
  });

  test('what is in the baseline and what is kept out stand below, each with its word', async () => {
    good(await charts.put('targets'));
    good(await charts.put('kept-out'));
    expect(drawn[1]).toMatchObject({ name: 'AES_Chart_kept_out', type: 'BarClustered' });
    const rows = await shown('A86:B92');
    expect(rows).toEqual([
      ['Baseline by treatment', '£'],
      ['Included', 1250.5],
      ['Check', 90],
      ['Transfer payment', 400],
      ['Delegated schools', 0],
      ['Police', 0],
      ['Excluded by officer', 0],
    ]);
    // Drawn again it stays where it is, in place of the one before.
    good(await charts.put('targets'));
    expect(drawn.map(({ name }) => name).sort()).toEqual(['AES_Chart_kept_out', 'AES_Chart_targets']);
    expect((await shown('A64:A64'))[0]).toEqual(['Targets and gains']);
  });

  test('gains of the statements stand beside the targets, the surest of each year, and follow them', async () => {
    const insert = async (kind: 'forward' | 'backward', year: string): Promise<void> => {
      const { sheet } = await opened.insert(kind, year);
      await type(opened.excel, sheet, 'B4', 'Hampshire County Council');
    };
    await insert('forward', '2005/06');
    await type(opened.excel, 'Forward look 2005-06', 'B15', 70);
    await insert('backward', '2005/06');
    await type(opened.excel, 'Backward look 2005-06', 'D14', 40);
    await type(opened.excel, 'Backward look 2005-06', 'E14', 25);
    await insert('forward', '2006/07');
    await type(opened.excel, 'Forward look 2006-07', 'B15', 12);
    await opened.excel.settle();
    good(await charts.put('targets'));
    expect(await shown('A65:E67')).toEqual([
      ['2005/06', 31.26, 40, 25, 'Backward look 2005-06'],
      ['2006/07', 31.26, 12, 0, 'Forward look 2006-07'],
      ['2007/08', 31.26, '', '', ''],
    ]);
    expect(drawn[0]).toMatchObject({ legend: true, source: `'${report}'!A65:B67` });
    expect(drawn[0]?.series.slice(1)).toEqual([
      {
        name: 'Gains, £',
        type: 'ColumnClustered',
        values: `'${report}'!C65:C67`,
        categories: `'${report}'!A65:A67`,
      },
      {
        name: 'Of which cashable,\u00A0£',
        type: 'ColumnClustered',
        values: `'${report}'!D65:D67`,
        categories: `'${report}'!A65:A67`,
      },
    ]);
    await type(opened.excel, 'Backward look 2005-06', 'D15', 2.5);
    expect((await shown('C65:C65'))[0]).toEqual([42.5]);
  });

  test('what somebody wrote below the report is left alone: the chart goes further down', async () => {
    good(await charts.remove('targets'));
    good(await charts.remove('kept-out'));
    await type(opened.excel, report, 'B70', 'Seen by audit');
    good(await charts.put('targets'));
    expect((await shown('A80:A80'))[0]).toEqual(['Targets and gains']);
    expect((await shown('B70:B70'))[0]).toEqual(['Seen by audit']);
    await type(opened.excel, report, 'B70', '');
  });

  test('removing the marks takes tables and names of charts with the sheet', async () => {
    good(await charts.put('targets'));
    const removal = good(await opened.cashable.previewRemoval());
    expect(removal.join(' ')).not.toContain('A80');
    good(await opened.cashable.removeAll());
    await opened.excel.settle();
    const names = await opened.run(async (context) => {
      const { names: all, worksheets } = context.workbook;
      all.load('items/name');
      worksheets.load('items/name');
      await context.sync();
      return [...all.items, ...worksheets.items].map(({ name }) => name);
    });
    expect(names.filter((name) => name.startsWith('AES_Chart') || name === report)).toEqual([]);
  });

  test('without a marked budget there is nothing to draw over, and it says so', async () => {
    expect(problemOf(await charts.put('targets')).id).toBe('no-calculation');
    expect(drawn).toEqual([]);
  });
});

describe('where the report grows down to its charts', () => {
  let restore = (): void => undefined;
  beforeAll(() => {
    ({ restore } = withCharts());
  });
  afterAll(() => {
    restore();
  });
  const leisure = [
    ['Service', '2004/05'],
    ...Array.from({ length: 14 }, (_, at) => [`Fund for change ${String(at)}`, 10]),
    ['Total', 140],
  ];

  async function marked(): Promise<OpenedTemplates> {
    const grown = openTemplates(smallBudget, {
      sheet: 'Budget 04',
      more: [{ name: 'Leisure', values: leisure }],
    });
    await grown.mark();
    await grown.excel.settle();
    return grown;
  }

  test('undone, the rows go out again and all stands where it stood', async () => {
    const grown = await marked();
    good(await createNativeCharts({ patience: 500 }).put('targets'));
    await grown.excel.settle();
    const before = await stateOf(grown.excel, 150);
    const second = good(await grown.cashable.sheets()).find(({ name }) => name === 'Leisure');
    good(await grown.cashable.mark(good(await grown.cashable.preview(second?.id ?? '', {}))));
    await grown.excel.settle();
    expect(await stateOf(grown.excel, 150)).not.toEqual(before);
    good(await grown.cashable.undoLast());
    await grown.excel.settle();
    expect(await stateOf(grown.excel, 150)).toEqual(before);
    await grown.close();
  });

  test('undone, rows in which somebody has written meanwhile stay', async () => {
    const grown = await marked();
    good(await createNativeCharts({ patience: 500 }).put('targets'));
    const second = good(await grown.cashable.sheets()).find(({ name }) => name === 'Leisure');
    good(await grown.cashable.mark(good(await grown.cashable.preview(second?.id ?? '', {}))));
    await type(grown.excel, report, 'G80', 'Seen by audit');
    good(await grown.cashable.undoLast());
    await grown.excel.settle();
    expect(await valuesOf(grown.excel, report, 'G80')).toEqual([['Seen by audit']]);
    expect(await valuesOf(grown.excel, report, 'A84')).toEqual([['Targets and gains']]);
    await grown.close();
  });

  test('marking again says so and moves them down, with what somebody wrote beside them', async () => {
    const grown = await marked();
    const own = createNativeCharts({ patience: 500 });
    good(await own.put('targets'));
    good(await own.put('kept-out'));
    await type(grown.excel, report, 'G66', 'Seen by audit');
    const second = good(await grown.cashable.sheets()).find(({ name }) => name === 'Leisure');
    const preview = good(await grown.cashable.preview(second?.id ?? '', {}));
    expect(preview.writes).toContain(
      'Sheet ‘AES baseline’: the report has grown, so 20 blank rows are put in below it; charts and what stands beside them move down.',
    );
    good(await grown.cashable.mark(preview));
    await grown.excel.settle();
    const { names } = await stateOf(grown.excel, 150);
    expect(names).toMatchObject({
      AES_Chart_figures_targets: "='AES baseline'!$A$84:$E$87",
      AES_Chart_figures_treatments: "='AES baseline'!$A$106:$E$112",
    });
    expect(await valuesOf(grown.excel, report, 'A84:B85')).toEqual([
      ['Targets and gains', 'Target, £'],
      ['2005/06', 31.26],
    ]);
    expect(await valuesOf(grown.excel, report, 'G86')).toEqual([['Seen by audit']]);
    expect(good(await grown.cashable.preview(second?.id ?? '', {})).upToDate).toBe(true);
    // Written again, a chart stays where it went.
    good(await own.put('targets'));
    expect(await valuesOf(grown.excel, report, 'A84')).toEqual([['Targets and gains']]);
    await grown.close();
  });
});
