import { onFirstSheet, open, valuesOf } from '../open-workbook';
import type { HeadlessExcel } from '../../../workbench/headless/start';

const formulasOf = (excel: HeadlessExcel, address: string): Promise<unknown> =>
  onFirstSheet(excel, (sheet) => {
    const range = sheet.getRange(address);
    range.load('formulas');
    return () => range.formulas as unknown;
  });

const act = (excel: HeadlessExcel, change: (sheet: Excel.Worksheet) => void): Promise<void> =>
  onFirstSheet(excel, (sheet) => {
    change(sheet);
    return () => undefined;
  });

/** The same on the sheet in view and on one that is not. */
const sheets = [
  ['the sheet in view', [{ name: 'B', values: budgetRows() }]],
  ['a sheet out of view', [{ name: 'B', values: budgetRows() }, { name: 'Other' }]],
] as const;

function budgetRows(): readonly (readonly (string | number)[])[] {
  return [
    ['Service', 'Net'],
    ['Parks', 120],
    ['Libraries', 30],
    ['Total', '=SUM(B2:B3)'],
  ];
}

async function opened(sheetsOf: (typeof sheets)[number][1]): Promise<HeadlessExcel> {
  const excel = open(sheetsOf);
  if (sheetsOf.length > 1)
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Other').activate();
      await context.sync();
    });
  return excel;
}

describe.each(sheets)('on %s', (_which, workbook) => {
  test('a row that goes in moves formulas with it and widens a sum', async () => {
    const excel = await opened(workbook);
    await act(excel, (sheet) => {
      sheet.getRange('3:3').insert('Down');
      sheet.getRange('A3:B3').values = [['Pools', 50]];
    });
    expect(await formulasOf(excel, 'A1:B5')).toEqual([
      ['Service', 'Net'],
      ['Parks', 120],
      ['Pools', 50],
      ['Libraries', 30],
      ['Total', '=SUM(B2:B4)'],
    ]);
    expect(await valuesOf(excel, 'B5')).toEqual([[200]]);
  });

  test('a row that goes out narrows a sum', async () => {
    const excel = await opened(workbook);
    await act(excel, (sheet) => {
      sheet.getRange('2:2').delete('Up');
    });
    expect(await formulasOf(excel, 'A1:B3')).toEqual([
      ['Service', 'Net'],
      ['Libraries', 30],
      // Excel would leave B2:B2.
      ['Total', '=SUM(B2)'],
    ]);
    expect(await valuesOf(excel, 'B3')).toEqual([[30]]);
  });

  test('columns go in and out again and leave the sheet as it was', async () => {
    const excel = await opened(workbook);
    const before = await formulasOf(excel, 'A1:F6');
    await act(excel, (sheet) => {
      sheet.getRange('B:C').insert('Right');
    });
    expect(await formulasOf(excel, 'D4')).toEqual([['=SUM(D2:D3)']]);
    await act(excel, (sheet) => {
      sheet.getRange('B:C').delete('Left');
    });
    expect(await formulasOf(excel, 'A1:F6')).toEqual(before);
  });

  test('single cells move down and up', async () => {
    const excel = await opened(workbook);
    await act(excel, (sheet) => {
      sheet.getRange('A2').insert('Down');
    });
    expect(await valuesOf(excel, 'A1:A5')).toEqual([['Service'], [''], ['Parks'], ['Libraries'], ['Total']]);
    await act(excel, (sheet) => {
      sheet.getRange('A2').delete('Up');
    });
    expect(await valuesOf(excel, 'A1:B4')).toEqual([
      ['Service', 'Net'],
      ['Parks', 120],
      ['Libraries', 30],
      ['Total', 150],
    ]);
  });

  test('names and conditional formats follow rows', async () => {
    const excel = await opened(workbook);
    const seen = await onFirstSheet(excel, (sheet, context) => {
      context.workbook.names.add('AES_Amounts', sheet.getRange('B2:B3'));
      const format = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B2>0';
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('4:4').insert('Down');
      const name = context.workbook.names.getItem('AES_Amounts');
      name.load('formula');
      const coloured = format.getRange();
      coloured.load('address');
      format.custom.rule.load('formula');
      return () => [name.formula as unknown, coloured.address, format.custom.rule.formula];
    });
    expect(seen).toEqual(['=B!$B$3:$B$5', 'B!B3:B5', '=$B3>0']);
  });
});

test('clearing contents keeps the format, clearing formats keeps the contents, clearing all keeps nothing', async () => {
  const excel = open();
  const look = (): Promise<unknown> =>
    onFirstSheet(excel, (sheet) => {
      const ranges = ['A2', 'A3', 'A4'].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load('values,format/font/bold');
      const counts = ranges.map((range) => range.conditionalFormats.getCount());
      const lists = ranges.map((range) => {
        range.dataValidation.load('type');
        return range.dataValidation;
      });
      return () =>
        ranges.map((range, index) => [
          range.values[0]?.[0] as unknown,
          range.format.font.bold,
          counts[index]?.value,
          lists[index]?.type,
        ]);
    });
  await act(excel, (sheet) => {
    const range = sheet.getRange('A2:A4');
    range.format.font.bold = true;
    range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Parks,Libraries' } };
  });
  expect(await look()).toEqual([
    ['Parks', true, 1, 'List'],
    ['Housing benefit', true, 1, 'List'],
    ['Libraries', true, 1, 'List'],
  ]);
  await act(excel, (sheet) => {
    sheet.getRange('A2').clear('Contents');
    sheet.getRange('A3').clear('Formats');
    sheet.getRange('A4').clear();
  });
  expect(await look()).toEqual([
    ['', true, 1, 'List'],
    ['Housing benefit', false, 0, 'List'],
    ['', false, 0, 'None'],
  ]);
});

test('copied formulas keep their distance, copied values are values', async () => {
  const excel = open();
  await act(excel, (sheet) => {
    sheet.getRange('C2').formulas = [['=B2*2']];
    sheet.getRange('C3:C4').copyFrom('C2', 'Formulas');
    sheet.getRange('D2').copyFrom('C2', 'Values');
  });
  expect(await formulasOf(excel, 'C2:D4')).toEqual([
    ['=B2*2', 240],
    ['=B3*2', ''],
    ['=B4*2', ''],
  ]);
});

test('merged cells are found by every range that touches them, and split again', async () => {
  const excel = open();
  const look = (address: string): Promise<string> =>
    onFirstSheet(excel, (sheet) => {
      const areas = sheet.getRange(address).getMergedAreasOrNullObject();
      areas.load('address');
      return () => (areas.isNullObject ? 'none' : areas.address);
    });
  await act(excel, (sheet) => {
    sheet.getRange('D1:E2').merge();
  });
  expect(await look('E2:F9')).toBe("'Budget 04'!D1:E2");
  expect(await look('A1:C9')).toBe('none');
  await act(excel, (sheet) => {
    sheet.getRange('E1').unmerge();
  });
  expect(await look('A1:F9')).toBe('none');
});

test('hidden rows and columns are told from shown ones', async () => {
  const excel = open();
  const seen = await onFirstSheet(excel, (sheet) => {
    sheet.getRange('3:4').rowHidden = true;
    sheet.getRange('B:B').columnHidden = true;
    const rows = sheet.getRange('A2:A5').getRowProperties({ rowHidden: true, rowIndex: true });
    const columns = sheet
      .getRange('A1:C1')
      .getColumnProperties({ columnHidden: true, columnIndex: true, format: { columnWidth: true } });
    const ranges = ['A3:A4', 'A2:A3', 'A1:A2', 'B1'].map((address) => sheet.getRange(address));
    for (const range of ranges) range.load('rowHidden,columnHidden,hidden');
    return () => [
      rows.value.map((row) => row.rowHidden),
      columns.value.map((column) => column.columnHidden),
      columns.value.map((column) => column.format?.columnWidth === 0),
      ranges.map((range) => [range.rowHidden, range.columnHidden, range.hidden]),
    ];
  });
  expect(seen).toEqual([
    [false, true, true, false],
    [false, true, false],
    [false, true, false],
    [
      [true, false, true],
      [null, false, null],
      [false, false, false],
      [false, true, true],
    ],
  ]);
});
