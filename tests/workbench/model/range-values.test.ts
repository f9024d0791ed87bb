import { onFirstSheet, open, valuesOf } from '../open-workbook';

/** Writes into D1, formatted as asked, and reads the cell back. */
async function written(
  value: string | number | boolean | null,
  numberFormat = 'General',
): Promise<{ value: unknown; type: unknown; format: unknown; text: unknown; formula: unknown }> {
  return onFirstSheet(open(), (sheet) => {
    const range = sheet.getRange('D1');
    range.numberFormat = [[numberFormat]];
    range.values = [[value]];
    range.load('values,valueTypes,numberFormat,text,formulas');
    return () => ({
      value: range.values[0]?.[0] as unknown,
      type: range.valueTypes[0]?.[0],
      format: range.numberFormat[0]?.[0] as unknown,
      text: range.text[0]?.[0],
      formula: range.formulas[0]?.[0] as unknown,
    });
  });
}

describe('what Excel makes of a value that an add-in writes', () => {
  test.each([
    { write: 12.5, value: 12.5, type: 'Double', text: '12.5' },
    { write: true, value: true, type: 'Boolean', text: 'TRUE' },
    { write: 'Parks', value: 'Parks', type: 'String', text: 'Parks' },
    { write: '12.50', value: 12.5, type: 'Double', text: '12.5' },
    { write: ' 7 ', value: 7, type: 'Double', text: '7' },
    { write: '-3', value: -3, type: 'Double', text: '-3' },
    { write: '1,234', value: 1234, type: 'Double', text: '1,234', format: '#,##0' },
    { write: '£1,234.50', value: 1234.5, type: 'Double', text: '£1,234.50', format: '£#,##0.00' },
    { write: '2.5%', value: 0.025, type: 'Double', text: '2.50%', format: '0.00%' },
    { write: 'true', value: true, type: 'Boolean', text: 'TRUE' },
    { write: '', value: '', type: 'Empty', text: '' },
    { write: "'2004/05", value: '2004/05', type: 'String', text: '2004/05' },
    { write: '12 34', value: '12 34', type: 'String', text: '12 34' },
    { write: '1.2.3', value: '1.2.3', type: 'String', text: '1.2.3' },
    { write: '2004/13', value: '2004/13', type: 'String', text: '2004/13' },
    { write: '=', value: '=', type: 'String', text: '=' },
  ])('$write', async ({ write, value, type, text, format }) => {
    expect(await written(write)).toMatchObject({ value, type, text, format: format ?? 'General' });
  });

  test('a financial year becomes a month, as in Excel', async () => {
    expect(await written('2004/05')).toMatchObject({
      value: 38108,
      type: 'Double',
      text: 'May-04',
      format: 'mmm-yy',
    });
  });

  test.each(['2004/05', '007', '=1+1', 'TRUE'])('%s stays text in a text cell', async (value) => {
    expect(await written(value, '@')).toMatchObject({ value, type: 'String', format: '@' });
  });

  test('a format of its own is kept', async () => {
    expect(await written('1,234', '0.00')).toMatchObject({ text: '1234.00', format: '0.00' });
  });

  test('a formula is calculated before the batch ends', async () => {
    expect(await written('=SUM(B2:B4)/2')).toMatchObject({
      value: 508.25,
      formula: '=SUM(B2:B4)/2',
    });
  });

  test.each([
    ['=1/0', '#DIV/0!'],
    ['=NOSUCHFUNCTION(1)', '#NAME?'],
    ['=NA()', '#N/A'],
  ])('%s is an error', async (formula, value) => {
    expect(await written(formula)).toMatchObject({ value, type: 'Error', formula });
  });

  test('a formula that shows nothing is not an empty cell', async () => {
    expect(await written('=""')).toMatchObject({ value: '', type: 'String', formula: '=""' });
  });
});

describe('writing to several cells', () => {
  test('one value fills the range, null leaves a cell, nothing empties it', async () => {
    const excel = open();
    await onFirstSheet(excel, (sheet) => {
      sheet.getRange('D1:E2').values = 'x' as never;
      sheet.getRange('A1:B2').values = [
        [null, 'Budget'],
        ['', null],
      ];
      return () => undefined;
    });
    expect(await valuesOf(excel, 'D1:E2')).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
    expect(await valuesOf(excel, 'A1:B2')).toEqual([
      ['Service', 'Budget'],
      ['', 120],
    ]);
  });

  test('a formula goes when a value comes', async () => {
    const excel = open();
    const formulas = await onFirstSheet(excel, (sheet) => {
      sheet.getRange('B5').values = [[7]];
      const range = sheet.getRange('B5');
      range.load('formulas');
      return () => range.formulas as unknown;
    });
    expect(formulas).toEqual([[7]]);
  });

  test('cells far outside the first view can be written', async () => {
    const excel = open();
    await onFirstSheet(excel, (sheet) => {
      sheet.getRange('AZ5000').values = [['far']];
      return () => undefined;
    });
    expect(await valuesOf(excel, 'AZ5000')).toEqual([['far']]);
  });

  test('styles and formulas survive a change of number format', async () => {
    const seen = await onFirstSheet(open(), (sheet) => {
      const range = sheet.getRange('B5');
      range.format.font.bold = true;
      range.numberFormat = [['£#,##0.00']];
      range.format.fill.color = '#FFFF00';
      range.load('formulas,text,format/font/bold');
      return () => [range.formulas as unknown, range.text, range.format.font.bold];
    });
    expect(seen).toEqual([[['=SUM(B2:B4)']], [['£1,016.50']], true]);
  });
});

describe('reading', () => {
  test('what lies outside everything is blank', async () => {
    expect(await valuesOf(open(), 'Y900:Z901')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test('whole columns have no list of values, only their used part has', async () => {
    const seen = await onFirstSheet(open(), (sheet) => {
      const column = sheet.getRange('B:B');
      const used = column.getUsedRangeOrNullObject(true);
      column.load('values,isEntireColumn,rowCount,address');
      used.load('address');
      return () => [
        column.values as unknown,
        column.isEntireColumn,
        column.rowCount,
        column.address,
        used.address,
      ];
    });
    expect(seen).toEqual([null, true, 1_048_576, "'Budget 04'!B:B", "'Budget 04'!B1:B5"]);
  });

  test('a range too large to answer gives null instead of its values', async () => {
    const values = await onFirstSheet(open(), (sheet) => {
      const range = sheet.getRangeByIndexes(0, 0, 1_000_000, 6);
      range.load('values');
      return () => range.values as unknown;
    });
    expect(values).toBeNull();
  });

  test('a cell that is only coloured counts as used, but not for values', async () => {
    const seen = await onFirstSheet(open(), (sheet) => {
      sheet.getRange('D9').format.fill.color = '#FF0000';
      const [all, values] = [sheet.getUsedRange(), sheet.getUsedRange(true)];
      all.load('address');
      values.load('address');
      return () => [all.address, values.address];
    });
    expect(seen).toEqual(["'Budget 04'!A1:D9", "'Budget 04'!A1:B5"]);
  });

  test('an empty sheet has the used range A1, or none when asked so', async () => {
    const seen = await onFirstSheet(open([{ name: 'Empty' }]), (sheet) => {
      const used = sheet.getUsedRange();
      const none = sheet.getUsedRangeOrNullObject();
      used.load('address,values');
      return () => [used.address, used.values as unknown, none.isNullObject];
    });
    expect(seen).toEqual(['Empty!A1', [['']], true]);
  });

  test('a result that fills several cells is seen in all of them', async () => {
    const seen = await onFirstSheet(open(), (sheet) => {
      sheet.getRange('D1').formulas = [['=SEQUENCE(3,2)']];
      const spill = sheet.getRange('D1').getSpillingToRangeOrNullObject();
      const whole = sheet.getRange('D1:E3');
      whole.load('values,formulas,hasSpill');
      const none = sheet.getRange('A1').getSpillingToRangeOrNullObject();
      return () => [
        whole.values as unknown,
        whole.formulas as unknown,
        spill.isNullObject,
        none.isNullObject,
      ];
    });
    expect(seen[0]).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(seen[3]).toBe(true);
  });
});
