import { good, open, smallBudget, type Opened } from './opened';

/** A budget kept as one of Excel's own tables: it takes in whatever is written right beside or below it. */
let opened: Opened;
const place = 'A1:B7';

beforeEach(async () => {
  opened = open();
  await opened.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Budget 04');
    sheet.tables.add(place, true);
    sheet.getRange('A9').formulas = [['=SUM(B2:B7)']];
    await context.sync();
  });
});
afterEach(() => opened.close());

const state = (): Promise<unknown> =>
  opened.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Budget 04');
    sheet.tables.load('items/name');
    const whole = sheet.getRange('A1:J12');
    whole.load('formulas');
    await context.sync();
    const areas = sheet.tables.items.map((table) => table.getRange());
    for (const area of areas) area.load('address');
    await context.sync();
    return {
      tables: areas.map(({ address }) => address.replaceAll("'", '')),
      cells: whole.formulas as unknown,
    };
  });

it('keeps its columns and rows: marks stand clear of it', async () => {
  await opened.mark();
  expect(await state()).toMatchObject({ tables: [`Budget 04!${place}`] });
});

it('is as before once the marks are removed, headings and columns included', async () => {
  const before = await state();
  await opened.mark();
  expect(await state()).not.toEqual(before);
  good(await opened.cashable.removeAll());
  expect(await state()).toEqual(before);
});

it('is as before once the marking is undone', async () => {
  const before = await state();
  await opened.mark();
  good(await opened.cashable.undoLast());
  expect(await state()).toEqual(before);
});

it('may be read again and marked again after a row has joined it', async () => {
  await opened.mark();
  await opened.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Budget 04').getRange('A8:B8').values = [['Museums', 12]];
    await context.sync();
  });
  await opened.mark();
  expect(await state()).toMatchObject({ tables: ['Budget 04!A1:B8'] });
});

it('stands clear of columns that Excel’s table keeps empty', async () => {
  await opened.close();
  opened = open(smallBudget.map((row) => [...row]));
  await opened.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Budget 04').tables.add('A1:D7', true);
    await context.sync();
  });
  const before = await state();
  await opened.mark();
  expect(await state()).toMatchObject({ tables: ['Budget 04!A1:D7'] });
  good(await opened.cashable.removeAll());
  expect(await state()).toEqual(before);
});
