import { checks } from '../../../src/statement/all-checks';
import { hampshire, salford } from '../../statement/filed-form';
import { good } from '../budget-marks/opened';

import { marksOn, one, openWith, type OpenedStatements, wideStateOf } from './opened-statements';

let opened: OpenedStatements;
afterEach(() => opened.close());

test.each([
  {
    council: 'Hampshire',
    workbook: hampshire(),
    sheet: 'AES',
    heading: 'K8',
    result:
      /^Backward look 2005\/06: 2 to explain, 1 to look at\. Of (\d+) checks (\d+) hold, (\d+) do not, (\d+) can’t tell, (\d+) do not apply\.$/,
  },
  {
    council: 'Salford',
    workbook: salford(),
    sheet: 'Forward look',
    heading: 'G9',
    result:
      /^Forward look 2005\/06: 3 to explain, 1 to look at\. Of (\d+) checks (\d+) hold, (\d+) do not, (\d+) can’t tell, (\d+) do not apply\.$/,
  },
])(
  '$council’s filed return is checked with the result beside its headings, and as it was after removal',
  async ({ workbook, sheet, heading, result }) => {
    opened = await openWith(workbook);
    const { excel, statements } = opened;
    const before = await wideStateOf(excel);
    const checked = good(await statements.check());
    expect(checked.said).toMatch(result);
    const [, all, ...ends] = (result.exec(checked.said) ?? []).map(Number);
    expect(ends.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(all).toBe(checks.length);
    expect(one(checked).notMarked).toBeNull();
    const { words, coloured } = await marksOn(opened, sheet);
    expect(one(checked).resultCell).toBe(heading);
    expect(words[heading]).toBe(`Cashable check, ${checked.said} Checked 1 June 2006.`);
    // What is missing altogether has no cell: it is said below the statement, with what was not checked.
    expect(coloured).toEqual({});
    expect(Object.values(words).join('\n')).toContain('The statement has no row for');
    expect(Object.values(words).join('\n')).toContain('Not checked, since they do not apply: ');
    expect(Object.values(words).join('\n')).toContain('Not seen by any check: ');
    good(await statements.removeMarks(false));
    expect(await wideStateOf(excel)).toEqual(before);
  },
);

test('marks change nothing for the command line: a marked workbook is read and checked as before', async () => {
  opened = await openWith(hampshire());
  const first = one(good(await opened.statements.check())).run;
  const raw = await opened.excel.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('AES').getUsedRange(true);
    used.load('values');
    await context.sync();
    return used.values as (string | number | boolean)[][];
  });
  const { checkWorkbook } = await import('../../../src/statement/findings');
  const { sheetFrom } = await import('../../statement/filed-form');
  const again = checkWorkbook(
    { name: 'marked.xlsx', sheets: [sheetFrom('AES', raw, ['B7:C7', 'D7:E7', 'F7:G7', 'H7:I7'])] },
    first.edition,
    { today: '2006-06-01' },
  ).runs[0];
  expect(again?.findings.map(({ check, message }) => [check, message])).toEqual(
    first.findings.map(({ check, message }) => [check, message]),
  );
});
