import { errorOf, onFirstSheet, open, valuesOf } from '../open-workbook';
import type { HeadlessExcel } from '../../../workbench/headless/start';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

async function protectedSheet(
  options?: Excel.WorksheetProtectionOptions,
  password?: string,
): Promise<HeadlessExcel> {
  const excel = open();
  await onFirstSheet(excel, (sheet) => {
    sheet.getRange('B2').format.protection.locked = false;
    sheet.protection.protect(options, password);
    return () => undefined;
  });
  return excel;
}

test.each<readonly [string, (sheet: Excel.Worksheet) => unknown]>([
  ['writing a value', (s) => (s.getRange('A1').values = [['x']])],
  ['writing where one cell is locked', (s) => (s.getRange('B2:B3').values = [[1], [2]])],
  ['clearing', (s) => s.getRange('A1').clear('Contents')],
  ['a number format', (s) => (s.getRange('A1').numberFormat = [['0']])],
  ['a fill', (s) => (s.getRange('A1').format.fill.color = 'red')],
  ['a column width', (s) => (s.getRange('A:A').format.columnWidth = 9)],
  ['hiding a row', (s) => (s.getRange('3:3').rowHidden = true)],
  ['inserting a row', (s) => s.getRange('3:3').insert('Down')],
  [
    'deleting a column',
    (s) => {
      s.getRange('A:A').delete('Left');
    },
  ],
  ['a conditional format', (s) => s.getRange('A1').conditionalFormats.add('Custom')],
  [
    'a drop-down',
    (s) => (s.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } }),
  ],
  [
    'merging',
    (s) => {
      s.getRange('A1:B1').merge();
    },
  ],
])('a protected sheet refuses %s', async (_what, act) => {
  const excel = await protectedSheet();
  const error = await errorOf(excel, (context) => act(first(context)));
  expect(error.code).toBe('AccessDenied');
});

test('cells that were unlocked can be written, and everything can be read', async () => {
  const excel = await protectedSheet();
  await onFirstSheet(excel, (sheet) => {
    sheet.getRange('B2').values = [[7]];
    return () => undefined;
  });
  expect(await valuesOf(excel, 'A2:B2')).toEqual([['Parks', 7]]);
});

test('what the protection allows is allowed', async () => {
  const excel = await protectedSheet({ allowFormatCells: true, allowInsertRows: true });
  const seen = await onFirstSheet(excel, (sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('2:2').insert('Down');
    sheet.protection.load('protected,options');
    return () => [sheet.protection.protected, sheet.protection.options.allowInsertRows];
  });
  expect(seen).toEqual([true, true]);
});

test('a password keeps the protection on', async () => {
  const excel = await protectedSheet({}, 'finance');
  const wrong = await errorOf(excel, (context) => {
    first(context).protection.unprotect('guess');
  });
  expect(wrong.code).toBe('InvalidArgument');
  const right = await errorOf(excel, (context) => {
    first(context).protection.unprotect('finance');
    first(context).getRange('A1').values = [['open']];
  });
  expect(right.code).toBe('none');
});

test('a workbook whose structure is protected keeps its sheets, and their cells can be written', async () => {
  const excel = open();
  await onFirstSheet(excel, (_sheet, context) => {
    context.workbook.protection.protect();
    return () => null;
  });
  const acts: readonly ((context: Excel.RequestContext) => void)[] = [
    ({ workbook }) => void workbook.worksheets.add('More'),
    ({ workbook }) => void (workbook.worksheets.getFirst().name = 'Other'),
    ({ workbook }) => void (workbook.worksheets.getFirst().visibility = 'Hidden'),
    ({ workbook }) => void (workbook.worksheets.getFirst().getRange('A2').values = [['Parks']]),
  ];
  const codes = [];
  for (const act of acts) codes.push((await errorOf(excel, act)).code);
  expect(codes).toEqual(['AccessDenied', 'AccessDenied', 'AccessDenied', 'none']);
});
