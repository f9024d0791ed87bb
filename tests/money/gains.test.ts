import fc from '../seeded';
import { defaultEdition } from '../../src/guidance/editions';
import { furtherGainsNeeded } from '../../src/guidance/gains';
import { pence } from '../../src/money/pence';

/** The least is tested by what it must do: with it both hold, with a penny less one of them fails. */
test('the least further cashable gains meet the target and half, and a penny less does not', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), (target, gains, share) => {
      const cashable = Math.floor(gains * share);
      const further = furtherGainsNeeded(pence(target), pence(gains), pence(cashable), defaultEdition);
      const holds = (x: number) => gains + x >= target && 2 * (cashable + x) >= gains + x;
      expect(holds(further)).toBe(true);
      expect(further === 0 || !holds(further - 1)).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});
