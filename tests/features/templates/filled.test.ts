import { createCashable } from '../../../src/features/budget-marks/create-cashable';
import { createStatements } from '../../../src/features/statement-marks/create-statements';
import { good } from '../budget-marks/opened';
import { type } from '../budget-marks/workbook-state';
import { openTemplates, type OpenedTemplates } from './opened-templates';

let opened: OpenedTemplates;
afterEach(() => opened.close());

const budget = [
  ['Hampshire County Council'],
  ['Revenue budget 2004/05', '£'],
  ['Service', '2004/05'],
  ['Highways maintenance', 400_000],
  ['Libraries', 180_000],
  ['Rent allowances', 90_000],
  ['Refuse collection', 20_000],
  ['Total', 690_000],
] as const;

/** A workbook whose budget is marked, so that baseline and targets stand in it. */
async function openMarked(rows: readonly (readonly (string | number)[])[] = budget): Promise<void> {
  opened = openTemplates(
    rows.map((row) => [...row]),
    { sheet: 'Budget 2004-05' },
  );
  const cashable = createCashable({ patience: 500 });
  const sheets = good(await cashable.sheets());
  good(await cashable.mark(good(await cashable.preview(sheets[0]?.id ?? '', {}))));
  await opened.excel.settle();
}

const shown = (sheet: string, addresses: readonly string[]): readonly string[] =>
  addresses.map((address) => opened.excel.cell(sheet, address));

test('a forward look begins with the council, the baseline and the year’s target, and says where each comes from', async () => {
  await openMarked();
  const preview = await opened.previewOf('forward', '2006/07');
  expect(preview.filled).toEqual([
    'B4, local authority: Hampshire County Council, as in A1 on ‘Budget 2004-05’.',
    'B11, baseline: £600,000, a formula that follows the name AES_Baseline (B6 on ‘AES baseline’).',
    'D11, beside it: “2004/05 budget, gross or net not stated, amounts in £”, which follows the name AES_Baseline_Status as lines are decided.',
    'B12, target of 2006/07: a formula that follows the name AES_Target_2006_07.',
  ]);
  const { sheet } = good(await opened.templates.insert(preview));
  await opened.excel.settle();
  expect(shown(sheet, ['B4', 'B5', 'B11', 'B12'])).toEqual([
    'Hampshire County Council',
    '2006/07',
    '600,000',
    '15,000',
  ]);
  await type(opened.excel, 'Budget 2004-05', 'B5', 220_000);
  await opened.excel.settle();
  expect(shown(sheet, ['B11', 'B12'])).toEqual(['640,000', '16,000']);
});

test('the form says beside the baseline that it is of another year and provisional, and the check finds it', async () => {
  await openMarked([
    ['Hampshire County Council'],
    ['Service', '2016/17 net £'],
    ['Highways maintenance', 400_000],
    ['Contingency', 180_000],
    ['Total', 580_000],
  ]);
  const { sheet } = await opened.insert('forward', '2006/07');
  await opened.excel.settle();
  expect(shown(sheet, ['A11', 'B11', 'C11', 'D11'])).toEqual([
    'Baseline 2004/05 (£)',
    '400,000',
    'Baseline is',
    '2016/17 budget, net expenditure, amounts in £; provisional: 1 line to decide',
  ]);
  const statements = createStatements({ patience: 500 });
  const headings = async (): Promise<readonly string[]> =>
    good(await statements.check()).run.runs.flatMap(({ findings }) => findings.map(({ heading }) => heading));
  expect(await headings()).toEqual(
    expect.arrayContaining(['Baseline from another budget', 'Baseline still provisional']),
  );
  await type(opened.excel, 'Budget 2004-05', 'C4', 'Included');
  await opened.excel.settle();
  expect(shown(sheet, ['B11', 'D11'])).toEqual(['580,000', '2016/17 budget, net expenditure, amounts in £']);
  expect(await headings()).not.toContain('Baseline still provisional');
});

test('a backward look begins with the target of all years so far', async () => {
  await openMarked();
  const { sheet } = await opened.insert('backward', '2006/07');
  expect(shown(sheet, ['B10', 'B11'])).toEqual(['600,000', '30,000']);
});

test('a statement of 2004/05 has no target', async () => {
  await openMarked();
  const { sheet } = await opened.insert('backward', '2004/05');
  expect(shown(sheet, ['B10', 'B11'])).toEqual(['600,000', '']);
});

test('a backward look takes over what last year’s gave as lasting, row by row, and follows it', async () => {
  opened = openTemplates();
  const last = await opened.insert('backward', '2004/05');
  for (const [cell, value] of [
    ['B6', 'A. Officer'],
    ['B8', 'finance@council.example'],
    ['B14', 1_000],
    ['C14', 400],
    ['F14', 250.5],
    ['G14', 250.5],
    ['F15', 'none yet'],
  ] as const)
    await type(opened.excel, last.sheet, cell, value);
  const preview = await opened.previewOf('backward', '2005/06');
  expect(preview.filled).toEqual([
    'B4, local authority: Hampshire County Council, as in ‘Backward look 2004-05’.',
    'B6 and B8, the contact: copied from ‘Backward look 2004-05’.',
    'B14:C28, gains sustained: formulas in 15 rows that add what ‘Backward look 2004-05’ (2004/05) gives as sustained and as expected to be ongoing. Change a row where less was sustained.',
  ]);
  const { sheet } = good(await opened.templates.insert(preview));
  await opened.excel.settle();
  expect(shown(sheet, ['B6', 'B8', 'B14', 'C14', 'B15', 'B29'])).toEqual([
    'A. Officer',
    'finance@council.example',
    '1,251',
    '651',
    '0',
    '1,251',
  ]);
  await type(opened.excel, last.sheet, 'F14', 500);
  await opened.excel.settle();
  expect(shown(sheet, ['B14'])).toEqual(['1,500']);
});

test('a mid-year update follows what its forward look expects', async () => {
  opened = openTemplates();
  const forward = await opened.insert('forward', '2005/06');
  await type(opened.excel, forward.sheet, 'B15', 234_432);
  await type(opened.excel, forward.sheet, 'C15', 167_432);
  const { sheet } = await opened.insert('mid-year', '2005/06');
  expect(shown(sheet, ['B13', 'C13', 'B28', 'C28'])).toEqual(['234,432', '167,432', '234,432', '167,432']);
});

test('two councils in one workbook: the officer enters which one', async () => {
  opened = openTemplates(undefined, {
    more: [{ name: 'Theirs', values: [['Essex County Council']] }],
  });
  const preview = await opened.previewOf('forward', '2005/06');
  expect(preview.filled).toEqual([]);
  const { sheet } = good(await opened.templates.insert(preview));
  expect(shown(sheet, ['B4'])).toEqual(['']);
});
