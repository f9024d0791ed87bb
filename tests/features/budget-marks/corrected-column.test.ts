import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBudget } from '../../../src/budget/read-budget';
import metadata from '../../../src/functions/functions.json';
import { asExcelReads, csvRows } from '../../budget/sheet-of';
import { calculateLive } from './live-functions';
import { good, open, type Opened } from './opened';
import { stateOf } from './workbook-state';

/** Isle of Wight Council's committee budget 2004/05, with a gross budget in column C and a net one in column I. */
const rows = csvRows(
  readFileSync(join(__dirname, '../../budget/sheets/iow-fire-public-safety-2004-05.csv'), 'utf8'),
).map((row) => row.map((cell) => asExcelReads(cell) as string | number));

let opened: Opened;
beforeEach(() => {
  opened = open(rows, { sheet: 'Public safety', readBudget, excel: { functionsMetadata: metadata } });
  calculateLive(opened.excel);
});
afterEach(() => opened.close());

async function baseline(): Promise<unknown> {
  await opened.excel.settle();
  return opened.excel.Excel.run(async (context) => {
    const range = context.workbook.names.getItem('AES_Baseline').getRange();
    range.load('values');
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });
}

it('which of two columns is the budget is asked, and the answer is kept with the marks', async () => {
  const asked = async () => {
    const [sheet] = good(await opened.cashable.sheets());
    const marked = good(await opened.reopened().marked(sheet?.id ?? ''));
    return marked?.reading.sheets[0]?.columnChoices?.map(({ column, included }) => [column, included / 100]);
  };
  await opened.mark();
  expect(await asked()).toEqual([
    ['C', 9_042_900],
    ['I', 7_699_700],
  ]);
  // That the column that was read is right is an answer too.
  const [sheet] = good(await opened.cashable.sheets());
  const answered = good(await opened.cashable.preview(sheet?.id ?? '', { amountColumn: 'C' }));
  expect(answered.upToDate).toBe(false);
  good(await opened.cashable.mark(answered));
  expect(await asked()).toBeUndefined();
});

it('marking again with another column of amounts moves the live figures to that column', async () => {
  await opened.mark();
  expect(await baseline()).toBe(9_042_900);
  const [sheet] = good(await opened.cashable.sheets());
  const corrected = good(await opened.cashable.preview(sheet?.id ?? '', { amountColumn: 'I' }));
  const { reading } = good(await opened.cashable.mark(corrected));
  expect(reading.baseline.amount).toBe(769_970_000);
  expect((await stateOf(opened.excel, 20)).names['AES_Amounts']).toContain('$I$');
  expect(await baseline()).toBe(7_699_700);
  good(await opened.cashable.undoLast());
  expect(await baseline()).toBe(9_042_900);
});
