import fc, { workbooks } from '../../seeded';
import { good } from '../budget-marks/opened';
import { openBook, type FormulaBook } from './formula-book';
import { stateOf } from '../budget-marks/workbook-state';

/** One cell of a sheet whose column A holds amounts: a formula of ours, another formula, words or a number. */
const cell = fc.constantFrom<(row: number) => string | number>(
  (row) => `=AES.CASHABLE(A${row})`,
  (row) => `=AES.CASHABLE($A$${row})`,
  (row) => `=AES.TARGET(A${row},"2006/07",TRUE)`,
  (row) => `=AES.TARGET(SUM(A$1:A${row}))`,
  (row) => `=AES.STATUS(A${row},Other!$B$2,)&" ("&Other!B2&")"`,
  (row) => `=IF(A${row}>500,AES.TARGET(A${row}),"")`,
  () => `=AES.TARGET(-1)`,
  (row) => `=A${row}*2`,
  () => 'words',
  () => 12.5,
  () => '',
);
const sheet = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900_000 }), cell, cell, cell), { minLength: 2, maxLength: 6 })
  .map((rows) => rows.map(([amount, ...cells], index) => [amount, ...cells.map((of) => of(index + 1))]));

async function withBook(
  rows: readonly (readonly (string | number)[])[],
  act: (book: FormulaBook) => Promise<void>,
): Promise<void> {
  const book = await openBook({
    Figures: rows,
    Other: [
      ['x', 1],
      ['y', 700],
    ],
  });
  try {
    await act(book);
  } finally {
    await book.close();
  }
}

describe('freezing any selection and bringing the formulas back', () => {
  it('leaves the workbook as it was: cells, formats, names and settings', async () => {
    await fc.assert(
      fc.asyncProperty(
        sheet,
        fc.constantFrom('A1:D9', 'B:B', 'B2:C3', 'C1,B2:B4'),
        async (rows, selected) => {
          await withBook(rows, async (book) => {
            const before = await stateOf(book.excel, 10);
            const preview = await book.preview('Figures', selected);
            if (preview.toFreeze === 0) return;
            good(await book.formulas.freeze(preview));
            await book.excel.settle();
            const frozen = await book.preview('Figures', selected);
            expect([frozen.toFreeze, frozen.toUnfreeze]).toEqual([0, preview.toFreeze]);
            await book.unfreeze('Figures', selected);
            expect(await stateOf(book.excel, 10)).toEqual(before);
          });
        },
      ),
      { numRuns: workbooks(12) },
    );
  }, 180_000);

  it('gives, after a row went in above and another column to the left, the formulas that Excel itself would have', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, fc.integer({ min: 1, max: 6 }), async (rows, at) => {
        const moved = async (book: FormulaBook): Promise<void> => {
          await book.excel.Excel.run(async (context) => {
            const figures = context.workbook.worksheets.getItem('Figures');
            figures.getRange(`${at}:${at}`).insert('Down');
            figures.getRange('A:A').insert('Right');
            context.workbook.worksheets.getItem('Other').getRange('1:1').insert('Down');
            await context.sync();
          });
          await book.excel.settle();
        };
        let expected: Awaited<ReturnType<typeof stateOf>> | null = null;
        await withBook(rows, async (book) => {
          await moved(book);
          expected = await stateOf(book.excel, 10);
        });
        await withBook(rows, async (book) => {
          const preview = await book.preview('Figures', 'A1:E9');
          if (preview.toFreeze === 0) return;
          good(await book.formulas.freeze(preview));
          await moved(book);
          const back = await book.preview('Figures', 'A1:F10');
          // Where a filled-down formula and what it reads moved apart, the value stays and that is said.
          const stays = back.returns.some((sentence) => /moved apart/.test(sentence));
          good(await book.formulas.unfreeze(back));
          await book.excel.settle();
          if (!stays) expect((await stateOf(book.excel, 10)).sheets).toEqual(expected?.sheets);
        });
      }),
      { numRuns: workbooks(10) },
    );
  }, 240_000);
});
