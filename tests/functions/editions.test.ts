import fc from '../seeded';
import { cashable } from '../../src/functions/cashable/function';
import { shortfall } from '../../src/functions/shortfall/function';
import { status } from '../../src/functions/status/function';
import { target } from '../../src/functions/target/function';
import { targets } from '../../src/functions/targets/function';
import type { DeclaredFunction } from '../../src/functions/declare';
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
        const same = (declared: DeclaredFunction, ...given: readonly unknown[]): void => {
          expect(declared.evaluate(given, edition)).toEqual(declared.evaluate(given, defaultEdition));
        };
        for (const toDate of [false, true]) same(target, baseline, year, toDate);
        same(targets, baseline, null);
        same(cashable, gains);
        same(shortfall, baseline, gains, part);
        same(status, baseline, gains, part);
      }
    }),
    { numRuns: 500 },
  );
});
