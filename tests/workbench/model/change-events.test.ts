import { budget, open } from '../open-workbook';
import type { HeadlessExcel } from '../../../workbench/headless/start';

/** What handlers on the workbook and on its first sheet were told, in short. */
async function listen(excel: HeadlessExcel): Promise<string[]> {
  const heard: string[] = [];
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getFirst();
    const note = (what: string) => (): Promise<void> => {
      heard.push(what);
      return Promise.resolve();
    };
    worksheets.onChanged.add((event) => {
      heard.push(`book ${event.changeType} ${event.address} ${event.source}`);
      return Promise.resolve();
    });
    sheet.onChanged.add((event) => {
      heard.push(`sheet ${event.changeType} ${event.address} ${String(event.triggerSource)}`);
      return Promise.resolve();
    });
    worksheets.onSelectionChanged.add((event) => {
      heard.push(`selected ${event.address}`);
      return Promise.resolve();
    });
    worksheets.onAdded.add(note('added'));
    worksheets.onDeleted.add(note('deleted'));
    worksheets.onActivated.add(note('activated'));
    await context.sync();
  });
  return heard;
}

const act = async (excel: HeadlessExcel, change: (context: Excel.RequestContext) => void): Promise<void> => {
  await excel.Excel.run(async (context) => {
    change(context);
    await context.sync();
  });
  await excel.settle();
};

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

test('a write of the add-in is told to the sheet and to the workbook, once each', async () => {
  const excel = open();
  const heard = await listen(excel);
  await act(
    excel,
    (context) =>
      (first(context).getRange('C2:D3').values = [
        [1, 2],
        [3, 4],
      ]),
  );
  expect(heard.toSorted()).toEqual([
    'book RangeEdited C2:D3 Local',
    'sheet RangeEdited C2:D3 ThisLocalAddin',
  ]);
});

test('an edit of the officer is told, and its calculation is not', async () => {
  const excel = open();
  const heard = await listen(excel);
  excel.workbook.getActiveSheet().getRange('B2').setValue(500);
  await excel.settle();
  expect(heard.toSorted()).toEqual(['book RangeEdited B2 Local', 'sheet RangeEdited B2 Unknown']);
  expect(excel.cell('Budget 04', 'B5')).toBe('1396.5');
});

test.each<readonly [string, (context: Excel.RequestContext) => void, readonly string[]]>([
  ['a row that goes in', (c) => first(c).getRange('3:3').insert('Down'), ['book RowInserted 3:3 Local']],
  [
    'rows that go out',
    (c) => {
      first(c).getRange('2:3').delete('Up');
    },
    ['book RowDeleted 2:3 Local'],
  ],
  [
    'a column that goes in',
    (c) => first(c).getRange('B:B').insert('Right'),
    ['book ColumnInserted B:B Local'],
  ],
  [
    'a column that goes out',
    (c) => {
      first(c).getRange('A:A').delete('Left');
    },
    ['book ColumnDeleted A:A Local'],
  ],
  ['a new sheet', (c) => c.workbook.worksheets.add('New'), ['added']],
  ['a format', (c) => (first(c).getRange('A1').format.fill.color = 'red'), []],
  ['a setting', (c) => c.workbook.settings.add('a', 1), []],
])('%s', async (_what, change, expected) => {
  const excel = open();
  const heard = await listen(excel);
  await act(excel, change);
  expect(heard.filter((each) => !each.startsWith('sheet'))).toEqual(expected);
});

test('sheets that are shown and deleted are told', async () => {
  const excel = open([budget, { name: 'Other' }]);
  const heard = await listen(excel);
  await act(excel, (context) => {
    context.workbook.worksheets.getItem('Other').activate();
  });
  expect(heard).toEqual(['activated']);
  await act(excel, (context) => {
    context.workbook.worksheets.getItem('Other').delete();
  });
  expect(heard).toContain('deleted');
});

test('a selection is told', async () => {
  const excel = open();
  const heard = await listen(excel);
  excel.workbook.getActiveSheet().getRange('B2:C3').activate();
  await excel.settle();
  expect(heard).toContain('selected B2:C3');
});

test('nothing is told while events are off, nor to a handler that was removed', async () => {
  const excel = open();
  const heard: string[] = [];
  const handler = await excel.Excel.run(async (context) => {
    const added = first(context).onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  await act(excel, (context) => {
    context.runtime.enableEvents = false;
    first(context).getRange('D1').values = [['quiet']];
  });
  expect(heard).toEqual([]);
  await act(excel, (context) => {
    context.runtime.enableEvents = true;
    first(context).getRange('D2').values = [['loud']];
  });
  expect(heard).toEqual(['D2']);
  await excel.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await act(excel, (context) => (first(context).getRange('D3').values = [['after']]));
  expect(heard).toEqual(['D2']);
});
