import { budget, onFirstSheet, open } from '../open-workbook';

test('an object that is not there is a null object, and so is all that hangs on it', async () => {
  const excel = open();
  const seen = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
    const used = sheet.getUsedRangeOrNullObject(true);
    const empty = context.workbook.worksheets.add('Empty').getUsedRangeOrNullObject(true);
    const name = context.workbook.names.getItemOrNullObject('AES_Nothing');
    const setting = context.workbook.settings.getItemOrNullObject('nothing');
    await context.sync();
    return [sheet, used, empty, name, setting].map((each) => each.isNullObject);
  });
  expect(seen).toEqual([true, true, true, true, true]);
});

test('properties of objects inside objects come in one request; a second gives the references back', async () => {
  const excel = open();
  const { requests } = excel.stats;
  const seen = await onFirstSheet(excel, (sheet) => {
    sheet.getRange('A1:B1').format.font.bold = true;
    const range = sheet.getRange('A1:B1');
    range.load('values,format/font/bold,format/fill/color,worksheet/name');
    return () => [
      range.values as unknown,
      range.format.font.bold,
      range.format.fill.color,
      range.worksheet.name,
    ];
  });
  expect(seen).toEqual([[['Service', 'Net']], true, '#FFFFFF', 'Budget 04']);
  expect(excel.stats.requests - requests).toBe(2);
});

test('a bare load gives every property that the stand-in knows', async () => {
  const seen = await onFirstSheet(open(), (sheet) => {
    sheet.load();
    return () => sheet.toJSON();
  });
  expect(seen).toMatchObject({ name: 'Budget 04', position: 0, visibility: 'Visible' });
});

test('several properties are set at once', async () => {
  const seen = await onFirstSheet(open(), (sheet) => {
    const range = sheet.getRange('A1:B1');
    range.set({ values: [['a', 'b']], format: { fill: { color: '#ffcc00' }, font: { bold: true } } });
    range.load('values,format/fill/color,format/font/bold');
    return () => [range.values as unknown, range.format.fill.color, range.format.font.bold];
  });
  expect(seen).toEqual([[['a', 'b']], '#FFCC00', true]);
});

test('a range that is held follows rows and columns that go in or out', async () => {
  const excel = open([budget]);
  const addresses = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange('B2:B4');
    const seen: string[] = [];
    const look = async (): Promise<void> => {
      range.load('address');
      await context.sync();
      seen.push(range.address);
    };
    await look();
    sheet.getRange('1:2').insert('Down');
    await look();
    sheet.getRange('5:5').insert('Down');
    await look();
    sheet.getRange('A:A').insert('Right');
    await look();
    sheet.getRange('1:1').delete('Up');
    await look();
    return seen;
  });
  expect(addresses).toEqual([
    "'Budget 04'!B2:B4",
    "'Budget 04'!B4:B6",
    "'Budget 04'!B4:B7",
    "'Budget 04'!C4:C7",
    "'Budget 04'!C3:C6",
  ]);
});

test('an object that was tracked serves a later request, one that was given back does not', async () => {
  const excel = open();
  const codes = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1');
    range.track();
    range.load('values');
    await context.sync();
    range.load('address');
    await context.sync();
    range.untrack();
    await context.sync();
    range.load('values');
    return context
      .sync()
      .then(() => 'none')
      .catch((error: unknown) => (error as OfficeExtension.Error).code);
  });
  expect(codes).toBe('InvalidObjectPath');
});

test('batches run one after the other, in the order in which they were sent', async () => {
  const excel = open();
  await Promise.all(
    [1, 2, 3, 4].map((number) =>
      onFirstSheet(excel, (sheet) => {
        sheet.getRange('A10').values = [[number]];
        return () => undefined;
      }),
    ),
  );
  const seen = await onFirstSheet(excel, (sheet) => {
    const range = sheet.getRange('A10');
    range.load('values');
    return () => range.values as unknown;
  });
  expect(seen).toEqual([[4]]);
});

test('the members that an add-in uses are on record, with the traffic', async () => {
  const excel = open();
  await onFirstSheet(excel, (sheet) => {
    sheet.getRange('A1').load('values');
    return () => undefined;
  });
  expect([...excel.stats.members]).toEqual(
    expect.arrayContaining([
      'Workbook.worksheets',
      'WorksheetCollection.getFirst',
      'Worksheet.getRange',
      'Range.values',
    ]),
  );
  expect(excel.stats.requests).toBe(2);
  expect(excel.stats.bytesOut).toBeGreaterThan(100);
  expect(excel.stats.bytesIn).toBeGreaterThan(100);
});
