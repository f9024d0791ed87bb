import { budget, errorOf, onFirstSheet, open, valuesOf } from '../open-workbook';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

const cases: readonly {
  readonly when: string;
  readonly act: (context: Excel.RequestContext) => unknown;
  readonly code: string;
  readonly location?: string;
}[] = [
  {
    when: 'a sheet is asked for that is not there',
    act: (c) => c.workbook.worksheets.getItem('Nowhere').load('name'),
    code: 'ItemNotFound',
    location: 'WorksheetCollection.getItem',
  },
  {
    when: 'a name is asked for that is not there',
    act: (c) => c.workbook.names.getItem('AES_Nothing').load('value'),
    code: 'ItemNotFound',
    location: 'NamedItemCollection.getItem',
  },
  {
    when: 'a setting is asked for that is not there',
    act: (c) => c.workbook.settings.getItem('nothing').load('value'),
    code: 'ItemNotFound',
    location: 'SettingCollection.getItem',
  },
  {
    when: 'a sheet is added under a name that is taken, in other capitals',
    act: (c) => c.workbook.worksheets.add('BUDGET 04'),
    code: 'ItemAlreadyExists',
    location: 'WorksheetCollection.add',
  },
  {
    when: 'a sheet is added under a name that Excel would not take',
    act: (c) => c.workbook.worksheets.add('2004/05'),
    code: 'InvalidArgument',
    location: 'WorksheetCollection.add',
  },
  {
    when: 'a name is added twice',
    act: (c) => {
      c.workbook.names.add('AES_Amounts', first(c).getRange('B2:B4'));
      c.workbook.names.add('aes_amounts', first(c).getRange('B2:B4'));
    },
    code: 'ItemAlreadyExists',
    location: 'NamedItemCollection.add',
  },
  {
    when: 'a name looks like a cell',
    act: (c) => c.workbook.names.add('AES1', first(c).getRange('B2')),
    code: 'InvalidArgument',
  },
  {
    when: 'an address is none',
    act: (c) => first(c).getRange('B2:').load('values'),
    code: 'InvalidArgument',
    location: 'Worksheet.getRange',
  },
  {
    when: 'an address lies beyond the last column',
    act: (c) => first(c).getRange('XFE1').load('values'),
    code: 'InvalidArgument',
  },
  {
    when: 'values have another shape than the range',
    act: (c) => (first(c).getRange('A1:B2').values = [[1, 2]]),
    code: 'InvalidArgument',
    location: 'Range.values',
  },
  {
    when: 'rows of values have different lengths',
    act: (c) => (first(c).getRange('A1:B2').values = [[1, 2], [3]]),
    code: 'InvalidArgument',
  },
  {
    when: 'a formula array has another shape than the range',
    act: (c) => (first(c).getRange('A1:A2').formulas = [['=1', '=2']]),
    code: 'InvalidArgument',
    location: 'Range.formulas',
  },
  {
    when: 'an offset leaves the sheet',
    act: (c) => first(c).getRange('A1').getOffsetRange(-1, 0).load('values'),
    code: 'InvalidArgument',
  },
  {
    when: 'two ranges have nothing in common',
    act: (c) => first(c).getRange('A1').getIntersection('B2').load('values'),
    code: 'ItemNotFound',
    location: 'Range.getIntersection',
  },
  {
    when: 'a colour is none',
    act: (c) => (first(c).getRange('A1').format.fill.color = 'bluish'),
    code: 'InvalidArgument',
    location: 'RangeFill.color',
  },
  {
    when: 'the last visible sheet is deleted',
    act: (c) => {
      first(c).delete();
    },
    code: 'InvalidOperation',
    location: 'Worksheet.delete',
  },
  {
    when: 'a protected sheet is written to',
    act: (c) => {
      first(c).protection.protect();
      first(c).getRange('A1').values = [['x']];
    },
    code: 'AccessDenied',
    location: 'Range.values',
  },
  {
    when: 'a sheet was deleted while a range of it was held',
    act: async (c) => {
      const sheet = c.workbook.worksheets.add('Passing');
      const range = sheet.getRange('A1');
      range.load('address');
      await c.sync();
      sheet.delete();
      await c.sync();
      range.load('values');
    },
    code: 'ItemNotFound',
  },
  {
    when: 'the rows of a range were deleted while it was held',
    act: async (c) => {
      const range = first(c).getRange('A2');
      range.load('address');
      await c.sync();
      first(c).getRange('2:2').delete('Up');
      await c.sync();
      range.load('values');
    },
    code: 'InvalidReference',
  },
  {
    when: 'a conditional format is read as what it is not',
    act: (c) => {
      const format = first(c).getRange('A1').conditionalFormats.add('Custom');
      format.cellValue.load('rule');
    },
    code: 'InvalidOperation',
  },
];

describe('errors carry Excel’s code and the member that was asked for', () => {
  test.each(cases)('$code when $when', async ({ act, code, location }) => {
    const error = await errorOf(open([budget]), act);
    expect(error.code).toBe(code);
    if (location !== undefined) expect(error.location).toBe(location);
  });
});

test('the message says which statement failed', async () => {
  const excel = open();
  const error = await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nowhere').getRange('A1').load('values');
    await context.sync();
  }).catch((caught: unknown) => caught as OfficeExtension.Error);
  expect(error?.debugInfo.statement).toContain('getItem(');
});

test('what was done before the error stays done, what follows is not', async () => {
  const excel = open();
  await errorOf(excel, (context) => {
    const sheet = first(context);
    sheet.getRange('D1').values = [['before']];
    sheet.getRange('D2').values = [[1, 2]];
    sheet.getRange('D3').values = [['after']];
  });
  expect(await valuesOf(excel, 'D1:D3')).toEqual([['before'], [''], ['']]);
});

describe('what the stand-in does not know fails loudly', () => {
  test.each<readonly [string, (context: Excel.RequestContext) => unknown]>([
    ['Worksheet.charts', (c) => first(c).charts.load('count')],
    ['Range.formulasR1C1', (c) => first(c).getRange('A1').load('formulasR1C1')],
    ['Range.removeDuplicates', (c) => first(c).getRange('A1:A3').removeDuplicates([0], true)],
    ['Workbook.pivotTables', (c) => c.workbook.pivotTables.load('items/name')],
    ['Range.replaceAll', (c) => first(c).getRange('A1').replaceAll('a', 'b', {})],
    ['Microsoft.AppRuntime.AppRuntimePersistenceService', (c) => (c as { never?: unknown }).never],
  ])('%s', async (member, act) => {
    const excel = open();
    const error = member.startsWith('Microsoft')
      ? await excel.Office.addin
          .setStartupBehavior(excel.Office.StartupBehavior.load)
          .then(() => ({ code: 'none', message: '' }))
          .catch((caught: unknown) => caught as OfficeExtension.Error)
      : await errorOf(excel, act);
    expect(error.code).toBe('ApiNotFound');
    expect(error.message).toContain(member);
  });

  test('a kind of conditional format that is not drawn here', async () => {
    const error = await errorOf(open(), (c) => first(c).getRange('A1').conditionalFormats.add('DataBar'));
    expect(error.code).toBe('UnsupportedOperation');
  });
});

describe('a request that is none', () => {
  test.each([
    ['no request', 'nonsense'],
    ['no object paths', { Actions: [] }],
    ['an action without a type', { Actions: [{ Id: 1, ObjectPathId: 1 }], ObjectPaths: {} }],
  ])('%s is refused', async (_what, body) => {
    const answer = await open().model.answer(body, 0);
    expect(answer.Error?.Code).toBe('InvalidRequest');
  });

  test('an action on an object that the request does not describe', async () => {
    const answer = await open().model.answer(
      { Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 7 }], ObjectPaths: {} },
      0,
    );
    expect(answer.Error).toMatchObject({ Code: 'InvalidObjectPath', ActionIndex: 0 });
  });
});

describe('while a cell is edited', () => {
  test('a batch fails at once and does nothing', async () => {
    const excel = open();
    excel.beginCellEdit();
    const error = await errorOf(excel, (c) => (first(c).getRange('D1').values = [['x']]));
    excel.endCellEdit();
    expect(error.code).toBe('InvalidOperationInCellEditMode');
    expect(await valuesOf(excel, 'D1')).toEqual([['']]);
  });

  test('a batch that asks to wait runs when the cell is left', async () => {
    const excel = open();
    excel.beginCellEdit();
    const order: string[] = [];
    const batch = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      first(context).getRange('D1').values = [['waited']];
      await context.sync();
      order.push('written');
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    order.push('left');
    excel.endCellEdit();
    await batch;
    expect(order).toEqual(['left', 'written']);
    expect(await valuesOf(excel, 'D1')).toEqual([['waited']]);
  });
});

test('errors that the client itself finds reach the add-in unchanged', async () => {
  const excel = open();
  const error = await errorOf(excel, (context) => {
    const sheet = first(context);
    return sheet.name;
  });
  expect(error.code).toBe('PropertyNotLoaded');
  const values = await onFirstSheet(excel, (sheet) => {
    const range = sheet.getRange('A1');
    range.load('values');
    return () => range.values as unknown;
  });
  expect(values).toEqual([['Service']]);
});
