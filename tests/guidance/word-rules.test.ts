import { guidanceRules } from '../../src/budget/treatment/rules';
import { editions, defaultEdition } from '../../src/guidance/editions';

test.each(editions.map((edition) => ({ name: edition.id, edition })))(
  'Each word rule rests on paragraphs of $name',
  ({ edition }) => {
    const unknown = guidanceRules.flatMap(({ id, cites }) =>
      cites.filter((cite) => edition.paragraphs[cite] === undefined).map((cite) => `${id}: ${cite}`),
    );
    expect(unknown).toEqual([]);
  },
);

test.each([
  { matter: 'levies', rule: 'levies' },
  { matter: 'precepts', rule: 'precepts' },
  { matter: 'precepts', rule: 'police-precept' },
  { matter: 'capital-charges', rule: 'capital-financing' },
  { matter: 'recharges', rule: 'recharges' },
  { matter: 'contingency', rule: 'contingencies' },
  { matter: 'reserves', rule: 'movements-on-reserves' },
  { matter: 'housing-revenue-account', rule: 'housing-revenue-account' },
  { matter: 'direct-payments', rule: 'direct-payments' },
  { matter: 'student-awards', rule: 'awards-to-individuals' },
  { matter: 'concessionary-fares', rule: 'concessionary-fares' },
  { matter: 'schools-budget', rule: 'school-phases' },
  { matter: 'rate-relief', rule: 'tax-discounts' },
  { matter: 'benefits-in-one-line', rule: 'benefit-payments-and-collection' },
  { matter: 'trading-accounts', rule: 'trading-accounts' },
])('The rule book suggests for $matter what marking suggests ($rule)', ({ matter, rule }) => {
  const suggested = defaultEdition.openMatters.find(({ id }) => id === matter)?.suggested;
  const marking = guidanceRules.filter(({ id }) => id === rule).map((each) => each.suggested);
  expect(marking.length).toBeGreaterThan(0);
  expect(new Set(marking)).toEqual(new Set([suggested]));
});
