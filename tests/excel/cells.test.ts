import '../workbench/clock';
import { askExcel } from '../../src/excel/excel-run';
import { problemFrom } from '../../src/excel/problem-from-error';
import { readDirectory } from '../../src/excel/directory';
import { columnOfWords, step, type Step } from '../../src/excel/step';
import { transact } from '../../src/excel/transaction';
import { type HeadlessExcel, startHeadlessExcel } from '../../workbench/headless/start';

/** What a cell of Excel holds at most: 32,767 characters of text, or a formula of 8,192. */

const at = (row: number, column: number) => ({ sheet: 'Notes', row, column, rows: 1, columns: 1 });
/** Of joined texts, since Excel takes none of more than 255 characters. */
const formulaOf = (length: number): string => {
  const parts = '"ninety"&'.repeat(Math.floor((length - 40) / 9));
  return `=${parts}"${'x'.repeat(length - parts.length - 3)}"`;
};

const carryOut = async (steps: readonly Step[]) =>
  transact(steps, { directory: await askExcel(readDirectory), sheet: 'Notes' });

let excel: HeadlessExcel;
let removeGlobals: () => void;
beforeEach(() => {
  excel = startHeadlessExcel({ data: { sheets: [{ name: 'Notes' }] } });
  removeGlobals = excel.installGlobals();
});
afterEach(() => {
  removeGlobals();
  excel.dispose();
});

const read = (address: string): Promise<unknown[][]> =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Notes').getRange(address);
    range.load('formulas');
    await context.sync();
    return range.formulas;
  });

/** Excels have failed on long text that they are given to read as a formula (OfficeDev/office-js issue 3256). */
function refuseLongTextAsFormulas(): void {
  const prototype = Reflect.get(excel.Excel, 'Range').prototype as object;
  const own = Object.getOwnPropertyDescriptor(prototype, 'formulas');
  if (own?.set === undefined) throw new Error('the library has no Range.formulas');
  Object.defineProperty(prototype, 'formulas', {
    configurable: true,
    get: function (this: object): unknown {
      return own.get?.call(this);
    },
    set(this: object, cells: unknown[][]) {
      if (cells.flat().some((cell) => typeof cell === 'string' && !cell.startsWith('=')))
        throw new Error('text was given to be read as a formula');
      own.set?.call(this, cells);
    },
  });
}

test('words, figures and formulas of one block each stand where they belong, and no word is read as a formula', async () => {
  refuseLongTextAsFormulas();
  const long = 'Agreed by the cabinet. '.repeat(1_000);
  const area = { sheet: 'Notes', row: 1, column: 1, rows: 2, columns: 3 };
  const cells = [
    [long, 1250.5, '=B1*2'],
    ['', null, '=C1+1'],
  ];
  await carryOut([step({ kind: 'put-formulas', area, cells }, { kind: 'clear-words', area })]);
  expect(await read('A1:C2')).toEqual([
    [long, 1250.5, '=B1*2'],
    ['', '', '=C1+1'],
  ]);
});

test('cells that a block leaves alone keep what they hold', async () => {
  await carryOut([step({ kind: 'put-formulas', area: at(1, 2), cells: [[7]] })]);
  const area = { sheet: 'Notes', row: 1, column: 1, rows: 1, columns: 3 };
  await carryOut([step({ kind: 'put-formulas', area, cells: [['Fees', null, '=B1']] })]);
  expect(await read('A1:C1')).toEqual([['Fees', 7, '=B1']]);
});

test.each([
  ['put-words', 'x'.repeat(32_767), 'fits'],
  ['put-formulas', 'x'.repeat(32_767), 'fits'],
  ['put-formulas', formulaOf(8_192), 'fits'],
  ['put-words', 'x'.repeat(32_768), 'Cell B3 on sheet ‘Notes’ would hold 32,768 characters'],
  ['put-formulas', 'x'.repeat(32_768), 'Cell B3 on sheet ‘Notes’ would hold 32,768 characters'],
  ['put-formulas', formulaOf(8_193), 'The formula for cell B3 on sheet ‘Notes’ would have 8,193 characters'],
] as const)('%s at the limit and beyond it (%#)', async (kind, cell, outcome) => {
  const area = { sheet: 'Notes', row: 2, column: 1, rows: 2, columns: 2 };
  const cells = [
    ['Highways', null],
    [null, cell],
  ];
  const plan = () => step({ kind, area, cells });
  if (outcome === 'fits') {
    await carryOut([plan()]);
    expect((await read('B3'))[0]?.[0]).toBe(cell);
    return;
  }
  let sentence = 'nothing was refused';
  try {
    plan();
  } catch (error) {
    ({ sentence } = problemFrom(error));
  }
  expect(sentence).toContain(outcome);
  expect(sentence).toContain('Nothing was changed.');
});

it('words stay words, whatever they begin with, when they are written and when they are taken back', async () => {
  const words = [
    '=1+1',
    '-agreed with audit',
    '@Joan',
    '+5 posts',
    "'quoted",
    '1/2',
    '5 May',
    'May 2005',
    '£50',
    '(120)',
    'TRUE',
    '2004/05',
    '12:30',
  ];
  const blank = words.map(() => '');
  const area = { ...at(1, 1), rows: words.length };
  await carryOut(columnOfWords(area, blank, words).steps);
  expect((await read(`A1:A${words.length}`)).flat()).toEqual(words);
  await carryOut(columnOfWords(area, words, blank).steps);
  const [{ back } = { back: null }] = columnOfWords(area, words, blank).steps;
  if (back === null) throw new Error('there is a way back');
  await carryOut([step(back)]);
  expect((await read(`A1:A${words.length}`)).flat()).toEqual(words);
});

it('numbers that stood in a column are put back as numbers', async () => {
  await carryOut(columnOfWords({ ...at(1, 1), rows: 3 }, ['', '', ''], ['5', '-5', '1.25']).steps);
  expect((await read('A1:A3')).flat()).toEqual([5, -5, 1.25]);
});
