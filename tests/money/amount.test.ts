import fc from '../seeded';
import { penceOf, readAmount, type Amount } from '../../src/money/amount';
import { units, type Unit } from '../../src/money/unit';
import { Rational } from './rational';

const pencePerUnit: Readonly<Record<Unit, bigint>> = { '£': 100n, '£000': 100_000n, '£m': 100_000_000n };

function shown(read: Amount): string {
  if (read.kind === 'amount') return `${read.pence}p${read.exact ? '' : ' rounded'}`;
  return 'text' in read ? `${read.kind} ${read.text}` : read.kind;
}

describe('a cell of an amount column', () => {
  test.each<[cell: string | number | boolean, unit: Unit, read: string]>([
    [24950, '£000', '2495000000p'],
    [24950, '£', '2495000p'],
    [278.6, '£m', '27860000000p'],
    [0, '£', '0p'],
    [-0, '£', '0p'],
    [-3805, '£000', '-380500000p'],
    [0.1 + 0.2, '£', '30p'],
    [1.005, '£', '101p rounded'],
    [-1.005, '£', '-101p rounded'],
    [1.004999, '£', '100p rounded'],
    [0.00001, '£m', '1000p'],
    [0.0000001, '£m', '10p'],
    [1e-9, '£m', '0p rounded'],
    [123456.789, '£000', '12345678900p'],
    [5e-324, '£', '0p rounded'],
    // As Excel shows it, and not as the double is: 8.165 is held as 8.1649999….
    [8.165, '£', '817p rounded'],
    [90_071_992_547_409, '£', '9007199254740900p'],
    [9.1e13, '£', 'text 91000000000000'],
    [NaN, '£', 'text NaN'],
    [Infinity, '£', 'text Infinity'],
    [true, '£', 'text TRUE'],
    [false, '£', 'text FALSE'],

    ['', '£', 'blank'],
    ['   ', '£', 'blank'],
    ['\u00a0', '£', 'blank'],

    ['1234', '£', '123400p'],
    ['1,234', '£', '123400p'],
    ['1,234', '£000', '123400000p'],
    ['1 234', '£', '123400p'],
    ['1\u00a0234\u202f567', '£', '123456700p'],
    ['1,234.50', '£', '123450p'],
    ['1234.', '£', '123400p'],
    ['.5', '£', '50p'],
    ['0.5', '£m', '50000000p'],
    ['0', '£', '0p'],
    ['0.00', '£', '0p'],
    ['0.005', '£', '1p rounded'],
    ['-0.005', '£', '-1p rounded'],
    ['0.0049', '£', '0p rounded'],
    ['£3,760,600', '£', '376060000p'],
    ['£ 3,760,600', '£', '376060000p'],
    [' £863 ', '£', '86300p'],
    ['(£47,160)', '£', '-4716000p'],
    ['£(47,160)', '£', '-4716000p'],
    ['(3,805)', '£000', '-380500000p'],
    ['( 3,805 )', '£', '-380500p'],
    ['Cr 863', '£', '-86300p'],
    ['CR 863', '£', '-86300p'],
    ['Cr. 863', '£', '-86300p'],
    ['863 CR', '£', '-86300p'],
    ['863cr', '£', '-86300p'],
    ['£863 Cr', '£', '-86300p'],
    ['Dr 863', '£', '86300p'],
    ['(-) 1,234', '£', '-123400p'],
    ['-      315.7', '£000', '-31570000p'],
    ['-£1,234', '£', '-123400p'],
    ['£-1,234', '£', '-123400p'],
    ['1,234-', '£', '-123400p'],
    ['1,234 -', '£', '-123400p'],
    ['\u2212315', '£', '-31500p'],
    ['–315', '£', '-31500p'],
    ['+12', '£', '1200p'],
    ['90071992547409.91', '£', '9007199254740991p'],
    ['90071992547409.92', '£', 'text 90071992547409.92'],

    ['-', '£', 'nil'],
    ['–', '£', 'nil'],
    ['—', '£', 'nil'],
    [' - ', '£', 'nil'],
    ['--', '£', 'nil'],
    ['£-', '£', 'nil'],
    ['.', '£', 'nil'],
    ['..', '£', 'nil'],
    ['n/a', '£', 'nil'],
    ['N/A', '£', 'nil'],
    ['nil', '£', 'nil'],
    ['NIL', '£', 'nil'],

    ['#REF!', '£', 'error #REF!'],
    ['#N/A', '£', 'error #N/A'],
    ['#DIV/0!', '£', 'error #DIV/0!'],
    ['#name?', '£', 'error #NAME?'],
    ['#SPILL!', '£', 'error #SPILL!'],
    ['#1', '£', 'text #1'],

    ['01/04/2004', '£', 'text 01/04/2004'],
    ['1-4-2004', '£', 'text 1-4-2004'],
    ['2004/05', '£', 'text 2004/05'],
    ['12%', '£', 'text 12%'],
    ['0x10', '£', 'text 0x10'],
    ['1e5', '£', 'text 1e5'],
    ['£8,279,00', '£', 'text £8,279,00'],
    ['(0,00)', '£', 'text (0,00)'],
    ['0,123', '£', 'text 0,123'],
    ['1,2345', '£', 'text 1,2345'],
    ['1234,567', '£', 'text 1234,567'],
    ['1,234 567', '£', 'text 1,234 567'],
    ['0123', '£', 'text 0123'],
    ['12 34', '£', 'text 12 34'],
    ['1234 5678', '£', 'text 1234 5678'],
    ['1.234.567', '£', 'text 1.234.567'],
    ['(1,234', '£', 'text (1,234'],
    ['1,234)', '£', 'text 1,234)'],
    ['-(1,234)', '£', 'text -(1,234)'],
    ['(-1,234)', '£', 'text (-1,234)'],
    ['-1,234-', '£', 'text -1,234-'],
    ['--5', '£', 'text --5'],
    ['1,234*', '£', 'text 1,234*'],
    ['3.2m', '£', 'text 3.2m'],
    ['£3.2', '£m', '320000000p'],
    ['£3.2m', '£', '320000000p'],
    ['-£3.3m', '£m', '-330000000p'],
    ['(£450k)', '£000', '-45000000p'],
    ['£1.5 million', '£', '150000000p'],
    ['£000k', '£', 'text £000k'],
    ['24,950 net', '£', 'text 24,950 net'],
    ['Housing', '£', 'text Housing'],
    ['Cr', '£', 'text Cr'],
    ['£', '£', 'text £'],
    ['none', '£', 'text none'],
  ])('%j in %s is %s', (cell, unit, read) => {
    expect(shown(readAmount(cell, unit))).toBe(read);
  });

  test('nil and blank add nothing; an error and words are no money at all', () => {
    expect(penceOf(readAmount('-', '£'))).toBe(0);
    expect(penceOf(readAmount('', '£'))).toBe(0);
    expect(penceOf(readAmount('12', '£'))).toBe(1200);
    expect(penceOf(readAmount('#REF!', '£'))).toBeNull();
    expect(penceOf(readAmount('see note', '£'))).toBeNull();
  });
});

describe('against exact fractions', () => {
  const anyUnit = fc.constantFrom(...units);

  function expected(written: string, unit: Unit): string {
    const exact = Rational.ofDecimal(written).times(Rational.of(pencePerUnit[unit]));
    return `${exact.halfUp()}p${exact.isWhole() ? '' : ' rounded'}`;
  }

  test('numbers are the fifteen figures that Excel shows, half up to the penny', () => {
    const cell = fc.oneof(
      fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      fc.double({ min: -8e7, max: 8e7, noNaN: true }),
      fc.integer({ min: -80_000_000, max: 80_000_000 }),
      // Halves of a penny and their neighbours, where a float goes wrong.
      fc
        .tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 2, max: 9 }))
        .map(([n, places]) => (n * 10 + 5) / 10 ** places),
    );
    fc.assert(
      fc.property(cell, anyUnit, (number, unit) => {
        expect(shown(readAmount(number, unit))).toBe(expected(number.toPrecision(15), unit));
      }),
      { numRuns: 10_000 },
    );
  });

  test('text of any sign style is read to the penny', () => {
    const written = fc
      .tuple(fc.integer({ min: 0, max: 8_000_000 }), fc.option(fc.stringMatching(/^\d{1,12}$/), { nil: '' }))
      .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole}.${fraction}`));
    const style = fc.constantFrom<[string, boolean]>(
      ['#', false],
      ['£#', false],
      ['+#', false],
      ['-#', true],
      ['(#)', true],
      ['(£#)', true],
      ['£(#)', true],
      ['#-', true],
      ['Cr #', true],
      ['# CR', true],
      ['(-) #', true],
      ['−£#', true],
    );
    fc.assert(
      fc.property(
        written,
        style,
        fc.constantFrom('', ',', ' '),
        anyUnit,
        (figure, [form, negative], gap, unit) => {
          const [whole = '', ...rest] = figure.split('.');
          const printed = [whole.replace(/\B(?=(?:\d{3})+$)/g, gap), ...rest].join('.');
          const cell = form.replace('#', printed);
          const value = expected(figure, unit);
          const signed = negative && !value.startsWith('0p') ? `-${value}` : value;
          expect(`${cell}: ${shown(readAmount(cell, unit))}`).toBe(`${cell}: ${signed}`);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
