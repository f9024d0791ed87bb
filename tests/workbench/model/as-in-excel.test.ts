import {
  type HeadlessExcel,
  type HeadlessOptions,
  startHeadlessExcel,
} from '../../../workbench/headless/start';
import metadata from '../../../src/functions/functions.json';

/** What real Excel does where a kinder stand-in would hide a fault of the add-in. */
let excel: HeadlessExcel;
const start = (options: HeadlessOptions = {}): void => {
  excel = startHeadlessExcel({
    ...options,
    data: {
      sheets: [
        {
          name: 'Budget',
          values: [
            ['Service', 'Amount'],
            ['Roads', 10],
            ['Parks', 20],
          ],
        },
      ],
    },
  });
};
afterEach(() => {
  excel.dispose();
});

const onSheet = <T>(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> =>
  excel.Excel.run(async (context) => {
    const done = await act(context.workbook.worksheets.getItem('Budget'), context);
    await context.sync();
    return done;
  });
const refusal = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> =>
  onSheet(act).then(
    () => 'accepted',
    (error: unknown) => String((error as { code?: string }).code),
  );
const written = async (value: unknown, format?: string): Promise<readonly unknown[]> => {
  const range = await onSheet(async (sheet, context) => {
    const cell = sheet.getRange('D5');
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load('formulas,values,numberFormat,valueTypes');
    await context.sync();
    return cell;
  });
  return [range.formulas[0]?.[0], range.valueTypes[0]?.[0], range.numberFormat[0]?.[0]] as readonly unknown[];
};
const year = new Date().getFullYear();
const day = (y: number, m: number, d: number): number => Date.UTC(y, m - 1, d) / 86_400_000 + 25_569;

describe('an entry is read as Excel in the United Kingdom reads it', () => {
  test.each<readonly [string, unknown, string, string]>([
    ['-text', '=-text', 'Error', 'General'],
    ['+text', '=text', 'Error', 'General'],
    ['@text', '=@text', 'Error', 'General'],
    ['-', '-', 'String', 'General'],
    ['1/2', day(year, 2, 1), 'Double', 'd-mmm'],
    ['5 May', day(year, 5, 5), 'Double', 'd-mmm'],
    ['Mar-05', day(year, 3, 5), 'Double', 'd-mmm'],
    ['Apr 2005', day(2005, 4, 1), 'Double', 'mmm-yy'],
    ['1 April 2005', day(2005, 4, 1), 'Double', 'd-mmm-yy'],
    ['1/4/05', day(2005, 4, 1), 'Double', 'dd/mm/yyyy'],
    ['1-4-5', day(2005, 4, 1), 'Double', 'dd/mm/yyyy'],
    ['31 Feb', '31 Feb', 'String', 'General'],
    ['12:30', 45_000 / 86_400, 'Double', 'hh:mm'],
    ['£50', 50, 'Double', '£#,##0'],
    ['-£1,250.50', -1250.5, 'Double', '£#,##0.00'],
    ['(120)', -120, 'Double', 'General'],
    ['(1,200)', -1200, 'Double', '#,##0'],
    ['1 1/2', 1.5, 'Double', '# ?/?'],
    ['2.5%', 0.025, 'Double', '0.00%'],
    ['2005/06', day(2005, 6, 1), 'Double', 'mmm-yy'],
    ['Roads', 'Roads', 'String', 'General'],
    ['May day', 'May day', 'String', 'General'],
  ])('%s', async (entry, formula, type, format) => {
    start();
    await excel.settle();
    expect(await written(entry)).toEqual([formula, type, format]);
  });

  test.each(['-text', '1/2', '5 May', '(120)', '£50', '=SUM('])(
    '%s stays text in a cell for text',
    async (entry) => {
      start();
      expect(await written(entry, '@')).toEqual([entry, 'String', '@']);
    },
  );
});

describe('what is malformed is refused', () => {
  const custom = (formula: string) => (sheet: Excel.Worksheet) => {
    sheet.getRange('D1:D9').conditionalFormats.add('Custom').custom.rule.formula = formula;
  };
  test.each<readonly [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ['a formula without its end', (s) => (s.getRange('D1').formulas = [['=SUM(']])],
    ['a formula with two signs', (s) => (s.getRange('D1').formulas = [['=1*/2']])],
    ['a formula with a bracket too many', (s) => (s.getRange('D1').values = [['=SUM(A1))']])],
    ['a formula with an open text', (s) => (s.getRange('D1').values = [['="abc']])],
    [
      'a formula of more than 8,192 characters',
      (s) => (s.getRange('D1').formulas = [[`=1${'+1'.repeat(4_100)}`]]),
    ],
    [
      'a text of more than 255 characters in a formula',
      (s) => (s.getRange('D1').formulas = [[`="${'x'.repeat(256)}"`]]),
    ],
    [
      'functions 65 levels deep',
      (s) => (s.getRange('D1').formulas = [[`=${'ABS('.repeat(65)}1${')'.repeat(65)}`]]),
    ],
    ['a function without its arguments', (s) => (s.getRange('D1').formulas = [['=IF()']])],
    ['a function with an argument too many', (s) => (s.getRange('D1').formulas = [['=ROUND(1.5,0,1)']])],
    ['a rule about a sheet that is not there', custom('=Missing!$A1>0')],
    [
      'a list from half an address',
      (s) => (s.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source: '=$A$1:$B' } }),
    ],
    [
      'a list from a name that is not there',
      (s) => (s.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source: '=Choices' } }),
    ],
    ['a name for a sheet that is not there', (_s, c) => c.workbook.names.add('Fine', '=Missing!$A$1')],
    ['40,000 characters in a cell', (s) => (s.getRange('D1').values = [['x'.repeat(40_000)]])],
    ['a rule that is no formula', custom('=AND($A1=')],
    [
      'a list from what is no formula',
      (s) => (s.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source: '=$A$1:' } }),
    ],
    ['a number format with an open quote', (s) => (s.getRange('D1').numberFormat = [['0 "pounds']])],
    ['a number format of five parts', (s) => (s.getRange('D1').numberFormat = [['0;0;0;0;0']])],
    ['a number format of other letters', (s) => (s.getRange('D1').numberFormat = [['pounds']])],
    ['the name R1C1', (s, c) => c.workbook.names.add('R1C1', s.getRange('A1'))],
    ['the name C', (s, c) => c.workbook.names.add('C', s.getRange('A1'))],
    ['the name r', (s, c) => c.workbook.names.add('r', s.getRange('A1'))],
    ['the name R2', (s, c) => c.workbook.names.add('R2', s.getRange('A1'))],
    ['a name for what is no formula', (_s, c) => c.workbook.names.add('Fine', '=SUM(')],
    ['12 MB of settings', (_s, c) => c.workbook.settings.add('a', 'x'.repeat(3_000_000))],
  ])('%s', async (_, act) => {
    start({ build: 'win32' });
    expect(await refusal(act)).toBe('InvalidArgument');
  });

  test.each([
    '=IF(A1>0,SUM(\'North & South\'!B2:B9)*-1,"none, (yet")',
    '=SUM(North:South!B3)',
    '=SUM(tblBudget[[#All],[Net]:[Gross]])',
    '=AES.BASELINE(C:C,F:F)+1%',
    '=IF(,1,)',
    '={1,2;3,4}',
    '=A1:A9 B2:C3',
    '=#REF!+1',
    '=SUM((A1,B2))',
    '=A1#',
    '=-(-2)^2',
    '=[1]Sheet1!$A$1',
    "='[Budget 04.xlsx]Net'!A1",
    '=LET(x,1,x+1)',
    '=TODAY()',
    '=ROUND(SUM(A1:A9),-3)',
    "=IFERROR(VLOOKUP(A1,'Other'!A:B,2,FALSE),0)",
  ])('%s is a formula', async (formula) => {
    start();
    expect(await refusal((sheet) => (sheet.getRange('D1').formulas = [[formula]]))).toBe('accepted');
  });
});

describe('cells that come between others', () => {
  const at = (address: string, shift: 'Down' | 'Right') => (sheet: Excel.Worksheet) =>
    sheet.getRange(address).insert(shift);
  const filled = (address: string) => (sheet: Excel.Worksheet) =>
    (sheet.getRange(address).values = [['end']]);
  const merged = (sheet: Excel.Worksheet): void => {
    sheet.getRange('A5:B6').merge();
  };
  const asTable = (sheet: Excel.Worksheet) => sheet.tables.add('A1:B3', true);
  type Act = (sheet: Excel.Worksheet) => unknown;

  test.each<readonly [string, Act, Act, string]>([
    ['a column pushes the last one off', filled('XFD9'), at('C:C', 'Right'), 'NonBlankCellOffSheet'],
    ['a row pushes the last one off', filled('D1048576'), at('5:5', 'Down'), 'NonBlankCellOffSheet'],
    ['a cell pushes the end of its row off', filled('XFD2'), at('D2', 'Right'), 'NonBlankCellOffSheet'],
    ['a cell pushes the end of its column off', filled('D1048576'), at('D2', 'Down'), 'NonBlankCellOffSheet'],
    ['as many columns as there are', asTable, at('A:XFC', 'Right'), 'NonBlankCellOffSheet'],
    ['as many rows as there are', asTable, at('1:1048575', 'Down'), 'NonBlankCellOffSheet'],
    ['another row than the last filled cell’s', filled('XFD2'), at('D3', 'Right'), 'accepted'],
    ['a merged area is torn', merged, at('A5', 'Right'), 'MergedRangeConflict'],
    ['a table is torn', asTable, at('A2', 'Down'), 'InsertDeleteConflict'],
    ['a table is torn by a deletion', asTable, (s) => s.getRange('B2').delete('Up'), 'InsertDeleteConflict'],
  ])('%s', async (_, before, act, answer) => {
    start();
    await onSheet(before);
    expect(await refusal(act)).toBe(answer);
    await excel.settle();
  });

  test('rows beyond the last one are none', async () => {
    start();
    await onSheet((sheet) => (sheet.getRange('D1048576').values = [['']]));
    await onSheet(at('5:5', 'Down'));
    expect(excel.workbook.getActiveSheet().getMaxRows()).toBe(1_048_576);
  });
});

test('what is written under a merged area is lost', async () => {
  start();
  const range = await onSheet(async (sheet, context) => {
    sheet.getRange('D1:E2').merge();
    sheet.getRange('D1:F2').values = [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ];
    const all = sheet.getRange('D1:F2');
    all.load('values');
    await context.sync();
    sheet.getRange('D1:E2').unmerge();
    all.load('values');
    return all;
  });
  expect(range.values).toEqual([
    ['a', '', 'c'],
    ['', '', 'f'],
  ]);
});

describe('the list of steps that Ctrl+Z takes back', () => {
  const officerTypes = (): void => {
    excel.workbook.getActiveSheet().getRange('B2').setValue(99);
  };
  const afterUndo = async (): Promise<unknown> => {
    excel.workbook.undo();
    await excel.settle();
    return onSheet(async (sheet, context) => {
      const cell = sheet.getRange('B2');
      cell.load('values');
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    });
  };
  type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;
  const reads: Act = (sheet) => sheet.getRange('A1:B3').load('values');
  const asksForMerges = (sheet: Excel.Worksheet): unknown =>
    sheet.getRange('A1:B3').getMergedAreasOrNullObject().load('areaCount');
  const deletesSheet = (_: Excel.Worksheet, context: Excel.RequestContext): unknown =>
    context.workbook.worksheets.add('Other').delete();
  const writes = (sheet: Excel.Worksheet): unknown => (sheet.getRange('E9').values = [[1]]);

  test.each<readonly [string, HeadlessOptions, Act, boolean]>([
    ['reading leaves it', {}, reads, true],
    ['asking for merged cells empties it', {}, asksForMerges, false],
    ['deleting a sheet empties it', { habits: { undoEmptiedBy: 'deleting-sheets' } }, deletesSheet, false],
    ['a write stands above the officer’s step', {}, writes, false],
    ['a write empties it in an old Excel', { kind: 'floor' }, writes, false],
    ['reading leaves it in an awkward Excel', { kind: 'awkward' }, reads, true],
  ])('%s', async (_, options, act, kept) => {
    start(options);
    officerTypes();
    await onSheet((sheet, context) => act(sheet, context));
    expect(await afterUndo()).toBe(kept ? 10 : 99);
  });
});

describe('the pane', () => {
  const show = (): Promise<void> => excel.Office.addin.showAsTaskpane();
  test('stands there at once, later, or never', async () => {
    start();
    await show();
    expect(excel.paneState()).toBe('Visible');
    excel.dispose();
    start({ habits: { pane: 30 } });
    await show();
    expect(excel.paneState()).toBe('Background');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(excel.paneState()).toBe('Visible');
    excel.dispose();
    start({ habits: { pane: 'never' } });
    await show();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(excel.paneState()).toBe('Background');
  });

  test('comes only after the command has ended', async () => {
    start({ kind: 'awkward' });
    const seen: string[] = [];
    excel.Office.actions.associate('open', (event: { completed: () => void }) => {
      void show().then(() => {
        seen.push(excel.paneState());
        event.completed();
      });
    });
    await excel.runCommand('open');
    expect([...seen, excel.paneState()]).toEqual(['Background', 'Visible']);
  });
});

describe('functions of the add-in', () => {
  const ask = async (): Promise<readonly unknown[]> => {
    const range = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('D1');
      cell.load('formulas,values');
      await context.sync();
      return cell;
    });
    return [range.formulas[0]?.[0], range.values[0]?.[0]] as readonly unknown[];
  };

  test('are unknown until the add-in has started', async () => {
    start({ functionsMetadata: metadata, habits: { functionsKnown: false } });
    await onSheet((sheet) => (sheet.getRange('D1').formulas = [['=AES.TARGET(100)']]));
    expect(await ask()).toEqual(['=_xldudf_AES_TARGET(100)', '#NAME?']);
    excel.model.functions.ready();
    // Nobody answers in this test: only the formula is asked for.
    const range = await onSheet((sheet) => sheet.getRange('D1').load('formulas'));
    expect(range.formulas).toEqual([['=AES.TARGET(100)']]);
  });

  test('are handed no whole columns on the web', async () => {
    start({ functionsMetadata: metadata });
    await onSheet((sheet) => (sheet.getRange('D1').formulas = [['=AES.BASELINE(A:A,B:B)']]));
    expect((await ask())[1]).toBe('#CALC!');
  });
});

describe('a table of Excel’s own', () => {
  const table = async (write: (sheet: Excel.Worksheet) => unknown): Promise<readonly unknown[]> =>
    onSheet(async (sheet, context) => {
      const made = sheet.tables.add('A1:B3', true);
      await context.sync();
      write(sheet);
      const range = made.getRange();
      const headings = made.getHeaderRowRange();
      range.load('address');
      headings.load('values');
      await context.sync();
      return [range.address, ...((headings.values[0] ?? []) as readonly unknown[])] as readonly unknown[];
    });
  const put = (address: string, value: unknown) => (sheet: Excel.Worksheet) => {
    sheet.getRange(address).values = value as never;
  };
  test.each<readonly [string, (sheet: Excel.Worksheet) => unknown, readonly unknown[]]>([
    [
      'takes in what is written right of it',
      put('C2', 'Included'),
      ['Budget!A1:C3', 'Service', 'Amount', 'Column1'],
    ],
    [
      'takes in two columns',
      put('C1:D1', [['Treatment', 'Reason']]),
      ['Budget!A1:D3', 'Service', 'Amount', 'Treatment', 'Reason'],
    ],
    [
      'takes in what is written right below it',
      put('A4:B4', [['Libraries', 5]]),
      ['Budget!A1:B4', 'Service', 'Amount'],
    ],
    ['leaves what stands clear of it', put('D2', 'Included'), ['Budget!A1:B3', 'Service', 'Amount']],
    ['keeps a heading over each column', put('B1', ''), ['Budget!A1:B3', 'Service', 'Column1']],
    ['keeps headings apart', put('B1', 'Service'), ['Budget!A1:B3', 'Service', 'Service2']],
    ['numbers the heading that came last', put('A1', 'Amount'), ['Budget!A1:B3', 'Amount2', 'Amount']],
    ['makes words of a number', put('B1', 2004), ['Budget!A1:B3', 'Service', '2004']],
    ['makes words of what a date shows', put('B1', '2004/05'), ['Budget!A1:B3', 'Service', 'May-04']],
    [
      'gives a cleared heading a name',
      (s) => s.getRange('B1').clear(),
      ['Budget!A1:B3', 'Service', 'Column1'],
    ],
    [
      'names a column that came between',
      (s) => s.getRange('B:B').insert('Right'),
      ['Budget!A1:C3', 'Service', 'Column1', 'Amount'],
    ],
  ])('%s', async (_, write, seen) => {
    start();
    expect(await table(write)).toEqual(seen);
  });

  const made = (act: (sheet: Excel.Worksheet, made: Excel.Table) => unknown): Promise<unknown> =>
    onSheet(async (sheet, context) => {
      const read = await act(sheet, sheet.tables.add('A1:B3', true));
      await context.sync();
      return typeof read === 'function' ? (read as () => unknown)() : read;
    });

  test('names columns by their headings, and headings by their columns', async () => {
    start();
    await made((sheet, { columns }) => {
      columns.getItem('amount').name = 'Net';
      sheet.getRange('A1').values = [['Cost centre']];
    });
    const seen = await onSheet(async (sheet, context) => {
      const columns = sheet.tables.getItem('Table1').columns.load('items/name,items/index');
      const cells = sheet.getRange('A1:B1').load('values');
      await context.sync();
      return [columns.items.map(({ name, index }) => [name, index]), cells.values];
    });
    expect(seen).toEqual([
      [
        ['Cost centre', 0],
        ['Net', 1],
      ],
      [['Cost centre', 'Net']],
    ]);
  });

  test('fills a column with the only formula in it, and a new row with the column’s', async () => {
    start();
    await made((sheet) => {
      sheet.getRange('C2').formulas = [['=B2*2']];
      sheet.getRange('A4:B4').values = [['Arts', 5]];
    });
    const cells = await onSheet((sheet) => sheet.getRange('C1:C4').load('formulas'));
    expect(cells.formulas).toEqual([['Column1'], ['=B2*2'], ['=B3*2'], ['=B4*2']]);
  });

  test('leaves a column with other content alone', async () => {
    start();
    await made((sheet) => (sheet.getRange('B2').formulas = [['=1+1']]));
    const cells = await onSheet((sheet) => sheet.getRange('B2:B3').load('formulas'));
    expect(cells.formulas).toEqual([['=1+1'], [20]]);
  });

  const asTable = (): Promise<unknown> => onSheet((sheet) => sheet.tables.add('A1:B3', true));
  const now = (): Promise<unknown> =>
    onSheet(async (sheet, context) => {
      const range = sheet.tables.getItem('Table1').getRange().load('address');
      const cells = sheet.getRange('A1:C2').load('values');
      await context.sync();
      return [range.address, ...(cells.values as unknown[][])];
    });

  test('does the same where the officer types, and Ctrl+Z takes back first what Excel did by itself', async () => {
    start();
    await asTable();
    excel.workbook.getActiveSheet().getRange('C2').setValue(5);
    await excel.settle();
    expect(await now()).toEqual(['Budget!A1:C3', ['Service', 'Amount', 'Column1'], ['Roads', 10, 5]]);
    excel.workbook.undo();
    expect(await now()).toEqual(['Budget!A1:B3', ['Service', 'Amount', ''], ['Roads', 10, 5]]);
    excel.workbook.undo();
    expect(await now()).toEqual(['Budget!A1:B3', ['Service', 'Amount', ''], ['Roads', 10, '']]);
  });

  test('takes a heading that the officer emptied back with one Ctrl+Z', async () => {
    start();
    await asTable();
    excel.workbook.getActiveSheet().getRange('B1').clearContent();
    expect(await now()).toEqual(['Budget!A1:B3', ['Service', 'Column1', ''], ['Roads', 10, '']]);
    excel.workbook.undo();
    expect(await now()).toEqual(['Budget!A1:B3', ['Service', 'Amount', ''], ['Roads', 10, '']]);
  });

  test('is gone with its rows, and with its sheet', async () => {
    start();
    await asTable();
    await onSheet((sheet) => {
      sheet.getRange('1:3').delete('Up');
    });
    expect(await refusal((sheet) => sheet.tables.getItem('Table1').load('name'))).toBe('ItemNotFound');
    await asTable();
    const count = await onSheet((sheet, context) => {
      context.workbook.worksheets.add('Other');
      sheet.delete();
      return context.workbook.tables.getCount();
    });
    expect(count.value).toBe(0);
  });

  test('takes no merged cells', async () => {
    start();
    await onSheet((sheet) => {
      sheet.getRange('A2:B2').merge();
    });
    expect(await refusal((sheet) => sheet.tables.add('A1:B3', true))).toBe('MergedRangeConflict');
    await onSheet((sheet) => {
      sheet.getRange('A2:B2').unmerge();
      sheet.tables.add('A1:B3', true);
    });
    expect(await refusal((sheet) => (sheet.getRange('A2:B2').merge(), null))).toBe('MergedRangeConflict');
  });
});
