import type { ExcelRuntime } from '../../src/functions/excel-runtime';
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
    ],
  },
});
const evaluations = new Map<string, (...given: readonly unknown[]) => unknown>();
const client = excel.CustomFunctions as unknown as GenuineRuntime;
const runtime: ExcelRuntime = {
  Error: client.Error,
  // In Excel the page's loader script provides `associate`; without a page, the client asks its invoker instead.
  associate: (id, evaluate) => evaluations.set(id, evaluate as (...given: readonly unknown[]) => unknown),
};
client.setCustomFunctionInvoker({
  invoke(id, given, { setResult, setError }) {
    const evaluate = evaluations.get(id);
    void Promise.resolve()
      .then(() => evaluate?.(...given))
      .then(setResult, setError);
  },
});
Object.assign(globalThis, { CustomFunctions: runtime });
registerFunctions();

afterAll(() => {
  excel.dispose();
});

interface GenuineRuntime {
  readonly Error: ExcelRuntime['Error'];
  setCustomFunctionInvoker(invoker: {
    invoke(
      id: string,
      given: readonly unknown[],
      call: { setResult: (value: unknown) => void; setError: (reason: unknown) => void },
    ): void;
  }): void;
}

async function write(address: string, value: string | number): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Budget').getRange(address).values = [[value]];
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
