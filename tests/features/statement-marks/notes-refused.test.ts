import type * as Protection from '../../../workbench/model/protection';
import { StatementSheet, workbookOf } from '../../statement/statement-book';
import { good } from '../budget-marks/opened';
import { openWith, type OpenedStatements } from './opened-statements';

/** An Excel that takes no note, as on a cell that holds a threaded comment. */
jest.mock('../../../workbench/model/protection', () => {
  const protection = jest.requireActual<typeof Protection>('../../../workbench/model/protection');
  return {
    ...protection,
    requirePermission: (...asked: Parameters<typeof Protection.requirePermission>) => {
      if (asked[1] === 'allowEditObjects') throw new RangeError('This cell holds a comment.');
      protection.requirePermission(...asked);
    },
  };
});

const name = 'Backward look 2005-06';
const sheet = new StatementSheet('backward', '2005/06').set('procurement/further-cashable', 999_999);
const cell = sheet.address('procurement/further-cashable');

let opened: OpenedStatements;
afterEach(() => opened.close());

it('A cell that takes no note is marked and said all the same', async () => {
  opened = await openWith(workbookOf(sheet), { requirementSets: { ExcelApi: '1.18' } });
  const { statements } = good(await opened.statements.check());
  expect(statements[0]?.notMarked).toContain('took no note');
  expect(statements[0]?.notMarked).toContain(cell);
  expect(statements[0]?.run.findings.some(({ cells }) => cells.includes(cell))).toBe(true);
  const words = await opened.excel.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange();
    used.load('values');
    await context.sync();
    return used.values.flat().map(String);
  });
  expect(words.some((each) => each.startsWith(`Put right, ${cell}:`))).toBe(true);
});
