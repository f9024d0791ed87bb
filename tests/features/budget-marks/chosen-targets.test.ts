import fc from '../../seeded';
import { targetCells } from '../../../src/features/budget-marks/plan/calculation-targets';
import { defaultChoices, targetsAsChosen, type Choices } from '../../../src/guidance/choices';
import { defaultEdition } from '../../../src/guidance/editions';
import { annualTarget, cumulativeTarget } from '../../../src/guidance/targets';
import { pence } from '../../../src/money/pence';
import { readAmount } from '../../../src/money/amount';

/** Works out the two columns of targets as a spreadsheet does: AES.TARGET, cells of B and C, sums and differences. */
function worked(
  choices: Choices,
  baseline: number,
): readonly (readonly [annual: number, byTheEnd: number])[] {
  const cells = targetCells(defaultEdition, choices, 'AES_Baseline', 24, (year) => `T_${year}`);
  const inPence = (held: number | string): number => {
    if (typeof held === 'number') {
      const read = readAmount(held, '£');
      return read.kind === 'amount' ? read.pence : NaN;
    }
    return held
      .slice(1)
      .split(/(?=[+-])/)
      .reduce((sum, term) => {
        const [, sign = '', of = ''] = /^([+-]?)(.*)$/.exec(term) ?? [];
        return sum + (sign === '-' ? -1 : 1) * value(of);
      }, 0);
  };
  const value = (term: string): number => {
    const cell = /^([BC])(\d+)$/.exec(term);
    if (cell !== null) return inPence(cells[Number(cell[2]) - 24]?.[cell[1] === 'B' ? 0 : 1] ?? '');
    const [, of = '', year = '', soFar] = /^AES\.TARGET\(([\w.]+),"([\d/]+)"(,TRUE)?\)$/.exec(term) ?? [];
    const base = of === 'AES_Baseline' ? pence(baseline) : pence(inPence(Number(of)));
    return soFar === undefined
      ? annualTarget(base, defaultEdition)
      : (cumulativeTarget(base, year, defaultEdition) ?? NaN);
  };
  return cells.map(([annual, byTheEnd]) => [inPence(annual), inPence(byTheEnd)]);
}

const sums = fc.integer({ min: 0, max: 90_000_000_000 });
const published = fc.option(
  fc.record({
    annual: fc.option(sums, { nil: null }),
    cumulative: fc.option(sums, { nil: null }),
  }),
  { nil: undefined },
);

test('Targets on the sheet are those that checks go by, whatever was chosen, to the penny', () => {
  fc.assert(
    fc.property(
      sums,
      fc.constantFrom(null, 'keep-first-year', 'new-base-throughout', 'new-steps-on-old-first-year'),
      fc.option(sums, { nil: null }),
      fc.tuple(published, published, published),
      (baseline, restatement, firstBaseline, years) => {
        const choices: Choices = {
          ...defaultChoices,
          restatement: restatement,
          firstBaseline,
          published: Object.fromEntries(
            defaultEdition.targetYears.flatMap((year, i) => {
              const own = years[i];
              return own === undefined || (own.annual === null && own.cumulative === null)
                ? []
                : [[year, own]];
            }),
          ),
        };
        expect(worked(choices, baseline)).toEqual(
          targetsAsChosen(pence(baseline), choices, defaultEdition).map(({ annual, cumulative }) => [
            annual,
            cumulative,
          ]),
        );
      },
    ),
  );
});

test('While nothing is chosen the formulas are those that always stood there', () => {
  expect(targetCells(defaultEdition, defaultChoices, 'AES_Baseline', 24, () => 'T')).toEqual(
    defaultEdition.targetYears.map((year) => [
      `=AES.TARGET(AES_Baseline,"${year}")`,
      `=AES.TARGET(AES_Baseline,"${year}",TRUE)`,
      '=AES.CASHABLE(T)',
    ]),
  );
});
