import '../workbench/clock';
import { registerFunctions } from '../../src/functions/register';
import { startHeadlessExcel } from '../../workbench/headless/start';
import { metadata } from './formula';

/** The functions in a calculating workbook: figures follow when a cell changes. */

const excel = startHeadlessExcel({
  functionsMetadata: metadata,
  data: {
    sheets: [
      {
        name: 'Budget',
        values: [
          ['Service', '£000', 'Treatment'],
          ['Highways', 24950, 'Included'],
          ['Rent allowances', 3805, 'Transfer payment'],
          ['Libraries', '(120)', 'Included'],
          ['Contingency', 500, 'Check'],
          ['Total', 29135, 'Subtotal'],
          ['', '', ''],
        ],
      },
      {
        name: 'Figures',
        values: [
          ['=AES.BASELINE(Budget!B2:B7,Budget!C2:C7,Budget!B1)'],
          ['=AES.EXCLUDED(Budget!B2:B7,Budget!C2:C7,,Budget!B1)'],
          ['=AES.EXCLUDED(Budget!B2:B7,Budget!C2:C7,"Check",Budget!B1)'],
          ['=AES.TARGET(A1)'],
          ['=AES.TARGET(A1,"2007/08",TRUE)'],
          ['=AES.CASHABLE(A4)'],
          ['=AES.STATUS(A4,600000,400000)'],
          ['=AES.TREATMENT(Budget!A3)'],
          ['=AES.TARGETS(A1)'],
        ],
      },
      {
        name: 'Mid-year 2006-07',
        values: [
          ['', '', '', ''],
          ['', 'Mid-year update 2006/07', '', ''],
          ['', 'Local authority', 'Salford City Council', ''],
          ['', '', 'Achieved to 30 September (£)', '...of which cashable (£)'],
          ['', 'Procurement', 100, 120],
          ['', 'Transactions', '=1/0', 60],
        ],
      },
      { name: 'Checked', values: [["=AES.CHECK('Mid-year 2006-07'!B2:D6)"]] },
    ],
  },
});
Object.assign(globalThis, { CustomFunctions: excel.CustomFunctions });
registerFunctions();

afterAll(() => {
  excel.dispose();
});

async function write(address: string, value: string | number, sheet = 'Budget'): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
  await excel.settle();
}

const shown = (address: string): string => excel.cell('Figures', address);

test('figures stand in the workbook and follow the amounts and the treatments', async () => {
  await excel.settle();
  expect(['A1', 'A2', 'A3', 'A4', 'A5', 'A6'].map(shown)).toEqual([
    '24830000',
    '3805000',
    '500000',
    '620750',
    '1862250',
    '310375',
  ]);
  expect(shown('A7')).toBe(
    'Target missed by £20,750: gains of £600,000 against £620,750. Cashable gains of £400,000 are at least half of the gains.',
  );
  expect(shown('A8')).toBe('Transfer payment');
  // The table spills: headings, then a row for each year.
  expect([shown('A9'), shown('A12'), shown('C12')]).toEqual(['Year', '2007/08', '1862250']);

  await write('B2', 25950);
  expect(shown('A1')).toBe('25830000');
  expect(shown('A4')).toBe('645750');
  await write('C5', 'Included');
  expect(shown('A1')).toBe('26330000');
  expect(shown('A3')).toBe('0');
});

test('what cannot be added is said at the cell, and the cells that rest on it show an error too', async () => {
  await write('C4', 'Inclded');
  expect(shown('A1')).toBe('#VALUE!');
  expect(excel.errorText('Figures', 'A1')).toMatch(/^Treatments, row 3: “Inclded” is not a treatment/);
  expect(shown('A4')).toBe('#VALUE!');
  await write('C4', 'Included');
  expect(shown('A1')).toBe('26330000');
});

test('a statement is checked from a cell beside it: cells by their names on the sheet, errors among them, and live', async () => {
  const table = (): string[][] =>
    Array.from({ length: 12 }, (_, row) =>
      ['A', 'B', 'C'].map((column) => excel.cell('Checked', `${column}${row + 1}`)),
    );
  await excel.settle();
  expect(table()[0]).toEqual(['Duty', 'Check', 'Cells']);
  expect(table()).toContainEqual(['Must be put right', 'Cashable gains are not more than total gains', 'D5']);
  expect(table()).toContainEqual(['Must be put right', 'No formula shows an error', 'C6']);
  expect(table()).toContainEqual(['Looked at', 'Mid-year update 2006/07, Salford City Council', 'B2:D6']);

  await write('D5', 90, 'Mid-year 2006-07');
  await write('C6', 80, 'Mid-year 2006-07');
  expect(table().map(([, claim]) => claim)).not.toContain('Cashable gains are not more than total gains');
  expect(table().map(([, claim]) => claim)).not.toContain('No formula shows an error');
});
