import fc from '../seeded';
import { readLeftOut, writtenIn } from '../../src/pane/deciding/left-out';
import { pence } from '../../src/money/pence';
import { units } from '../../src/money/unit';

const pounds = (amount: number) => pence(amount * 100);

describe('the part that stays out of a line', () => {
  it.each([
    ['12,345.6', '£000', 12_345_600],
    ['£12,345.6', '£000', 12_345_600],
    ['12 345.6', '£000', 12_345_600],
    [' 12345.6 ', '£000', 12_345_600],
    ['12,345,600', '£', 12_345_600],
    ['£12,345,600.00', '£', 12_345_600],
    ['12.3456', '£m', 12_345_600],
    ['0', '£000', 0],
    ['nil', '£000', 0],
    ['49,398', '£000', 49_398_000],
  ] as const)('typed as “%s” in %s is £%s', (typed, unit, amount) => {
    expect(readLeftOut(typed, unit, pounds(49_398_000))).toEqual({ kind: 'amount', pence: pounds(amount) });
  });

  it('is taken to the penny', () => {
    expect(readLeftOut('1,234.56', '£', pounds(5_000))).toEqual({ kind: 'amount', pence: pence(123_456) });
  });

  it('may be left open', () => {
    expect(readLeftOut('  ', '£000', pounds(5_000))).toEqual({ kind: 'empty' });
  });

  it.each([
    [
      'about half',
      '£000',
      100_000,
      '‘about half’ is not an amount. Type figures only, such as 12,345 or 12,345.6.',
    ],
    ['45%', '£000', 100_000, '‘45%’ is not an amount. Type figures only, such as 12,345 or 12,345.6.'],
    ['12,34', '£', 100_000, '‘12,34’ is not an amount. Type figures only, such as 12,345 or 12,345.6.'],
    ['0.001', '£', 100_000, 'The figure is finer than a penny. Type it to the penny at most.'],
    [
      '101',
      '£000',
      100_000,
      '£101,000 is more than the whole line, which is £100,000. If you typed pounds, choose £ instead of £000.',
    ],
    [
      '482,000',
      '£000',
      100_000,
      '£482,000,000 is more than the whole line, which is £100,000. Type the part of it that is left out.',
    ],
    [
      '100,001',
      '£',
      100_000,
      '£100,001 is more than the whole line, which is £100,000. Type the part of it that is left out.',
    ],
    [
      '-20',
      '£000',
      100_000,
      'The line is £100,000, so its part cannot be negative. Type the figure without the minus.',
    ],
    [
      '20',
      '£000',
      -100_000,
      'The line is −£100,000, so its part is negative as well. Type a minus before the figure.',
    ],
  ] as const)(
    'typed as “%s” in %s of a line of £%s is refused with the way out',
    (typed, unit, line, sentence) => {
      expect(readLeftOut(typed, unit, pounds(line))).toEqual({ kind: 'fault', sentence });
    },
  );

  it('of a negative line is negative', () => {
    expect(readLeftOut('(20)', '£000', pounds(-100_000))).toEqual({ kind: 'amount', pence: pounds(-20_000) });
  });

  it('shown for another look is the figure that was read, in every unit and to the penny', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.integer({ min: -1e13, max: 1e13 }),
        fc.integer({ min: 0, max: 1e6 }),
        (unit, size, more) => {
          const part = pence(size);
          const line = pence(size + (size < 0 ? -more : more));
          expect(readLeftOut(writtenIn(unit, part), unit, line)).toEqual({ kind: 'amount', pence: part });
        },
      ),
    );
  });

  it.each([
    ['£000', 1_234_560_000, '12,345.6'],
    ['£', 1_234_560_000, '12,345,600'],
    ['£', 1_234_567, '12,345.67'],
    ['£m', 1_234_560_000, '12.3456'],
    ['£000', -50_000, '-0.5'],
    ['£m', 0, '0'],
  ] as const)('is written in %s as an officer would type it', (unit, amount, written) => {
    expect(writtenIn(unit, pence(amount))).toBe(written);
  });
});
