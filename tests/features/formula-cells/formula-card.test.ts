import type { ExplainedCall } from '../../../src/features/formula-cells/formulas';
import { openBook, type FormulaBook } from './formula-book';
import { good, problemOf } from '../budget-marks/opened';

let book: FormulaBook;
afterEach(() => book.close());

const budget = [
  ['Service', '£000', 'Treatment'],
  ['Highways', 24950, 'Included'],
  ['Rent allowances', 3805, 'Transfer payment'],
  ['Libraries', 120, 'Included'],
  ['Contingency', 500, 'Check'],
];

const gives = ({ arguments: given }: ExplainedCall): readonly string[] =>
  given.map(({ name, formula, gives: words }) => `${name} ${formula} = ${words}`);

describe('the card of the active cell', () => {
  it('names the arguments, works the figure out, and agrees with the cell', async () => {
    book = await openBook({
      Budget: budget,
      Figures: [['=AES.BASELINE(Budget!B2:B5,Budget!C2:C5,Budget!B1)'], ['=AES.TARGET(A1,"2006/07",TRUE)']],
    });
    const baseline = await book.card('Figures', 'A1');
    expect(baseline.name).toBe('AES.BASELINE');
    expect(gives(baseline).slice(0, 3)).toEqual([
      'amounts Budget!B2:B5 = 4 cells, B2 to B5 on ‘Budget’',
      'treatments Budget!C2:C5 = 4 cells, C2 to C5 on ‘Budget’',
      'unit Budget!B1 = “£000”, from B1 on ‘Budget’',
    ]);
    expect(baseline.workings.map(({ words, result }) => `${words}: ${result}`)).toEqual([
      'One unit of the amounts is worth: £1,000',
      '2 lines marked Included, added up: £25,070,000',
      '1 line marked Transfer payment, left out: £3,805,000',
      '1 line still marked Check, left out until decided: £500,000',
    ]);
    expect(baseline.result).toBe('£25,070,000');
    const { calls, ...cell } = await book.explain('Figures', 'A2');
    expect(cell).toEqual({
      sheet: 'Figures',
      cell: 'A2',
      formula: '=AES.TARGET(A1,"2006/07",TRUE)',
      shows: '1253500',
      frozen: null,
      filledFrom: null,
    });
    expect(calls.map(({ help, result }) => [help, result])).toEqual([['target', '£1,253,500']]);
    expect(gives(calls[0] ?? baseline)).toEqual([
      'baseline A1 = £25,070,000, from A1',
      'year "2006/07" = 2006/07',
      'cumulative TRUE = TRUE',
    ]);
  });

  it.each([
    ['=AES.RULE("Annual target")', 'councils-2005-08'],
    ['=AES.RULE("Annual target","November 2004")', 'odpm-2004-11'],
    ['=AES.TARGET(20000000)', 'councils-2005-08'],
    ['=AES.RULE("Annual target","2003")', null],
  ])('names the edition of the guidance that %s used', async (formula, edition) => {
    book = await openBook({ Figures: [[formula]] });
    expect((await book.card('Figures', 'A1')).edition).toBe(edition);
  });

  it('reads whole columns as far as the sheet is filled', async () => {
    book = await openBook({ Budget: budget, Figures: [['=AES.BASELINE(Budget!B:B,Budget!C:C,"£000")']] });
    const card = await book.card('Figures', 'A1');
    expect(gives(card)[0]).toBe('amounts Budget!B:B = column B, filled down to row 5 at most on ‘Budget’');
    expect(card.result).toBe('£25,070,000');
    expect(card.workings).not.toEqual([]);
  });

  it('explains calls inside other formulas, the outermost first', async () => {
    book = await openBook({
      Figures: [[1000000], ['=IF(A1>0,AES.CASHABLE(AES.TARGET(A1))+1,0)'], ['=A1*2']],
    });
    const { calls } = await book.explain('Figures', 'A2');
    expect(calls.map(({ name, result }) => `${name} ${result}`)).toEqual([
      'AES.CASHABLE £12,500',
      'AES.TARGET £25,000',
    ]);
    expect((await book.explain('Figures', 'A3')).calls).toEqual([]);
  });

  it('follows defined names and the cells that another formula fills', async () => {
    book = await openBook({
      Figures: [
        ['=AES.TARGETS(MyBase)', '', '', '', '', 20000000],
        ['', '', '', '', '', ''],
      ],
    });
    await book.excel.Excel.run(async (context) => {
      context.workbook.names.add('MyBase', context.workbook.worksheets.getItem('Figures').getRange('F1'));
      await context.sync();
    });
    await book.write('Figures', 'F1', 20000000);
    await book.write('Figures', 'A1', '=AES.TARGETS(MyBase)');
    const card = await book.card('Figures', 'A1');
    expect(gives(card)).toEqual(['baseline MyBase = £20,000,000, from F1', 'published  = left out']);
    expect(card.result).toBe('a table of 4 rows and 5 columns');
    const part = await book.explain('Figures', 'B3');
    expect(part).toMatchObject({
      cell: 'B3',
      filledFrom: 'A1',
      shows: '500000',
      formula: '=AES.TARGETS(MyBase)',
    });
    expect(part.calls[0]?.name).toBe('AES.TARGETS');
  });

  it('says the sentence of an error and which cell it is about', async () => {
    book = await openBook({
      Budget: [...budget, ['Parks', 7, 'Inclded']],
      Figures: [
        ['=AES.BASELINE(Budget!B2:B6,Budget!C2:C6)'],
        ['=AES.TARGET(-5)'],
        ['=AES.TARGET(1,2,3,4)'],
        ['=AES.NOSUCH(1)'],
      ],
    });
    const card = await book.card('Figures', 'A1');
    expect(card.workings).toEqual([]);
    expect(card.result).toMatch(
      /^Treatments, row 5: “Inclded” is not a treatment\..* The cell is Budget!C6\.$/,
    );
    expect((await book.card('Figures', 'A2')).result).toMatch(/^The baseline is -£5, which is below zero/);
    expect((await book.card('Figures', 'A3')).result).toBe('It takes at most 3 arguments; more are given.');
    expect((await book.card('Figures', 'A4')).result).toBe('Cashable has no function AES.NOSUCH.');
  });

  it.each([
    ['=AES.TARGET(VLOOKUP(1,A2:A3,1))', 'The argument ‘baseline’ is worked out by Excel'],
    ['=AES.TARGET(A2:A3)', 'The argument ‘baseline’ gives several cells where one value is taken'],
    ['=AES.CASHABLE(NoSuchName)', 'The argument ‘amount’ is worked out by Excel'],
  ])('does not guess at %s', async (formula, says) => {
    book = await openBook({ Figures: [[formula], [100], [200]] });
    const card = await book.card('Figures', 'A1');
    expect(card.workings).toEqual([]);
    expect(card.result.startsWith(says)).toBe(true);
  });

  it.each([
    ['=AES.TARGET(A2+A3)', '£7.50'],
    ['=AES.TARGET(SUM(A2:A3)*-1*-2)', '£15'],
    ['=AES.TARGET(IF(A3>150,A3,0))', '£5'],
    ['=AES.TARGET("£1,"&"000")', '£25'],
    ['=AES.TARGET(50%*A2)', '£1.25'],
    ['=AES.TARGET((A2))', '£2.50'],
    ['=AES.TARGET(ROUND(A2*1.005,2))', '£2.51'],
    ['=AES.TARGET(ROUND(A3,-2))', '£5'],
  ])('works out plain arithmetic in an argument: %s gives %s', async (formula, result) => {
    book = await openBook({ Figures: [[formula], [100], [200]] });
    const card = await book.card('Figures', 'A1');
    expect(card.result).toBe(result);
    expect(card.workings).not.toEqual([]);
  });

  it('shows no working where the cell shows another figure than the arguments give', async () => {
    book = await openBook({ Figures: [['=AES.TARGET(A2)'], [100]] });
    // The host hands the function something else than it shows: a figure must not be explained that is not there.
    const sheet = book.excel.workbook.getSheetByName('Figures')?.getSheet();
    sheet?.getCellMatrix().setValue(0, 0, { f: '=AES.TARGET(A2)', v: 99, t: 2 });
    const card = await book.card('Figures', 'A1');
    expect(card.workings).toEqual([]);
    expect(card.result).toBe(
      'The cell shows 99, but these arguments give £2.50. Press Ctrl+Alt+F9 to calculate the workbook afresh; if the two still differ, this card cannot explain the figure.',
    );
  });

  it('explains the stored spelling that Excel shows while the add-in is away', async () => {
    book = await openBook({ Figures: [[100]] });
    await book.write('Figures', 'A2', '=_xldudf_AES_TARGET(A1)');
    expect((await book.card('Figures', 'A2')).result).toBe('£2.50');
  });

  it('asks little of Excel: one request where there is nothing to explain, three where there is', async () => {
    book = await openBook({ Budget: budget, Figures: [['=AES.BASELINE(Budget!B:B,Budget!C:C)', 5]] });
    await book.select('Figures', 'B1');
    const before = book.excel.stats.requests;
    good(await book.formulas.explainActiveCell());
    const nothing = book.excel.stats.requests - before;
    await book.select('Figures', 'A1');
    const between = book.excel.stats.requests;
    good(await book.formulas.explainActiveCell());
    // The library adds a request of its own after each run.
    expect([nothing, book.excel.stats.requests - between]).toEqual([2, 5]);
  });

  it('says so while a cell is being edited', async () => {
    book = await openBook({ Figures: [['=AES.TARGET(100)']] });
    book.excel.beginCellEdit();
    const problem = problemOf(await book.formulas.explainActiveCell());
    expect(problem.sentence).toMatch(/edit/);
    book.excel.endCellEdit();
  });

  it('tells once that the selection moved, and stops when asked', async () => {
    book = await openBook({ Figures: [['=AES.TARGET(100)', 1]] });
    let told = 0;
    const stop = good(
      await book.formulas.onSelectionChanged(() => {
        told += 1;
      }),
    );
    await book.select('Figures', 'B1');
    await book.select('Figures', 'A1');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(told).toBe(1);
    await stop();
    await book.select('Figures', 'B1');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(told).toBe(1);
  });
});
