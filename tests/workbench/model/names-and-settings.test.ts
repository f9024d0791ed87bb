import { budget, onFirstSheet, open } from '../open-workbook';

test('a name for cells, for a number, for a text', async () => {
  const excel = open();
  const seen = await onFirstSheet(excel, (sheet, context) => {
    const { names } = context.workbook;
    names.add('AES_Amounts', sheet.getRange('B2:B4'), 'the marked amounts');
    names.add('AES_Rate', '=0.025');
    names.add('AES_Unit', '="£000"');
    names.add('AES_Total', "='Budget 04'!B5");
    names.load('items/name,items/formula,items/value,items/type,items/scope,items/visible');
    const amounts = names.getItem('AES_Amounts');
    amounts.load('comment');
    const range = amounts.getRange();
    range.load('address');
    const none = names.getItem('AES_Rate').getRangeOrNullObject();
    return () => [
      names.items.map(({ name, formula, value, type }) => [name, formula, value, type] as unknown),
      amounts.comment,
      range.address,
      none.isNullObject,
      names.items.every(({ scope, visible }) => scope === 'Workbook' && visible),
    ];
  });
  expect(seen).toEqual([
    [
      ['AES_Amounts', "='Budget 04'!$B$2:$B$4", "'Budget 04'!$B$2:$B$4", 'Range'],
      ['AES_Rate', '=0.025', 0.025, 'Double'],
      ['AES_Total', "='Budget 04'!$B$5", "'Budget 04'!$B$5", 'Range'],
      ['AES_Unit', '="£000"', '£000', 'String'],
    ],
    'the marked amounts',
    "'Budget 04'!B2:B4",
    true,
    true,
  ]);
});

test('formulas use names, and a name that is given other cells changes them', async () => {
  const excel = open();
  const seen = await onFirstSheet(excel, (sheet, context) => {
    context.workbook.names.add('AES_Amounts', sheet.getRange('B2:B3'));
    sheet.getRange('D1').formulas = [['=SUM(AES_Amounts)']];
    const before = sheet.getRange('D1');
    before.load('values');
    return () => before.values as unknown;
  });
  expect(seen).toEqual([[1020.5]]);
  const after = await onFirstSheet(excel, (sheet, context) => {
    context.workbook.names.getItem('AES_Amounts').formula = "='Budget 04'!$B$2:$B$2";
    const cell = sheet.getRange('D1');
    cell.load('values');
    return () => cell.values as unknown;
  });
  expect(after).toEqual([[120]]);
});

test('a formula of any length follows a name that is given other cells', async () => {
  const excel = open();
  await onFirstSheet(excel, (sheet, context) => {
    context.workbook.names.add('AES_Amounts', sheet.getRange('B2:B3'));
    sheet.getRange('D1').formulas = [
      ['=SUM(AES_Amounts)+SUM(AES_Amounts)+SUM(AES_Amounts)+SUM(AES_Amounts)'],
    ];
    const before = sheet.getRange('D1');
    before.load('values');
    return () => before.values as unknown;
  });
  const after = await onFirstSheet(excel, (sheet, context) => {
    context.workbook.names.getItem('AES_Amounts').formula = "='Budget 04'!$B$2:$B$2";
    const cell = sheet.getRange('D1');
    cell.load('values');
    return () => cell.values as unknown;
  });
  expect(after).toEqual([[480]]);
});

test('formulas follow a name that grows with a row', async () => {
  const excel = open();
  await onFirstSheet(excel, (sheet, context) => {
    context.workbook.names.add('AES_Amounts', sheet.getRange('B2:B3'));
    sheet.getRange('D1').formulas = [['=SUM(AES_Amounts)']];
    return () => undefined;
  });
  await excel.settle();
  const seen = await onFirstSheet(excel, (sheet) => {
    sheet.getRange('3:3').insert('Down');
    sheet.getRange('B3').values = [[1000]];
    const cell = sheet.getRange('D1');
    cell.load('values');
    return () => cell.values as unknown;
  });
  expect(seen).toEqual([[2020.5]]);
});

test('a sheet has names of its own beside the workbook’s', async () => {
  const excel = open([budget, { name: 'Other' }]);
  const seen = await onFirstSheet(excel, (sheet, context) => {
    const { workbook } = context;
    workbook.names.add('Total', sheet.getRange('B5'));
    sheet.names.add('Total', sheet.getRange('B2'));
    const [own, common] = [sheet.names.getItem('Total'), workbook.names.getItem('Total')];
    own.load('value,scope');
    common.load('value,scope');
    own.worksheet.load('name');
    const [ofSheet, ofBook] = [sheet.names.getCount(), workbook.names.getCount()];
    return () => [
      own.value as unknown,
      own.scope,
      own.worksheet.name,
      common.scope,
      ofSheet.value,
      ofBook.value,
    ];
  });
  expect(seen).toEqual(["'Budget 04'!$B$2", 'Worksheet', 'Budget 04', 'Workbook', 1, 1]);
});

test('a deleted name is gone', async () => {
  const excel = open();
  const seen = await onFirstSheet(excel, (sheet, context) => {
    const { names } = context.workbook;
    names.add('AES_Amounts', sheet.getRange('B2'));
    names.getItem('AES_Amounts').delete();
    const gone = names.getItemOrNullObject('AES_Amounts');
    return () => gone.isNullObject;
  });
  expect(seen).toBe(true);
});

test('settings keep anything that JSON can hold, and live in the workbook', async () => {
  const excel = open([budget], { settings: { 'cashable.before': 1 } });
  const seen = await onFirstSheet(excel, (_sheet, context) => {
    const { settings } = context.workbook;
    settings.add('cashable.marks', { sheet: 'Budget 04', rows: [1, 2, null], nested: { on: true } });
    settings.add('cashable.marks.1', 'a text');
    settings.add('cashable.marks.1', 'another');
    settings.getItem('cashable.before').delete();
    settings.load('items/key,items/value');
    const count = settings.getCount();
    return () => [settings.items.map(({ key, value }) => [key, value as unknown]), count.value];
  });
  expect(seen).toEqual([
    [
      ['cashable.marks', { sheet: 'Budget 04', rows: [1, 2, null], nested: { on: true } }],
      ['cashable.marks.1', 'another'],
    ],
    2,
  ]);
  expect([...excel.settings.keys()]).toEqual(['cashable.marks', 'cashable.marks.1']);
});

test('a date in a setting comes back as a date', async () => {
  const when = new Date(Date.UTC(2005, 3, 15));
  const seen = await onFirstSheet(open(), (_sheet, context) => {
    const setting = context.workbook.settings.add('marked', when);
    setting.load('value');
    return () => setting.value as unknown;
  });
  expect(new Date(String(seen)).getTime()).toBe(when.getTime());
});

describe('formulas over a name', () => {
  type Act = (context: Excel.RequestContext, excel: ReturnType<typeof open>) => unknown;
  const deletesRow: Act = (context) =>
    context.workbook.worksheets.getItem('Rates').getRange('2:2').delete('Up');
  const deletesSheet: Act = (context) => {
    context.workbook.worksheets.getItem('Rates').delete();
  };
  const deletesName: Act = (context) => {
    context.workbook.names.getItem('Rate').delete();
  };
  const asTheOfficer: Act = (_, { workbook }) => {
    workbook.getDefinedName('Rate')?.delete();
  };
  const takesBack: Act = (context, excel) => {
    asTheOfficer(context, excel);
    excel.workbook.undo();
  };
  const makesAnew: Act = (context) => {
    context.workbook.names.getItem('Rate').delete();
    context.workbook.names.add('Rate', context.workbook.worksheets.getItem('Rates').getRange('A3'));
  };

  test.each<readonly [string, Act, readonly unknown[]]>([
    ['show #REF! once its row is gone', deletesRow, ['=Rate*2', '#REF!', '#REF!']],
    ['show #REF! once its sheet is gone', deletesSheet, ['=Rate*2', '#REF!', '#REF!']],
    ['show #NAME? once it is deleted', deletesName, ['=Rate*2', '#NAME?', '#NAME?']],
    ['show #NAME? once the officer has deleted it', asTheOfficer, ['=Rate*2', '#NAME?', '#NAME?']],
    ['are as before once that is undone', takesBack, ['=Rate*2', 10, 11]],
    [
      'show #REF! where it is given none',
      (context) => {
        context.workbook.names.getItem('Rate').formula = '=#REF!';
      },
      ['=Rate*2', '#REF!', '#REF!'],
    ],
    ['find it again when it is made anew', makesAnew, ['=Rate*2', 14, 15]],
  ])('%s', async (_, act, seen) => {
    const excel = open([budget, { name: 'Rates', values: [['Rate'], [5], [7]] }]);
    await onFirstSheet(excel, (sheet, context) => {
      const { names, worksheets } = context.workbook;
      names.add('Rate', worksheets.getItem('Rates').getRange('A2'));
      names.add('Twice', '=Rate*2');
      sheet.getRange('D1:D2').formulas = [['=Rate*2'], ['=Twice+1']];
      return () => undefined;
    });
    await excel.settle();
    await excel.Excel.run(async (context) => {
      act(context, excel);
      await context.sync();
    });
    await excel.settle();
    const shown = await onFirstSheet(excel, (sheet) => {
      const cells = sheet.getRange('D1:D2');
      cells.load('formulas,values');
      return () => [cells.formulas[0]?.[0], cells.values[0]?.[0], cells.values[1]?.[0]] as readonly unknown[];
    });
    expect(shown).toEqual(seen);
  });
});

test('formulas of a deleted sheet are looked for no more', async () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation();
  const excel = open([budget, { name: 'Sums', values: [["=SUM('Budget 04'!B4:B5)", "='Budget 04'!B5"]] }]);
  await excel.settle();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sums').delete();
    await context.sync();
  });
  await excel.settle();
  await onFirstSheet(excel, (sheet) => {
    sheet.getRange('B2').values = [[1]];
    return () => undefined;
  });
  await excel.settle();
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
});
