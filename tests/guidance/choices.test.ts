import fc from '../seeded';
import {
  choicesSchema,
  defaultChoices,
  effectOfChoices,
  leastCashableAsRead,
  readChoices,
  targetsAsChosen,
  type Choices,
} from '../../src/guidance/choices';
import { defaultEdition, editions } from '../../src/guidance/editions';
import { pence, type Pence } from '../../src/money/pence';
import { poundsShown } from '../../src/money/pounds';

const pounds = (value: number): Pence => pence(value * 100);
const chosen = (some: Partial<Choices>): Choices => ({ ...defaultChoices, ...some });
const runningTotals = (baseline: number, choices: Choices): readonly string[] =>
  targetsAsChosen(pounds(baseline), choices, defaultEdition).map(({ cumulative }) => poundsShown(cumulative));

test.each([
  {
    council: 'Poole: £100m, then £88m',
    baseline: 88_000_000,
    choices: chosen({ restatement: 'keep-first-year', firstBaseline: pounds(100_000_000) }),
    totals: ['£2,500,000', '£4,400,000', '£6,600,000'],
  },
  {
    council: 'Hampshire: £582m throughout',
    baseline: 582_000_000,
    choices: chosen({ restatement: 'new-base-throughout', firstBaseline: pounds(568_000_000) }),
    totals: ['£14,550,000', '£29,100,000', '£43,650,000'],
  },
  {
    council: 'Staffordshire Moorlands: £13.2m, then £11.96m',
    baseline: 11_960_000,
    choices: chosen({ restatement: 'new-steps-on-old-first-year', firstBaseline: pounds(13_200_000) }),
    totals: ['£330,000', '£629,000', '£928,000'],
  },
  {
    council: 'Poole by its published running totals',
    baseline: 88_000_000,
    choices: chosen({
      published: {
        '2005/06': { annual: pounds(2_500_000), cumulative: null },
        '2006/07': { annual: null, cumulative: pounds(4_400_000) },
        '2007/08': { annual: null, cumulative: pounds(6_600_000) },
      },
    }),
    totals: ['£2,500,000', '£4,400,000', '£6,600,000'],
  },
  {
    council: 'A baseline that was never restated',
    baseline: 100_000_000,
    choices: defaultChoices,
    totals: ['£2,500,000', '£5,000,000', '£7,500,000'],
  },
])('Running totals: $council', ({ baseline, choices, totals }) => {
  expect(runningTotals(baseline, choices)).toEqual(totals);
});

test('The year’s own targets add up to the running totals, in every way', () => {
  const way = fc.constantFrom(...choicesSchema.shape.restatement.unwrap().options);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.integer({ min: 0, max: 10 ** 12 }),
      way,
      (now, first, restatement) => {
        let sum = 0;
        const choices = chosen({ restatement, firstBaseline: first });
        for (const { annual, cumulative } of targetsAsChosen(pence(now), choices, defaultEdition)) {
          sum += annual;
          expect(sum).toBe(cumulative);
        }
      },
    ),
  );
});

test('The three readings of half', () => {
  const gains = { ofYear: pounds(3_000_000), soFar: pounds(5_300_000), baseline: pounds(88_000_000) };
  expect(
    defaultEdition.cashableReadings.map(({ id }) => [
      id,
      poundsShown(leastCashableAsRead(id, gains, defaultEdition)),
    ]),
  ).toEqual([
    ['of-gains', '£1,500,000'],
    ['of-cumulative-gains', '£2,650,000'],
    ['of-baseline', '£1,100,000'],
  ]);
});

test('The effect is known before it is taken', () => {
  const gains = { ofYear: pounds(3_000_000), soFar: pounds(5_300_000), baseline: pounds(88_000_000) };
  expect(effectOfChoices(defaultChoices, defaultChoices, gains, null)).toEqual({
    edition: null,
    targets: [],
    leastCashable: null,
    rows: { asked: [], notAsked: [] },
    owesMidYear: null,
  });
  const after = chosen({
    half: 'of-baseline',
    authority: 'district',
    restatement: 'keep-first-year',
    firstBaseline: pounds(100_000_000),
  });
  const effect = effectOfChoices(defaultChoices, after, gains, 'county');
  expect(effect.leastCashable).toEqual({ before: pounds(1_500_000), after: pounds(1_100_000) });
  // The running totals of the later years rest on the same baseline; the steps to them do not.
  expect(effect.targets.map(({ year }) => year)).toEqual(['2005/06', '2006/07']);
  expect(effect.rows.asked).toEqual(['social-housing', 'homelessness']);
  expect(effect.rows.notAsked).toContain('adult-social-services');
  expect(effect.owesMidYear).toEqual({ before: true, after: false });
  const first = editions[0]?.id ?? '';
  expect(effectOfChoices(defaultChoices, chosen({ edition: first }), gains, null).edition).toEqual({
    before: defaultEdition.id,
    after: first,
  });
});

test('What was kept comes back as it was, and nothing kept is the usual choice', () => {
  const kept = chosen({
    half: 'of-baseline',
    authority: 'london',
    published: { '2006/07': { annual: null, cumulative: 1 } },
  });
  expect(readChoices(JSON.parse(JSON.stringify(kept)))).toEqual({
    kind: 'sound',
    choices: kept,
    edition: defaultEdition,
  });
  expect(readChoices(undefined)).toMatchObject({ kind: 'sound', choices: defaultChoices });
});

test.each([
  ['another version', { ...defaultChoices, version: 2 }],
  ['something more', { ...defaultChoices, more: 1 }],
  ['no edition that is known', { ...defaultChoices, edition: 'odpm-1997' }],
  ['a reading that the edition lacks', { ...defaultChoices, edition: 'odpm-2004-11', half: 'of-baseline' }],
  [
    'a year without a target',
    { ...defaultChoices, published: { '2009/10': { annual: 1, cumulative: null } } },
  ],
  ['half a penny', { ...defaultChoices, firstBaseline: 0.5 }],
  ['a negative baseline', { ...defaultChoices, firstBaseline: -1 }],
  ['text', 'edition'],
])('Refused whole, with the way out: %s', (_, kept) => {
  const read = readChoices(kept);
  expect(read.kind).toBe('damaged');
  expect(read.kind === 'damaged' ? read.sentence : '').toMatch(/Choose|Enter/);
});
