import fc, { workbooks } from '../../seeded';
import { good, open, type Opened, type Rows } from './opened';
import { stateOf, type } from './workbook-state';

const label = fc.constantFrom(
  'Highways',
  'Rent allowances',
  'School budgets',
  'Police grant',
  'Fund for change',
  'Education',
  'Total',
  'Parks & gardens',
  'Members’ allowances',
  '=1+1',
  '',
);
const amount = fc.oneof(fc.integer({ min: -50_000, max: 900_000 }), fc.constantFrom('', 'n/a', 12.34, -0.5));
const row = fc.tuple(label, amount, fc.constantFrom('', '', 'note'));
const sheet = fc
  .array(row, { minLength: 2, maxLength: 12 })
  .map((rows): Rows => [['Service', '2004/05', ''], ...rows, ['Closing line', 1, '']]);

describe('marking any sheet', () => {
  it('and removing all marks leaves the workbook as it was', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (rows) => {
        const opened = open(rows);
        try {
          const before = await stateOf(opened.excel, 20);
          await opened.mark();
          expect((await opened.preview()).upToDate).toBe(true);
          good(await opened.cashable.removeAll());
          expect(await stateOf(opened.excel, 20)).toEqual(before);
        } finally {
          await opened.close();
        }
      }),
      { numRuns: workbooks(12) },
    );
  }, 120_000);

  it('and undoing it leaves the workbook as it was', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (rows) => {
        const opened = open(rows);
        try {
          const before = await stateOf(opened.excel, 20);
          await opened.mark();
          good(await opened.cashable.undoLast());
          expect(await stateOf(opened.excel, 20)).toEqual(before);
        } finally {
          await opened.close();
        }
      }),
      { numRuns: workbooks(12) },
    );
  }, 120_000);

  it('with parts left out, typed or decided, is taken back and removed without trace', async () => {
    const typed = fc.constantFrom<string | number>(250, 0, '100', -5, 999_999, '=1+1', '');
    await fc.assert(
      fc.asyncProperty(sheet, typed, fc.boolean(), async (rows, cell, again) => {
        const opened = open([['Service', '2004/05', ''], ['Education', 1_000, ''], ...rows.slice(1)]);
        try {
          const before = await stateOf(opened.excel, 20);
          await opened.mark();
          await type(opened.excel, 'Budget 04', await leftOutCell(opened), cell);
          const now = await stateOf(opened.excel, 20);
          const preview = await opened.preview();
          if (!preview.upToDate) {
            const { cellsWritten } = good(await opened.cashable.mark(preview));
            expect((await opened.preview()).upToDate).toBe(true);
            // An answer that is refused is noted and changes no cell: there is nothing to take back.
            if (again && cellsWritten > 0) {
              good(await opened.cashable.undoLast());
              expect(await stateOf(opened.excel, 20)).toEqual(now);
            }
          }
          good(await opened.cashable.removeAll());
          expect(await stateOf(opened.excel, 20)).toEqual(before);
        } finally {
          await opened.close();
        }
      }),
      { numRuns: workbooks(8) },
    );
  }, 120_000);
});

/** Beside Education in row 2, wherever the columns found room. */
async function leftOutCell({ excel }: Opened): Promise<string> {
  const { names } = await stateOf(excel, 2);
  return `${/\$([A-Z]+)\$/.exec(names['AES_LeftOut'] ?? '')?.[1] ?? 'no column'}2`;
}
