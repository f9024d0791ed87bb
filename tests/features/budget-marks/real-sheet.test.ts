import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBudget } from '../../../src/budget/read-budget';
import { poundsExact } from '../../../src/money/pounds';
import metadata from '../../../src/functions/functions.json';
import { asExcelReads, csvRows } from '../../budget/sheet-of';
import { calculateLive } from './live-functions';
import { good, open, type Opened } from './opened';
import { stateOf, type, valuesOf } from './workbook-state';

const sheet = 'RA 2016-17';
const rows = csvRows(
  readFileSync(join(__dirname, '../../budget/sheets/ra-2016-17-south-kesteven.csv'), 'utf8'),
).map((row) => row.map((cell) => asExcelReads(cell) as string | number));

let opened: Opened;

beforeEach(() => {
  opened = open(rows, { sheet, readBudget, excel: { functionsMetadata: metadata } });
  calculateLive(opened.excel);
});
afterEach(() => opened.close());

/** Treatment cell beside a line of the form, by the form's line number. */
async function treatmentOf(code: number): Promise<unknown> {
  const { names } = await stateOf(opened.excel, 2);
  const column = /\$([A-Z]+)\$/.exec(names['AES_Treatments'] ?? '')?.[1] ?? '';
  const row = rows.findIndex(([first]) => first === code) + 1;
  return (await valuesOf(opened.excel, sheet, `${column}${row}`))[0]?.[0];
}

async function named(name: string): Promise<unknown> {
  await opened.excel.settle();
  return opened.excel.Excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange();
    range.load('values');
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });
}

jest.setTimeout(30_000);

describe('South Kesteven’s published Revenue Account budget for 2016-17', () => {
  it('is marked, and the live formulas agree with the reading to the penny', async () => {
    const { reading } = await opened.mark();
    expect(await treatmentOf(811)).toBe('Transfer payment');
    expect(await treatmentOf(249)).toBe('Included');
    expect(await named('AES_Baseline')).toBe(Number(poundsExact(reading.baseline.amount)));
    const [first] = Object.values(reading.targets.byYear);
    expect(await named('AES_Target_2005_06')).toBe(Number(poundsExact(first ?? reading.baseline.amount)));
    expect(await named('AES_Cashable')).toBe(Number(poundsExact(reading.targets.cashable)));
    const calculation = await valuesOf(opened.excel, 'AES baseline', 'A1:B45');
    const figure = (label: RegExp): unknown => calculation.find(([words]) => label.test(String(words)))?.[1];
    expect(figure(/^Lowest/)).toBe(Number(poundsExact(reading.baseline.low)));
    expect(figure(/^Highest/)).toBe(Number(poundsExact(reading.baseline.high)));
    const { difference } = reading.sheets[0]?.totals ?? {};
    if (typeof difference === 'number') expect(figure(/^Difference/)).toBe(Number(poundsExact(difference)));
  });

  it('the target follows when the officer decides a line', async () => {
    await opened.mark();
    const before = Number(await named('AES_Baseline'));
    const { names } = await stateOf(opened.excel, 2);
    const column = /\$([A-Z]+)\$/.exec(names['AES_Treatments'] ?? '')?.[1] ?? '';
    const row = rows.findIndex(([code]) => code === 249) + 1;
    await type(opened.excel, sheet, `${column}${row}`, 'Excluded by officer');
    expect(Number(await named('AES_Baseline'))).toBe(before - 260_000);
    const result = await opened.mark();
    expect(poundsExact(result.reading.baseline.amount)).toBe(`${before - 260_000}.00`);
    expect(result.reading.sheets[0]?.lines.find((line) => line.row === row)).toMatchObject({
      treatment: 'excluded-by-officer',
      decidedBy: 'officer',
    });
    expect((await opened.preview()).upToDate).toBe(true);
  });

  it('is as it was after all marks are removed', async () => {
    const before = await stateOf(opened.excel, rows.length + 2);
    await opened.mark();
    good(await opened.cashable.removeAll());
    expect(await stateOf(opened.excel, rows.length + 2)).toEqual(before);
  });
});
