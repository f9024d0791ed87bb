import { readBudget } from '../../../src/budget/read-budget';
import { createStatements } from '../../../src/features/statement-marks/create-statements';
import { good } from './opened';
import { openTemplates, type OpenedTemplates } from '../templates/opened-templates';
import { createCashable } from '../../../src/features/budget-marks/create-cashable';

/** Excel set to calculate by hand may show old amounts: budgets and statements say so from Excel’s own setting. */
let opened: OpenedTemplates;
afterEach(() => opened.close());

const setMode = (mode: 'Manual' | 'Automatic'): Promise<void> =>
  opened.excel.Excel.run(async (context) => {
    context.application.calculationMode = mode;
    await context.sync();
  });

it('is said of a budget with formulas and of a statement, and not once it calculates by itself again', async () => {
  opened = openTemplates(
    [
      ['Hampshire County Council', ''],
      ['Service', '2004/05 £'],
      ['Highways', 1000],
      ['Libraries', '=B3/4'],
      ['Total', '=SUM(B3:B4)'],
    ],
    { sheet: 'Budget' },
  );
  const cashable = createCashable({ readBudget, patience: 500 });
  const sheets = good(await cashable.sheets());
  good(await cashable.mark(good(await cashable.preview(sheets[0]?.id ?? '', {}))));
  await opened.insert('forward', '2006/07');
  await opened.excel.settle();
  const statements = createStatements({ patience: 500 });
  const said = async (): Promise<readonly [boolean, boolean]> => {
    const budget = good(await cashable.sheets()).find(({ name }) => name === 'Budget');
    const preview = good(await cashable.preview(budget?.id ?? '', {}));
    const look = good(await statements.look());
    return [
      preview.reading.sheets.some(({ findings }) =>
        findings.some(({ sentence }) => sentence.startsWith('The workbook is set to calculate by hand')),
      ),
      look?.run.runs.some(({ findings }) =>
        findings.some(({ heading }) => heading === 'Workbook calculates by hand'),
      ) ?? false,
    ];
  };
  expect(await said()).toEqual([false, false]);
  await setMode('Manual');
  expect(await said()).toEqual([true, true]);
  await setMode('Automatic');
  expect(await said()).toEqual([false, false]);
});
