import { onFirstSheet, open } from '../open-workbook';

test('a format by formula is added on top and found by its id', async () => {
  const excel = open();
  const seen = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange('B2:B4');
    const below = range.conditionalFormats.add('Custom');
    below.custom.rule.formula = '=$B2<0';
    const format = range.conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$A2="Parks"';
    format.custom.format.fill.color = '#FFF2CC';
    format.custom.format.font.color = '#7F6000';
    format.stopIfTrue = true;
    format.load('id,type,priority,stopIfTrue');
    await context.sync();
    const again = sheet.getRange().conditionalFormats.getItem(format.id);
    again.load('id,priority');
    again.custom.rule.load('formula');
    again.custom.format.fill.load('color');
    again.custom.format.font.load('color');
    const covered = again.getRange();
    covered.load('address');
    below.load('priority');
    await context.sync();
    return [
      format.type,
      format.stopIfTrue,
      again.priority,
      below.priority,
      again.custom.rule.formula,
      again.custom.format.fill.color,
      again.custom.format.font.color,
      covered.address,
    ];
  });
  expect(seen).toEqual(['Custom', true, 0, 1, '=$A2="Parks"', '#FFF2CC', '#7F6000', "'Budget 04'!B2:B4"]);
});

test('formats by value and by text', async () => {
  const seen = await onFirstSheet(open(), (sheet) => {
    const value = sheet.getRange('B2').conditionalFormats.add('CellValue');
    value.cellValue.rule = { formula1: '=10', formula2: '=20', operator: 'Between' };
    value.cellValue.format.fill.color = 'red';
    const text = sheet.getRange('A2').conditionalFormats.add('ContainsText');
    text.textComparison.rule = { operator: 'Contains', text: 'Parks' };
    value.cellValue.load('rule');
    text.textComparison.load('rule');
    value.cellValue.format.fill.load('color');
    return () => [value.cellValue.rule, text.textComparison.rule, value.cellValue.format.fill.color];
  });
  expect(seen).toEqual([
    { formula1: '=10', formula2: '=20', operator: 'Between' },
    { operator: 'Contains', text: 'Parks' },
    '#FF0000',
  ]);
});

test('a range sees the formats that touch it, and clears only its own cells of them', async () => {
  const excel = open();
  const seen = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const format = sheet.getRange('B2:B9').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=TRUE';
    const [inside, beside] = ['B3', 'C3'].map((address) =>
      sheet.getRange(address).conditionalFormats.getCount(),
    );
    sheet.getRange('B5:B9').conditionalFormats.clearAll();
    const left = format.getRange();
    left.load('address');
    await context.sync();
    format.delete();
    const all = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    return [inside?.value, beside?.value, left.address, all.value];
  });
  expect(seen).toEqual([1, 0, "'Budget 04'!B2:B4", 0]);
});
