import { errorOf, onFirstSheet, open } from '../open-workbook';

const later = { requirementSets: { ExcelApi: '1.18' } };

describe('notes of a sheet', () => {
  it('are added to a cell, read with their place, changed and deleted', async () => {
    const excel = open(undefined, later);
    const seen = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.notes.add('B3', 'second');
      sheet.notes.add(`'Budget 04'!A2`, 'first');
      await context.sync();
      const { notes } = sheet;
      notes.load('items/content,items/visible');
      const count = notes.getCount();
      await context.sync();
      const [first, second] = notes.items;
      const place = second?.getLocation();
      place?.load('address');
      if (first !== undefined) first.content = 'first, changed';
      second?.delete();
      await context.sync();
      const left = sheet.notes.getItem('A2');
      left.load('content');
      const gone = sheet.notes.getItemOrNullObject('B3');
      gone.load('content');
      await context.sync();
      return {
        contents: [first?.content, second?.content],
        count: count.value,
        place: place?.address,
        left: left.content,
        gone: gone.isNullObject,
      };
    });
    expect(seen).toMatchObject({ count: 2, left: 'first, changed', gone: true });
    expect(seen.place?.replaceAll("'", '')).toBe('Budget 04!B3');
  });

  it('move with rows that go in above them', async () => {
    const excel = open(undefined, later);
    await onFirstSheet(excel, (sheet) => {
      sheet.notes.add('B3', 'moves');
      return () => undefined;
    });
    await onFirstSheet(excel, (sheet) => {
      sheet.getRange('1:2').insert('Down');
      return () => undefined;
    });
    const content = await onFirstSheet(excel, (sheet) => {
      const note = sheet.notes.getItemOrNullObject('B5');
      note.load('content');
      return () => (note.isNullObject ? null : note.content);
    });
    expect(content).toBe('moves');
  });

  it('are one to a cell, of one cell, and not on a protected sheet', async () => {
    const excel = open(undefined, later);
    const add = (address: string) =>
      errorOf(excel, (context) => context.workbook.worksheets.getFirst().notes.add(address, 'x'));
    expect((await add('B3')).code).toBe('none');
    expect((await add('B3')).code).toBe('ItemAlreadyExists');
    expect((await add('B3:C4')).code).toBe('InvalidArgument');
    await onFirstSheet(excel, (sheet) => {
      sheet.protection.protect();
      return () => undefined;
    });
    expect((await add('B4')).code).toBe('AccessDenied');
    const missing = await errorOf(excel, (context) => {
      context.workbook.worksheets.getFirst().notes.getItem('C9').load('content');
    });
    expect(missing.code).toBe('ItemNotFound');
  });

  it('are not there in the library as it is published', async () => {
    const excel = open();
    await excel.Excel.run(async (context) => {
      expect('notes' in context.workbook.worksheets.getFirst()).toBe(false);
      await context.sync();
    });
  });
});
