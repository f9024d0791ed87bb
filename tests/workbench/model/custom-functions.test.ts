import { SetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { onFirstSheet, open, valuesOf } from '../open-workbook';
import type { HeadlessExcel, HeadlessOptions } from '../../../workbench/headless/start';

const number = { type: 'number', dimensionality: 'scalar' } as const;
const matrix = { type: 'any', dimensionality: 'matrix' } as const;
const text = { type: 'string', dimensionality: 'scalar' } as const;

/** The shape that the generator of `functions.json` writes. */
const functionsMetadata = {
  functions: [
    { id: 'DOUBLE', name: 'DOUBLE', parameters: [{ name: 'amount', ...number }] },
    {
      id: 'SEEN',
      name: 'SEEN',
      parameters: [
        { name: 'a', type: 'any', dimensionality: 'scalar', optional: true },
        { name: 'b', type: 'any', dimensionality: 'scalar', optional: true },
        { name: 'c', type: 'any', dimensionality: 'scalar', optional: true },
      ],
    },
    { id: 'SHAPE', name: 'SHAPE', parameters: [{ name: 'cells', ...matrix }] },
    {
      id: 'JOINED',
      name: 'JOINED',
      parameters: [{ name: 'parts', ...matrix, repeating: true }],
    },
    { id: 'TABLE', name: 'TABLE', parameters: [], result: { dimensionality: 'matrix' } },
    { id: 'FAIL', name: 'FAIL', parameters: [{ name: 'how', ...text }] },
    {
      id: 'SLOW',
      name: 'SLOW',
      parameters: [{ name: 'amount', ...number }],
      options: { cancelable: true },
    },
    { id: 'NOWHERE', name: 'NOWHERE', parameters: [] },
  ],
};

function opened(options: Omit<HeadlessOptions, 'data'> = {}): {
  excel: HeadlessExcel;
  calls: string[];
} {
  const calls: string[] = [];
  const excel = open(undefined, { functionsMetadata, ...options });
  const { CustomFunctions } = excel;
  const { ErrorCode } = CustomFunctions;
  const associate = (id: string, run: (...args: never[]) => unknown): void => {
    CustomFunctions.associate(id, run);
  };
  const called =
    <T>(name: string, run: (...args: never[]) => T) =>
    (...args: unknown[]): T => {
      // The last argument is the invocation, which no caller wrote.
      calls.push(`${name} ${JSON.stringify(args.slice(0, -1))}`);
      return run(...(args as never[]));
    };
  associate(
    'DOUBLE',
    called('DOUBLE', (amount: number) => amount * 2),
  );
  associate(
    'SEEN',
    called('SEEN', (...args: unknown[]) => JSON.stringify(args.slice(0, -1))),
  );
  associate(
    'SHAPE',
    called('SHAPE', (cells: unknown) => JSON.stringify(cells)),
  );
  associate(
    'JOINED',
    called('JOINED', (parts: unknown) => JSON.stringify(parts)),
  );
  associate(
    'TABLE',
    called('TABLE', () => [
      ['Year', 'Target'],
      ['2005/06', 25],
      ['2006/07', null],
    ]),
  );
  associate(
    'FAIL',
    called('FAIL', (how: string) => {
      if (how === 'throw') throw new Error('inside');
      if (how === 'nan') return Number.NaN;
      if (how === 'infinite') return Number.POSITIVE_INFINITY;
      if (how === 'in a table') return [[1, new CustomFunctions.Error(ErrorCode.notAvailable)]];
      throw new CustomFunctions.Error(
        ErrorCode[how as keyof typeof ErrorCode],
        'The baseline must not be negative.',
      );
    }),
  );
  associate(
    'SLOW',
    called('SLOW', (amount: number, invocation: { onCanceled: () => void }) => {
      invocation.onCanceled = () => calls.push(`cancelled ${String(amount)}`);
      return new Promise((resolve) => setTimeout(() => resolve(amount), 150));
    }),
  );
  return { excel, calls };
}

async function formula(excel: HeadlessExcel, address: string, text: string): Promise<void> {
  await onFirstSheet(excel, (sheet) => {
    sheet.getRange(address).formulas = [[text]];
    return () => undefined;
  });
}

/** What D1 shows once the formula there is calculated. */
async function shown(text: string): Promise<{ cell: string; calls: string[]; words: string | undefined }> {
  const { excel, calls } = opened();
  await formula(excel, 'D1', text);
  await excel.settle();
  return {
    cell: excel.cell('Budget 04', 'D1'),
    words: excel.errorText('Budget 04', 'D1'),
    calls,
  };
}

test('a formula shows #BUSY! until its function answers', async () => {
  const { excel } = opened();
  await formula(excel, 'D1', '=AES.DOUBLE(B2)');
  expect(await valuesOf(excel, 'D1')).toEqual([['#BUSY!']]);
  await excel.settle();
  expect(await valuesOf(excel, 'D1')).toEqual([[240]]);
});

describe('arguments', () => {
  test.each([
    ['=AES.SEEN(1,"a",TRUE)', '[1,"a",true]'],
    ['=AES.SEEN(1,,TRUE)', '[1,null,true]'],
    ['=AES.SEEN(1)', '[1,null,null]'],
    ['=AES.SEEN(Z99,A2,B2)', '[null,"Parks",120]'],
    ['=AES.SHAPE(A1:B3)', '[["Service","Net"],["Parks",120],["Housing benefit",900.5]]'],
    ['=AES.SHAPE(B2)', '[[120]]'],
    ['=AES.SHAPE(A4:C4)', '[["Libraries",-4,0]]'],
    ['=AES.JOINED(A2,B2:B3)', '[[["Parks"]],[[120],[900.5]]]'],
    ['=AES.SEEN(SUM(B2:B4)*2)', '[2033,null,null]'],
  ])('%s', async (text, expected) => {
    expect((await shown(text)).cell).toBe(expected);
  });

  test.each([
    ['too few', '=AES.DOUBLE()'],
    ['too many', '=AES.DOUBLE(1,2)'],
    ['several cells for one value', '=AES.DOUBLE(B2:B3)'],
  ])('%s: #VALUE! and no call', async (_what, text) => {
    const { cell, calls } = await shown(text);
    expect(cell).toBe('#VALUE!');
    expect(calls).toEqual([]);
  });

  test('an error among them is the result', async () => {
    const { cell, calls } = await shown('=AES.DOUBLE(1/0)');
    expect(cell).toBe('#DIV/0!');
    expect(calls).toEqual([]);
  });
});

describe('results', () => {
  test('a table fills the cells beside and below, nothing in it is 0', async () => {
    const { excel } = opened();
    await formula(excel, 'D1', '=AES.TABLE()');
    await excel.settle();
    expect(await valuesOf(excel, 'D1:E3')).toEqual([
      ['Year', 'Target'],
      ['2005/06', 25],
      ['2006/07', 0],
    ]);
  });

  test.each([
    ['invalidValue', '#VALUE!', 'The baseline must not be negative.'],
    ['notAvailable', '#N/A', 'The baseline must not be negative.'],
    ['divisionByZero', '#DIV/0!', undefined],
    ['invalidNumber', '#NUM!', undefined],
    ['nullReference', '#NULL!', undefined],
    ['throw', '#VALUE!', undefined],
    ['nan', '#VALUE!', 'NaN'],
    ['infinite', '#NUM!', undefined],
  ])('%s is %s', async (how, cell, words) => {
    expect(await shown(`=AES.FAIL("${how}")`)).toMatchObject({ cell, words });
  });

  test('an error inside a table stands in its cell', async () => {
    const { excel } = opened();
    await formula(excel, 'D1', '=AES.FAIL("in a table")');
    await excel.settle();
    expect(await valuesOf(excel, 'D1:E1')).toEqual([[1, '#N/A']]);
  });

  test('a function that the add-in never associated', async () => {
    expect((await shown('=AES.NOWHERE()')).cell).toBe('#VALUE!');
  });

  test('a function that does not answer', async () => {
    const { excel } = opened({ functionPatience: 40 });
    await formula(excel, 'D1', '=AES.SLOW(1)');
    await excel.settle();
    expect(excel.cell('Budget 04', 'D1')).toBe('#CONNECT!');
    expect(excel.errorText('Budget 04', 'D1')).toContain('did not answer');
  });

  test('the words of an error go when the error goes', async () => {
    const { excel } = opened();
    await formula(excel, 'D1', '=AES.FAIL("invalidValue")');
    await excel.settle();
    await formula(excel, 'D1', '=AES.DOUBLE(1)');
    await excel.settle();
    expect(excel.errorText('Budget 04', 'D1')).toBeUndefined();
  });
});

describe('recalculation', () => {
  test('a changed cell calls again, and what hangs on the result follows', async () => {
    const { excel, calls } = opened();
    await formula(excel, 'D1', '=AES.DOUBLE(B2)');
    await formula(excel, 'D2', '=AES.DOUBLE(D1)+1');
    await excel.settle();
    expect(await valuesOf(excel, 'D1:D2')).toEqual([[240], [481]]);
    await onFirstSheet(excel, (sheet) => {
      sheet.getRange('B2').values = [[1]];
      return () => undefined;
    });
    await excel.settle();
    expect(await valuesOf(excel, 'D1:D2')).toEqual([[2], [5]]);
    expect(calls).toEqual(['DOUBLE [120]', 'DOUBLE [240]', 'DOUBLE [1]', 'DOUBLE [2]']);
  });

  test('one function inside another waits for it', async () => {
    const { cell, calls } = await shown('=AES.DOUBLE(AES.DOUBLE(3))');
    expect(cell).toBe('12');
    expect(calls).toEqual(['DOUBLE [3]', 'DOUBLE [6]']);
  });

  test('other changes call nothing; a full calculation asks again', async () => {
    const { excel, calls } = opened();
    await formula(excel, 'D1', '=AES.DOUBLE(B2)');
    await excel.settle();
    await formula(excel, 'E9', '=1+1');
    await excel.settle();
    expect(calls).toHaveLength(1);
    await excel.Excel.run(async (context) => {
      context.application.calculate('Full');
      await context.sync();
    });
    await excel.settle();
    expect(calls).toHaveLength(2);
    expect(excel.cell('Budget 04', 'D1')).toBe('240');
  });

  test('a formula that asks anew before it is answered cancels what it asked before', async () => {
    const { excel, calls } = opened();
    await formula(excel, 'D1', '=AES.SLOW(B2)');
    await valuesOf(excel, 'D1');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await onFirstSheet(excel, (sheet) => {
      sheet.getRange('B2').values = [[7]];
      return () => undefined;
    });
    await excel.settle();
    expect(calls).toEqual(['SLOW [120]', 'SLOW [7]', 'cancelled 120']);
    expect(excel.cell('Budget 04', 'D1')).toBe('7');
  });

  test('formulas move with their rows and keep their results', async () => {
    const { excel, calls } = opened();
    await formula(excel, 'D2', '=AES.DOUBLE(B2)');
    await excel.settle();
    await onFirstSheet(excel, (sheet) => {
      sheet.getRange('1:1').insert('Down');
      return () => undefined;
    });
    await excel.settle();
    expect(excel.cell('Budget 04', 'D3')).toBe('240');
    expect(calls.every((call) => call === 'DOUBLE [120]')).toBe(true);
  });
});

test('a thousand calls of one moment go to the add-in together', async () => {
  const { excel, calls } = opened();
  const rows = 1000;
  await onFirstSheet(excel, (sheet) => {
    sheet.getRangeByIndexes(0, 4, rows, 1).formulas = Array.from({ length: rows }, (_, row) => [
      `=AES.DOUBLE(${String(row)})`,
    ]);
    return () => undefined;
  });
  const { requests } = excel.stats;
  await excel.settle();
  const values = await valuesOf(excel, `E1:E${String(rows)}`);
  expect(values).toEqual(Array.from({ length: rows }, (_, row) => [row * 2]));
  expect(calls).toHaveLength(rows);
  // One request brings all answers; the others read the cells.
  expect(excel.stats.requests - requests).toBeLessThan(5);
});

test('answers that come while colours by formula are worked out leave every row coloured', async () => {
  const { excel } = opened();
  const rows = 1200;
  excel.CustomFunctions.associate('SLOW', () => new Promise<number>(() => undefined));
  await formula(excel, 'D1', '=AES.SLOW(B2)');
  expect(await valuesOf(excel, 'D1')).toEqual([['#BUSY!']]);
  await onFirstSheet(excel, (sheet) => {
    sheet.getRange(`J1:J${String(rows)}`).values = Array.from({ length: rows }, () => ['Check']);
    for (const word of ['Included', 'Police', 'Check']) {
      const { custom } = sheet.getRange(`J1:K${String(rows)}`).conditionalFormats.add('Custom');
      custom.rule.formula = `=$J1="${word}"`;
      custom.format.fill.color = word === 'Check' ? '#FFF0B8' : '#E3F1DD';
    }
    return () => undefined;
  });
  const { book } = excel.model;
  const sheetId = book.workbook.getActiveSheet().getSheetId();
  const fill = (row: number): string | undefined =>
    book.injector.get(ConditionalFormattingService).composeStyle(book.unitId, sheetId, row, 10)?.style?.bg
      ?.rgb ?? undefined;
  book.commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    const { stageInfo } = params as ISetFormulaCalculationNotificationMutation;
    // The first call of this workbook is answered in the midst of the colours.
    if ((stageInfo?.completedFormulasCount ?? 0) > rows) excel.model.functions.receive([[1, true, 240]]);
  });
  // Drawing a cell is what has the colours of its rules worked out.
  fill(0);
  await excel.settle();
  expect(excel.cell('Budget 04', 'D1')).toBe('240');
  const plain = Array.from({ length: rows }, (_, row) => row).filter((row) => fill(row) !== '#FFF0B8');
  expect(plain).toEqual([]);
});
