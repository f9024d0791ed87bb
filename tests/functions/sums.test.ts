import fc from '../seeded';
import { baseline as declaredBaseline } from '../../src/functions/baseline/function';
import { excluded as declaredExcluded } from '../../src/functions/excluded/function';
import { rowsPerSlice } from '../../src/functions/slices';
import { Rational } from '../money/rational';

/** Sums of columns against exact fractions, and the proof that no line is lost or counted twice. */

const words = [
  'Included',
  'Transfer payment',
  'Delegated schools',
  'Police',
  'Excluded by officer',
  'Check',
  'Subtotal',
  'Note',
  '',
];
const pounds: Readonly<Record<string, bigint>> = { '£': 1n, '£000': 1000n, '£m': 1_000_000n };

const line = fc.record({
  hundredths: fc.integer({ min: -50_000_000, max: 50_000_000 }),
  treatment: fc.constantFrom(...words),
  asText: fc.boolean(),
});
const budget = fc.array(line, { minLength: 1, maxLength: 30 });

function columns(lines: readonly { hundredths: number; treatment: string; asText: boolean }[]) {
  return {
    amounts: lines.map(({ hundredths, asText }) => {
      const value = hundredths / 100;
      return [asText ? (value < 0 ? `(${-value})` : `£${value}`) : value];
    }),
    treatments: lines.map(({ treatment }) => [treatment]),
  };
}

/** Short ranges are answered at once. */
const baselineOf = (...given: readonly unknown[]): unknown => declaredBaseline.evaluate(given);
const excludedOf = (...given: readonly unknown[]): unknown => declaredExcluded.evaluate(given);

test('the baseline and what is excluded agree with exact fractions, in every unit', () => {
  fc.assert(
    fc.property(budget, fc.constantFrom('£', '£000', '£m'), (lines, unit) => {
      const { amounts, treatments } = columns(lines);
      const exact = (counted: readonly string[]) => {
        const hundredths = lines
          .filter(({ treatment }) => counted.includes(treatment))
          .reduce((total, each) => total + BigInt(each.hundredths), 0n);
        return Number(Rational.of(hundredths * (pounds[unit] ?? 0n)).halfUp()) / 100;
      };
      expect(baselineOf(amounts, treatments, unit)).toBe(exact(['Included']));
      expect(excludedOf(amounts, treatments, null, unit)).toBe(exact(words.slice(1, 5)));
      for (const word of words.slice(1, 6)) {
        expect(excludedOf(amounts, treatments, word, unit)).toBe(exact([word]));
      }
    }),
    { numRuns: 10_000 },
  );
});

test('the order of the lines and blank rows below them change nothing', () => {
  fc.assert(
    fc.property(budget, fc.nat(5), fc.nat(5), (lines, above, below) => {
      const { amounts, treatments } = columns(lines);
      const turned = columns([...lines].reverse());
      const blank = (count: number) => Array.from({ length: count }, () => [null]);
      const baseline = baselineOf(amounts, treatments, null);
      expect(baselineOf(turned.amounts, turned.treatments, null)).toBe(baseline);
      expect(baselineOf([...amounts, ...blank(above)], [...treatments, ...blank(below)], null)).toBe(
        baseline,
      );
    }),
    { numRuns: 500 },
  );
});

test('a long range is worked in slices, and its sum is the same', async () => {
  const rows = rowsPerSlice * 2 + 1;
  const answer = baselineOf(
    Array.from({ length: rows }, () => [0.01]),
    Array.from({ length: rows }, () => ['Included']),
    null,
  );
  expect(answer).toBeInstanceOf(Promise);
  expect(await answer).toBe(rows / 100);
});

const part = fc.record({
  hundredths: fc.integer({ min: -50_000_000, max: 50_000_000 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  treatment: fc.constantFrom(...words),
  as: fc.constantFrom(...words.slice(1, 5)),
  blank: fc.boolean(),
});

test('parts left out of included lines move to what they are treated as, exactly, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 20 }),
      fc.constantFrom('£', '£000', '£m'),
      (lines, unit) => {
        const amounts = lines.map(({ hundredths }) => [hundredths / 100]);
        const treatments = lines.map(({ treatment }) => [treatment]);
        const hundredthsOut = lines.map(({ hundredths, share, blank }) =>
          blank ? 0 : Math.trunc(hundredths * share),
        );
        const leftOut = hundredthsOut.map((out, at) => [lines[at]?.blank === true ? '' : out / 100]);
        const leftOutAs = lines.map(({ as }) => [as]);
        const exact = (of: (line: (typeof lines)[number], out: number) => number) =>
          Number(
            Rational.of(
              lines.reduce((total, line, at) => total + BigInt(of(line, hundredthsOut[at] ?? 0)), 0n) *
                (pounds[unit] ?? 0n),
            ).halfUp(),
          ) / 100;
        const isIncluded = ({ treatment }: (typeof lines)[number]) => treatment === 'Included';
        const excluded = (word: string) => excludedOf(amounts, treatments, word, unit, leftOut, leftOutAs);
        expect(baselineOf(amounts, treatments, unit, leftOut)).toBe(
          exact((line, out) => (isIncluded(line) ? line.hundredths - out : 0)),
        );
        for (const word of words.slice(1, 5))
          expect(excluded(word)).toBe(
            exact((line, out) =>
              line.treatment === word ? line.hundredths : isIncluded(line) && line.as === word ? out : 0,
            ),
          );
        expect(excluded('')).toBe(
          exact((line, out) =>
            words.slice(1, 5).includes(line.treatment) ? line.hundredths : isIncluded(line) ? out : 0,
          ),
        );
      },
    ),
    { numRuns: 3_000 },
  );
});
