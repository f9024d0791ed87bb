import fc from '../seeded';
import { defaultEdition, editionById } from '../../src/guidance/editions';
import { add, NotPence, pence, subtract, sum } from '../../src/money/pence';
import { poundsExact, poundsInWords, poundsRounded, poundsShown } from '../../src/money/pounds';
import {
  annualTarget,
  baselineProblem,
  cumulativeTarget,
  leastCashable,
  shortfallAgainst,
} from '../../src/guidance/targets';
import { Rational } from './rational';

const edition = editionById('odpm-2004-11') ?? defaultEdition;
const pounds = (n: number) => pence(Math.round(n * 100));
const million = (n: number) => pounds(n * 1_000_000);

describe('pence', () => {
  test.each([0.5, NaN, Infinity, 2 ** 53, -(2 ** 53)])('%p is refused', (value) => {
    expect(() => pence(value)).toThrow(NotPence);
  });

  test('a sum that could not be exact is refused', () => {
    const most = pence(Number.MAX_SAFE_INTEGER);
    expect(() => add(most, pence(1))).toThrow(NotPence);
    expect(() => subtract(pence(-Number.MAX_SAFE_INTEGER), pence(1))).toThrow(NotPence);
    expect(() => sum([most, pence(1), pence(-1)])).toThrow(NotPence);
  });

  test('a penny ten million times over is exact', () => {
    expect(sum(Array.from({ length: 10 }, () => pounds(0.1)))).toBe(100);
    expect(sum([])).toBe(0);
  });
});

describe('targets', () => {
  test('worked figures: Poole, Hampshire, the national total', () => {
    expect(annualTarget(million(100), edition)).toBe(million(2.5));
    expect(cumulativeTarget(million(100), '2007/08', edition)).toBe(million(7.5));
    expect(cumulativeTarget(million(88), '2006/07', edition)).toBe(million(4.4));
    expect(cumulativeTarget(million(88), '2007/08', edition)).toBe(million(6.6));
    expect(cumulativeTarget(million(568), '2007/08', edition)).toBe(million(42.6));
    expect(leastCashable(million(14.2), edition)).toBe(million(7.1));
    expect(cumulativeTarget(million(582), '2006/07', edition)).toBe(million(29.1));
    expect(cumulativeTarget(million(582), '2007/08', edition)).toBe(million(43.65));
    expect(cumulativeTarget(million(86_000), '2007/08', edition)).toBe(million(6450));
  });

  test('half a penny of target rounds up', () => {
    expect(annualTarget(pounds(1), edition)).toBe(3); // 2.5p
    expect(annualTarget(pence(99), edition)).toBe(2); // 2.475p
  });

  test('the years are rounded once, not one by one', () => {
    expect(cumulativeTarget(pounds(1), '2006/07', edition)).toBe(5);
    expect(cumulativeTarget(pounds(1), '2007/08', edition)).toBe(8);
  });

  test('a year without a target has none', () => {
    expect(cumulativeTarget(million(100), '2004/05', edition)).toBeNull();
    expect(cumulativeTarget(million(100), '2008/09', edition)).toBeNull();
  });

  test('the least cashable part is never below half, and exactly half is enough', () => {
    expect(leastCashable(pence(4), edition)).toBe(2);
    expect(leastCashable(pence(5), edition)).toBe(3);
    expect(leastCashable(pence(0), edition)).toBe(0);
  });

  test('a shortfall is what is missing, and nothing once the target is met', () => {
    expect(shortfallAgainst(million(2.5), million(2))).toBe(million(0.5));
    expect(shortfallAgainst(million(2.5), million(2.5))).toBe(0);
    expect(shortfallAgainst(million(2.5), million(3))).toBe(0);
    expect(shortfallAgainst(million(2.5), million(-1))).toBe(million(3.5));
  });

  test('a baseline below zero is refused in words', () => {
    expect(baselineProblem(pounds(-1234.5))).toMatch(/^The baseline is -£1,234\.50, which is below zero/);
    expect(baselineProblem(pence(0))).toBeNull();
  });

  test('against exact fractions', () => {
    const share = Rational.ofDecimal('0.025');
    fc.assert(
      fc.property(fc.integer({ min: -9e14, max: 9e15 }), fc.constantFrom(1, 2, 3), (value, years) => {
        const baseline = Rational.of(value);
        const year = edition.targetYears[years - 1] ?? '';
        expect(BigInt(annualTarget(pence(value), edition))).toBe(baseline.times(share).halfUp());
        expect(BigInt(cumulativeTarget(pence(value), year, edition) ?? NaN)).toBe(
          baseline.times(share).times(Rational.of(years)).halfUp(),
        );
        expect(BigInt(leastCashable(pence(value), edition))).toBe(Rational.of(value, 2).ceiling());
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('pounds', () => {
  test.each<[number, string, string, string]>([
    [2_495_000_000, '24950000.00', '£24,950,000', '£25.0 million'],
    [27_860_000_000, '278600000.00', '£278,600,000', '£278.6 million'],
    [27_864_999_999, '278649999.99', '£278,649,999.99', '£278.6 million'],
    [27_865_000_000, '278650000.00', '£278,650,000', '£278.7 million'],
    [8_600_000_000_000, '86000000000.00', '£86,000,000,000', '£86.0 billion'],
    [99_996_000_000, '999960000.00', '£999,960,000', '£1.0 billion'],
    [95_000_000_000, '950000000.00', '£950,000,000', '£950.0 million'],
    [99_999_950, '999999.50', '£999,999.50', '£1.0 million'],
    [99_999_949, '999999.49', '£999,999.49', '£999,999'],
    [1_420_000, '14200.00', '£14,200', '£14,200'],
    [5, '0.05', '£0.05', '£0'],
    [0, '0.00', '£0', '£0'],
    [-5, '-0.05', '-£0.05', '£0'],
    [-123_450, '-1234.50', '-£1,234.50', '-£1,235'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91', '£90,071,992,547,409.91', '£90,072.0 billion'],
  ])('%d pence', (value, exact, shown, words) => {
    expect(poundsExact(pence(value))).toBe(exact);
    expect(poundsShown(pence(value))).toBe(shown);
    expect(poundsInWords(pence(value))).toBe(words);
  });
});

test.each([
  [123_456_789, 'pounds', '£1,234,568'],
  [123_456_789, 'thousands', '£1,235k'],
  [123_456_789, undefined, '£1,234,567.89'],
  [-49_999, 'thousands', '£0k'],
  [-50_000, 'thousands', '-£1k'],
  [-40, 'pounds', '£0'],
] as const)('%d pence, shown in %s, are %s', (value, rounding, shown) => {
  expect(poundsRounded(pence(value), rounding)).toBe(shown);
});
