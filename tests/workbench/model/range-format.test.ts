import { onFirstSheet, open } from '../open-workbook';

/** Writes a format into B2:C3, reads it from there and from a part of it, and from a range that reaches beyond. */
async function look<T>(
  write: (format: Excel.RangeFormat) => void,
  load: string,
  read: (format: Excel.RangeFormat) => T,
): Promise<{ same: T; part: T; mixed: T }> {
  return onFirstSheet(open(), (sheet) => {
    write(sheet.getRange('B2:C3').format);
    const ranges = ['B2:C3', 'C3', 'A1:C3'].map((address) => sheet.getRange(address));
    for (const range of ranges) range.load(`format/${load}`);
    return () => {
      const [same, part, mixed] = ranges.map((range) => read(range.format));
      return { same, part, mixed } as { same: T; part: T; mixed: T };
    };
  });
}

test.each<
  readonly [
    string,
    (format: Excel.RangeFormat) => void,
    string,
    (format: Excel.RangeFormat) => unknown,
    unknown,
    unknown,
  ]
>([
  ['fill', (f) => (f.fill.color = '#ffcc00'), 'fill/color', (f) => f.fill.color, '#FFCC00', ''],
  ['fill by name', (f) => (f.fill.color = 'yellow'), 'fill/color', (f) => f.fill.color, '#FFFF00', ''],
  ['bold', (f) => (f.font.bold = true), 'font/bold', (f) => f.font.bold, true, null],
  ['italic', (f) => (f.font.italic = true), 'font/italic', (f) => f.font.italic, true, null],
  ['font colour', (f) => (f.font.color = '#c00000'), 'font/color', (f) => f.font.color, '#C00000', ''],
  ['font size', (f) => (f.font.size = 14), 'font/size', (f) => f.font.size, 14, null],
  ['font name', (f) => (f.font.name = 'Arial'), 'font/name', (f) => f.font.name, 'Arial', null],
  ['wrapping', (f) => (f.wrapText = true), 'wrapText', (f) => f.wrapText, true, null],
  [
    'horizontal alignment',
    (f) => (f.horizontalAlignment = 'Right'),
    'horizontalAlignment',
    (f) => f.horizontalAlignment,
    'Right',
    null,
  ],
  [
    'vertical alignment',
    (f) => (f.verticalAlignment = 'Top'),
    'verticalAlignment',
    (f) => f.verticalAlignment,
    'Top',
    null,
  ],
  [
    'unlocking',
    (f) => (f.protection.locked = false),
    'protection/locked',
    (f) => f.protection.locked,
    false,
    null,
  ],
])('%s', async (_what, write, load, read, expected, mixed) => {
  expect(await look(write, load, read)).toEqual({ same: expected, part: expected, mixed });
});

test('one format does not disturb another, and each is taken back by itself', async () => {
  const seen = await onFirstSheet(open(), (sheet) => {
    const { format } = sheet.getRange('A1');
    format.fill.color = '#FF0000';
    format.font.bold = true;
    sheet.getRange('A1').numberFormat = [['0.00']];
    format.fill.clear();
    format.load('fill/color,font/bold');
    const range = sheet.getRange('A1');
    range.load('numberFormat,values');
    return () => [
      format.fill.color,
      format.font.bold,
      range.numberFormat as unknown,
      range.values as unknown,
    ];
  });
  expect(seen).toEqual(['#FFFFFF', true, [['0.00']], [['Service']]]);
});

test('number formats are read cell by cell and taken back with General', async () => {
  const seen = await onFirstSheet(open(), (sheet) => {
    const range = sheet.getRange('A1:B2');
    range.numberFormat = [
      ['@', '0.00'],
      ['General', '£#,##0'],
    ];
    sheet.getRange('B1').numberFormat = 'General' as never;
    range.load('numberFormat');
    return () => range.numberFormat as unknown;
  });
  expect(seen).toEqual([
    ['@', 'General'],
    ['General', '£#,##0'],
  ]);
});

test('widths and heights are points', async () => {
  const seen = await onFirstSheet(open(), (sheet) => {
    sheet.getRange('B:C').format.columnWidth = 120;
    sheet.getRange('2:2').format.rowHeight = 30;
    const [wide, mixed, row] = ['B1:C1', 'A1:B1', 'A2'].map((address) => sheet.getRange(address));
    wide?.load('format/columnWidth');
    mixed?.load('format/columnWidth');
    row?.load('format/rowHeight');
    return () => [wide?.format.columnWidth, mixed?.format.columnWidth, row?.format.rowHeight];
  });
  expect(seen).toEqual([120, null, 30]);
});

test('columns grow to their longest text', async () => {
  const seen = await onFirstSheet(open(), (sheet) => {
    sheet.getRange('A1').values = [['A service with a very long name indeed, longer than any']];
    const format = sheet.getRange('A:A').format;
    format.load('columnWidth');
    sheet.getRange('A:B').format.autofitColumns();
    const after = sheet.getRange('A1').format;
    after.load('columnWidth');
    return () => after.columnWidth > format.columnWidth;
  });
  expect(seen).toBe(true);
});

test('borders stand on the sides that were asked for', async () => {
  const seen = await onFirstSheet(open(), (sheet) => {
    const { borders } = sheet.getRange('B2:C3').format;
    const top = borders.getItem('EdgeTop');
    top.style = 'Continuous';
    top.color = '#1F4E79';
    const sides = [
      sheet.getRange('C2').format.borders.getItem('EdgeTop'),
      sheet.getRange('C3').format.borders.getItem('EdgeTop'),
      sheet.getRange('C2').format.borders.getItem('EdgeLeft'),
    ];
    for (const side of sides) side.load('style,color');
    return () => sides.map(({ style, color }) => [style, color]);
  });
  expect(seen).toEqual([
    ['Continuous', '#1F4E79'],
    ['None', '#000000'],
    ['None', '#000000'],
  ]);
});

test('a border is taken away', async () => {
  const seen = await onFirstSheet(open(), (sheet) => {
    const side = sheet.getRange('B2').format.borders.getItem('EdgeBottom');
    side.style = 'Double';
    side.style = 'None';
    side.load('style');
    return () => side.style;
  });
  expect(seen).toBe('None');
});
