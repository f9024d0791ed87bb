import { StatementSheet, workbookOf } from '../../statement/statement-book';
import { good } from '../budget-marks/opened';
import { one, openWith, type OpenedStatements } from './opened-statements';

/** A cell that holds a threaded comment takes no note; Excel then refuses the request in which the note stands. */

const name = 'Backward look 2005-06';
const sheet = new StatementSheet('backward', '2005/06')
  .set('procurement/further-cashable', 999_999)
  .set('culture-and-sport/row-key-actions', 'Closing two branch libraries for good.');
const commented = sheet.address('procurement/further-cashable');
const other = sheet.address('culture-and-sport/row-key-actions');

let opened: OpenedStatements;
afterEach(() => opened.close());

/** Sends a note for that cell as Excel would refuse it: its answer comes with the request, not before. */
function refuseNotesOn(cell: string): void {
  const run = opened.excel.Excel.run.bind(opened.excel.Excel);
  void run(async (context) => {
    const prototype = Object.getPrototypeOf(context.workbook.worksheets.getItem(name).notes) as object;
    const add = Reflect.get(prototype, 'add') as (cell: string, text: string) => unknown;
    Reflect.set(prototype, 'add', function (this: object, at: string, text: string) {
      return add.call(this, at === cell ? 'A1:B2' : at, text);
    });
    await context.sync();
  });
}

async function notesNow(): Promise<readonly string[]> {
  return opened.excel.Excel.run(async (context) => {
    const { notes } = context.workbook.worksheets.getItem(name);
    notes.load('items/content');
    await context.sync();
    return notes.items.map(
      ({ content }) => /^Cashable check, ([A-Z]+[0-9]+):/.exec(String(content))?.[1] ?? '',
    );
  });
}

it('a comment on one cell costs that cell its note, no other, and the officer is told which', async () => {
  opened = await openWith(workbookOf(sheet), { requirementSets: { ExcelApi: '1.18' } });
  good(await opened.statements.check());
  const usual = await notesNow();
  expect(usual).toEqual(expect.arrayContaining([commented, other]));
  good(await opened.statements.removeMarks(false));

  refuseNotesOn(commented);
  const checked = one(good(await opened.statements.check()));
  expect(await notesNow()).toEqual(usual.filter((cell) => cell !== commented));
  expect(checked.notMarked).toContain(`‘${name}’: cell ${commented} took no note`);
  expect(checked.notMarked).not.toContain(other);
});

it('where every note could be put nothing is said of notes', async () => {
  opened = await openWith(workbookOf(sheet), { requirementSets: { ExcelApi: '1.18' } });
  expect(one(good(await opened.statements.check())).notMarked).toBeNull();
});
