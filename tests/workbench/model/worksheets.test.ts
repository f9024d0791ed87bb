import { budget, onFirstSheet, open } from '../open-workbook';

test('sheets come in tab order with what Excel tells of each', async () => {
  const excel = open([budget, { name: 'Hidden', hidden: true }, { name: 'Notes' }]);
  const seen = await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/position,items/visibility,items/showGridlines,items/tabColor');
    const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
    await context.sync();
    return [
      worksheets.items.map(({ name, position, visibility }) => [name, position, visibility]),
      worksheets.items.map(({ showGridlines, tabColor }) => [showGridlines, tabColor]),
      all.value,
      visible.value,
    ];
  });
  expect(seen).toEqual([
    [
      ['Budget 04', 0, 'Visible'],
      ['Hidden', 1, 'Hidden'],
      ['Notes', 2, 'Visible'],
    ],
    [
      [true, ''],
      [true, ''],
      [true, ''],
    ],
    3,
    2,
  ]);
});

test('a sheet is added at the end, not shown, and used at once and later', async () => {
  const excel = open();
  const seen = await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add('AES baseline');
    sheet.getRange('A1').values = [['Baseline']];
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    sheet.load('id,position');
    await context.sync();
    sheet.showGridlines = false;
    sheet.tabColor = '#1f4e79';
    sheet.load('name,showGridlines,tabColor');
    const cell = worksheets.getItem(sheet.id).getRange('A1');
    cell.load('values');
    await context.sync();
    return [active.name, sheet.position, sheet.name, sheet.showGridlines, sheet.tabColor, cell.values];
  });
  expect(seen).toEqual(['Budget 04', 1, 'AES baseline', false, '#1F4E79', [['Baseline']]]);
});

test('a sheet without a name gets the next free one', async () => {
  const excel = open([{ name: 'Sheet1' }, { name: 'sheet3' }]);
  const name = await onFirstSheet(excel, (_sheet, context) => {
    const added = context.workbook.worksheets.add();
    added.load('name');
    return () => added.name;
  });
  expect(name).toBe('Sheet4');
});

test('formulas follow a sheet that is renamed', async () => {
  const excel = open([budget, { name: 'Sum', values: [["='Budget 04'!B5"]] }]);
  const seen = await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Budget 04').name = 'Budget 2004';
    const cell = worksheets.getItem('Sum').getRange('A1');
    cell.load('formulas,values');
    await context.sync();
    return [cell.formulas as unknown, cell.values as unknown];
  });
  expect(seen).toEqual([[["='Budget 2004'!B5"]], [[1016.5]]]);
});

test('sheets are moved, hidden, shown and deleted', async () => {
  const excel = open([budget, { name: 'Notes' }, { name: 'Old' }]);
  const seen = await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Notes').position = 0;
    worksheets.getItem('Old').delete();
    const hidden = worksheets.getItem('Notes');
    hidden.visibility = 'VeryHidden';
    hidden.load('visibility');
    worksheets.load('items/name');
    const gone = worksheets.getItemOrNullObject('Old');
    const first = worksheets.getFirst(true);
    first.load('name');
    await context.sync();
    const before = hidden.visibility;
    hidden.visibility = 'Visible';
    hidden.load('visibility');
    await context.sync();
    return [
      worksheets.items.map(({ name }) => name),
      gone.isNullObject,
      first.name,
      before,
      hidden.visibility,
    ];
  });
  expect(seen).toEqual([['Notes', 'Budget 04'], true, 'Budget 04', 'VeryHidden', 'Visible']);
});

test('a very hidden sheet is deleted only once it is shown', async () => {
  const excel = open([budget, { name: 'Notes' }]);
  const deleting = (shown: boolean) =>
    excel.Excel.run(async (context) => {
      const notes = context.workbook.worksheets.getItem('Notes');
      notes.visibility = shown ? 'Visible' : 'VeryHidden';
      notes.delete();
      await context.sync();
    });
  await expect(deleting(false)).rejects.toMatchObject({ code: 'InvalidOperation' });
  await deleting(true);
});

test('panes are frozen and freed', async () => {
  const excel = open();
  const seen = await onFirstSheet(excel, (sheet) => {
    const { freezePanes } = sheet;
    const before = freezePanes.getLocationOrNullObject();
    freezePanes.freezeRows(1);
    const rows = freezePanes.getLocationOrNullObject();
    rows.load('address');
    freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const both = freezePanes.getLocationOrNullObject();
    both.load('address');
    freezePanes.unfreeze();
    const after = freezePanes.getLocationOrNullObject();
    return () => [before.isNullObject, rows.address, both.address, after.isNullObject];
  });
  expect(seen).toEqual([true, "'Budget 04'!1:1", "'Budget 04'!A1:B3", true]);
});

test('the page set-up is kept', async () => {
  const seen = await onFirstSheet(open(), (sheet) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    pageLayout.load('orientation,zoom,paperSize');
    return () => [pageLayout.orientation, pageLayout.zoom];
  });
  expect(seen).toEqual(['Landscape', { horizontalFitToPages: 1, verticalFitToPages: 1 }]);
});

test('the workbook has its name and takes a title', async () => {
  const seen = await onFirstSheet(open(), (_sheet, context) => {
    const { workbook } = context;
    workbook.properties.title = 'Budget book';
    workbook.load('name');
    workbook.properties.load('title');
    workbook.application.load('calculationMode');
    return () => [workbook.name, workbook.properties.title, workbook.application.calculationMode];
  });
  expect(seen).toEqual(['Book1.xlsx', 'Budget book', 'Automatic']);
});
