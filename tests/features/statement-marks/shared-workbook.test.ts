import { sheetFrom } from '../../statement/filed-form';
import { StatementSheet, workbookOf } from '../../statement/statement-book';
import { good, problemOf } from '../budget-marks/opened';
import { marksOn, one, openWith, type OpenedStatements } from './opened-statements';

const name = 'Backward look 2005-06';
let opened: OpenedStatements;
afterEach(() => opened.close());

/** A colleague types into the shared workbook right before Cashable’s n-th request from now on reaches Excel. */
function colleagueTypes(cell: string, values: readonly number[], before: number): void {
  const { model, workbook } = opened.excel;
  const answer = model.answer.bind(model);
  const left = [...values];
  let requests = 0;
  model.answer = async (body, flags) => {
    requests += 1;
    const value = requests >= before ? left.shift() : undefined;
    if (value !== undefined) workbook.getSheetByName(name)?.getRange(cell).setValue(value);
    return answer(body, flags);
  };
}

describe('a statement that someone else edits while it is checked', () => {
  it('is read anew: the marks speak of the figures that stand there', async () => {
    const sheet = new StatementSheet('backward', '2005/06');
    opened = await openWith(workbookOf(sheet));
    const cell = sheet.address('procurement/further-cashable');
    colleagueTypes(cell, [9_999_999], 4);
    const checked = one(good(await opened.statements.check()));
    expect(checked.run.findings.map(({ check }) => check)).toContain('cashable-within-total');
    expect((await marksOn(opened, name)).coloured[cell]).toBe('must');
  });

  it('is refused with a sentence when it never comes to rest', async () => {
    const sheet = new StatementSheet('backward', '2005/06');
    opened = await openWith(workbookOf(sheet));
    const cell = sheet.address('procurement/further-cashable');
    colleagueTypes(
      cell,
      Array.from({ length: 200 }, (_, i) => 9_000_000 + i),
      2,
    );
    const problem = problemOf(await opened.statements.check());
    expect(problem.sentence).toContain('changed by someone else while it was being checked');
  });
});

describe('a statement split over sheets', () => {
  it('is marked on each of them, and the result stands on the first', async () => {
    const gains = sheetFrom('Gains', [
      ['Annual efficiency statement – backward look 2005/06'],
      ['Local authority', 'Hampshire County Council'],
      [],
      ['', 'Ongoing efficiency gains sustained from 2004/05 (£)', '...of which cashable (£)'],
      ['Adult social services', 720336, 820336],
      ['Procurement', 1000, 500],
    ]);
    const quality = sheetFrom('Quality', [
      ['Annual efficiency statement – backward look 2005/06'],
      [],
      ['', 'Quality cross check', '2004/05', '2005/06', 'Quality cross check met?'],
      ['Adult social services', 'Help at home', 80, 85, 'No'],
      ['Procurement', 'Prompt payment', 80, 85, 'Yes'],
    ]);
    opened = await openWith({ name: 'split.xlsx', sheets: [gains, quality] });
    const checked = one(good(await opened.statements.check()));
    expect(checked.run.statement.sheets).toEqual(['Gains', 'Quality']);
    expect(Object.values((await marksOn(opened, 'Gains')).words)[0]).toContain('to put right');
    const second = await marksOn(opened, 'Quality');
    expect(Object.values(second.words)[0]).toContain('the result stands on sheet ‘Gains’');
    expect(Object.keys(second.coloured)).not.toEqual([]);
    good(await opened.statements.removeMarks(false));
    expect(await marksOn(opened, 'Quality')).toEqual({ words: {}, coloured: {} });
  });
});

describe('what the workbook knows', () => {
  it('a target typed over on the calculation sheet is the published one; the baseline counts to the penny', async () => {
    const sheet = new StatementSheet('backward', '2006/07').set('header/target', '');
    const figures = sheetFrom('Figures', [
      ['Baseline', 24_950_000.01],
      ['2005/06', 623_750, 623_750],
      ['2006/07', '=B1*0.025', 9_999_999],
    ]);
    const book = workbookOf(sheet);
    opened = await openWith({ ...book, sheets: [...book.sheets, figures] });
    const named = (name_: string, cell: string) =>
      opened.edit(({ names, worksheets }) => {
        names.add(name_, worksheets.getItem('Figures').getRange(cell));
      });
    await named('AES_Baseline', 'B1');
    await named('AES_Target_2006_07', 'B3');
    const { run } = one(good(await opened.statements.check()));
    const short = run.findings.find(({ check }) => check === 'gains-reach-target');
    expect(short?.message).toContain('£9,999,999');
    expect(short?.message).toContain('as published');
  });
});
