import { Decimal } from 'decimal.js';
import type { Edition } from '../../src/guidance/edition';
import { defaultEdition, editionById } from '../../src/guidance/editions';

function edition(id: string): Edition {
  const found = editionById(id);
  if (found === null) throw new Error(`no edition ${id}`);
  return found;
}

const founding = edition('odpm-2004-11');
const later = edition('councils-2005-08');
const annual = new Decimal(defaultEdition.annualTarget.value);
const half = new Decimal(defaultEdition.cashableShare.value);
const threeYears = new Decimal(later.cumulativeTarget?.value ?? 'NaN');

/** To the nearest £0.1m, half up, as large councils publish. */
const publishedMillions = (pounds: Decimal): string =>
  pounds.div(1_000_000).toDecimalPlaces(1, Decimal.ROUND_HALF_UP).toFixed(1);

test('2.5% of £86bn in each of three years is £6.45bn', () => {
  const { spending, target } = founding.national;
  expect(new Decimal(spending.value).times(annual).times(founding.targetYears.length).toFixed()).toBe(
    target.value,
  );
});

test('The three-year share is the yearly share added up, not compounded', () => {
  expect(annual.times(later.targetYears.length).equals(threeYears)).toBe(true);
});

test.each([
  { council: 'Poole, first baseline £100m, one year', baseline: 100_000_000, years: 1, published: '2.5' },
  { council: 'Poole, first baseline £100m, three years', baseline: 100_000_000, years: 3, published: '7.5' },
  { council: 'Poole, out-turn £88m, two years', baseline: 88_000_000, years: 2, published: '4.4' },
  { council: 'Poole, out-turn £88m, three years', baseline: 88_000_000, years: 3, published: '6.6' },
  { council: 'Hampshire, £568m, one year', baseline: 568_000_000, years: 1, published: '14.2' },
  { council: 'Hampshire, £568m, three years', baseline: 568_000_000, years: 3, published: '42.6' },
  { council: 'Hampshire, out-turn £582m, one year', baseline: 582_000_000, years: 1, published: '14.6' },
  { council: 'Hampshire, out-turn £582m, two years', baseline: 582_000_000, years: 2, published: '29.1' },
  { council: 'Hampshire, out-turn £582m, three years', baseline: 582_000_000, years: 3, published: '43.7' },
])('$council: published target £$published million', ({ baseline, years, published }) => {
  expect(publishedMillions(annual.times(years).times(baseline))).toBe(published);
});

test('Half of Hampshire’s yearly £14.2m is £7.1m, which is 1.25% of its baseline', () => {
  const target = annual.times(568_000_000);
  expect(publishedMillions(target.times(half))).toBe('7.1');
  expect(annual.times(half).toFixed()).toBe('0.0125');
});

test.each([
  { edition: founding, statement: 'forward', year: '2005/06', by: '2005-06-30', settled: false },
  { edition: founding, statement: 'backward', year: '2005/06', by: '2006-06-30', settled: false },
  { edition: later, statement: 'forward', year: '2005/06', by: '2005-04-15', settled: true },
  { edition: later, statement: 'forward', year: '2006/07', by: '2006-04-18', settled: true },
  { edition: later, statement: 'forward', year: '2007/08', by: '2007-04-12', settled: true },
  { edition: later, statement: 'backward', year: '2004/05', by: '2005-06-15', settled: true },
  { edition: later, statement: 'backward', year: '2005/06', by: '2006-07-06', settled: true },
  { edition: later, statement: 'backward', year: '2006/07', by: '2007-06-30', settled: false },
])(
  '$edition.id: the $statement look $year is due by $by',
  ({ edition: rules, statement, year, by, settled }) => {
    const due = rules.dueDates.filter((each) => each.statement === statement && each.year === year);
    expect(due.map((each) => ({ by: each.by, settled: each.settled }))).toEqual([{ by, settled }]);
  },
);

test.each([
  { edition: founding, basis: 'budget', from: '2005-04-01', deflator: undefined, readings: 1, signatures: 0 },
  { edition: later, basis: 'out-turn', from: '2004-04-01', deflator: '0.0209', readings: 3, signatures: 3 },
])(
  '$edition.id: baseline from the $basis, gains from $from',
  ({ edition: rules, basis, from, deflator, readings, signatures }) => {
    expect(rules.baselineBasis.basis).toBe(basis);
    expect(rules.gainsCountFrom.day).toBe(from);
    expect(rules.deflator?.value).toBe(deflator);
    expect(rules.cashableReadings).toHaveLength(readings);
    expect(rules.cashableReadings[0]?.id).toBe('of-gains');
    expect(rules.statements.find((layout) => layout.statement === 'forward')?.signatories).toHaveLength(
      signatures,
    );
  },
);

test.each([
  { filed: 'Salford 2005/06, adult social services', total: 234_432, cashable: 167_432, enough: true },
  { filed: 'Hampshire 2005/06, adult social services', total: 5_410_336, cashable: 5_410_336, enough: true },
  {
    filed: 'Hampshire 2006/07, highways: a row may fall short',
    total: 3_800_000,
    cashable: 780_000,
    enough: false,
  },
  { filed: 'Poole by 2006/07, whole council', total: 5_300_000, cashable: 3_200_000, enough: true },
  { filed: 'exactly half', total: 100, cashable: 50, enough: true },
])('$filed: at least half is cashable, $enough', ({ total, cashable, enough }) => {
  expect(half.times(total).lessThanOrEqualTo(cashable)).toBe(enough);
});

test('Police authorities have their own aim of 3% a year', () => {
  expect(founding.national.policeTarget).toEqual({ value: '0.03', cites: ['M2'] });
});
