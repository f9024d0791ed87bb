import fc from '../seeded';
import { cashableOf } from '../../src/functions/cashable';
import { shortfallOf } from '../../src/functions/shortfall';
import { statusOf } from '../../src/functions/status';
import { targetOf } from '../../src/functions/target';
import { targetsOf } from '../../src/functions/targets';
import { defaultEdition, editions } from '../../src/guidance/editions';

/**
 * Functions of figures take no edition, because every edition gives the same: a cell then never depends on anything but
 * its formula. An edition that gives other figures fails here; these functions then need it as a last, optional argument.
 */

const pounds = fc.integer({ min: 0, max: 100_000_000_000 }).map((pence) => pence / 100);
const others = editions.filter((edition) => edition !== defaultEdition);

test('targets, cashable parts, shortfalls and their words are the same in every edition of the guidance', () => {
  expect(others.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(pounds, pounds, fc.constantFrom(...defaultEdition.targetYears), (baseline, gains, year) => {
      const part = Math.floor(gains / 2);
      for (const edition of others) {
        expect(edition.targetYears).toEqual(defaultEdition.targetYears);
        for (const toDate of [false, true]) {
          expect(targetOf(baseline, year, toDate, edition)).toBe(
            targetOf(baseline, year, toDate, defaultEdition),
          );
        }
        expect(targetsOf(baseline, null, edition)).toEqual(targetsOf(baseline, null, defaultEdition));
        expect(cashableOf(gains, edition)).toBe(cashableOf(gains, defaultEdition));
        expect(shortfallOf(baseline, gains, part, edition)).toBe(
          shortfallOf(baseline, gains, part, defaultEdition),
        );
        expect(statusOf(baseline, gains, part, edition)).toBe(
          statusOf(baseline, gains, part, defaultEdition),
        );
      }
    }),
    { numRuns: 500 },
  );
});
