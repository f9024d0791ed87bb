import fc, { workbooks } from '../../seeded';
import { readBudget } from '../../../src/budget/read-budget';
import { lineTreatments } from '../../../src/budget/line';
import { pence } from '../../../src/money/pence';
import { good, open, type Opened, type Rows } from './opened';
import { stateOf } from './workbook-state';

const budget: Rows = [
  ['Service', '2004/05 Estimate £'],
  ['Education', 5000.5],
  ['Highways', 1000],
  ['Rent allowances', 400],
  ['Flood defence levy', 90],
  ['Land drainage levy', 30],
  ['Concessionary fares', 70],
  ['Parks', 250],
  ['Total', 6840.5],
];
const keys = 7;
const education = 0;

let opened: Opened;

jest.setTimeout(120_000);

/** Lines by number, what is chosen for them, and whether it is remembered. */
const decided = fc.record({
  lines: fc.uniqueArray(fc.nat(keys - 1), { minLength: 1, maxLength: 3 }),
  treatment: fc.constantFrom(...lineTreatments),
  // Reasons that say something, in letters that Excel could take for something else.
  reason: fc.constantFrom(
    'Cabinet paper.',
    'Decided by the officer: paid to the agency',
    '=1+1 lines in the agency agreement',
    'Ünïcode “quotes” of the board',
    "'tis for the levying board",
  ),
  remember: fc.boolean(),
  /** Pence that stay out of Education where it is among the lines and included. */
  leftOut: fc.option(fc.integer({ min: 0, max: 500_050 }).map(pence), { nil: undefined }),
});

it('any decisions, taken back one by one, leave the workbook as it was before each', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(decided, { minLength: 1, maxLength: 3 }), async (decisions) => {
      opened = open(budget, { readBudget });
      try {
        const result = await opened.mark();
        const [sheet] = good(await opened.cashable.sheets());
        const lines = (result.reading.sheets[0]?.lines ?? []).slice(1, 1 + keys);
        const before: unknown[] = [];
        for (const { lines: chosen, treatment, reason, remember, leftOut } of decisions) {
          const part = (at: number) =>
            at === education && treatment === 'included' && leftOut !== undefined ? { leftOut } : {};
          const state = await stateOf(opened.excel, 12);
          const { cellsWritten } = good(
            await opened.cashable.decide(
              sheet?.id ?? '',
              chosen.map((at) => ({ key: lines[at]?.key ?? '', treatment, reason, ...part(at) })),
              remember && treatment !== 'check'
                ? chosen.map((at) => ({ words: lines[at]?.label ?? '', section: null, treatment, reason }))
                : [],
            ),
          );
          const after = await stateOf(opened.excel, 12);
          // A decision that changes nothing is no change to take back.
          if (JSON.stringify(after) === JSON.stringify(state)) expect(cellsWritten).toBe(0);
          else before.push(state);
        }
        for (const state of before.toReversed()) {
          good(await opened.cashable.undoLast());
          expect(await stateOf(opened.excel, 12)).toEqual(state);
        }
      } finally {
        await opened.close();
      }
    }),
    { numRuns: workbooks(8) },
  );
});
