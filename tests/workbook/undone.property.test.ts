import fc from 'fast-check';
import { good, open, type Rows } from './opened';
import { stateOf } from './workbook-state';

const label = fc.constantFrom(
  'Highways',
  'Rent allowances',
  'School budgets',
  'Police grant',
  'Fund for change',
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
      { numRuns: 12 },
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
      { numRuns: 12 },
    );
  }, 120_000);
});
