import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { defaultEdition } from '../../src/guidance/editions';
import { feesIn } from '../../src/statement/actions/fees';
import { serviceCutIn } from '../../src/statement/actions/service-cuts';

const papers = z.array(
  z.strictObject({ paper: z.string().min(10), facts: z.array(z.string().min(5)).min(1) }),
);
const phrases = z.strictObject({ cuts: z.array(z.string()), gains: z.array(z.string()) });
const held = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, 'actions', `${name}.json`), 'utf8'));

const factsOf = (name: string): readonly string[] => papers.parse(held(name)).flatMap(({ facts }) => facts);
/** Written down before the rule met them, in words that no paper used. */
const written = phrases.parse(held('written'));
const shown = (text: string): string => `${text} → ${serviceCutIn(text)?.words ?? 'nothing'}`;

test('Cuts that councils’ papers and the press reported are seen', () => {
  const facts = factsOf('cuts');
  expect(facts.length).toBeGreaterThanOrEqual(60);
  expect(facts.filter((text) => serviceCutIn(text) === null)).toEqual([]);
});

test('Gains that councils’ papers reported are not taken for cuts, nor for fees', () => {
  const facts = factsOf('gains');
  expect(facts.length).toBeGreaterThanOrEqual(60);
  expect(facts.filter((text) => serviceCutIn(text) !== null).map(shown)).toEqual([]);
  expect(facts.filter((text) => feesIn(text).length > 0)).toEqual([]);
});

test('Cuts in other words: what falls, what ends, for whom', () => {
  const missed = written.cuts.filter((text) => serviceCutIn(text) === null);
  // Only a person knows: that a contract gave advice, that two clubs are one now and far away, that a pass was free.
  expect(missed).toEqual([
    'Termination of the debt advice contract for residents',
    'Lunch club for older people merged with one eight miles away',
    'Sixth form travel passes now cost £180 a year',
    'Meals service handed back with no provider found',
  ]);
});

test('Gains in other words: what costs less or goes wrong less', () => {
  expect(written.gains.filter((text) => serviceCutIn(text) !== null).map(shown)).toEqual([]);
});

test('No lever and no paragraph of annexes B to O reads like a cut or like fees', () => {
  const paragraphs = Object.values(defaultEdition.paragraphs).filter(({ id }) => /^[B-O]\d/.test(id));
  expect(defaultEdition.levers.length).toBeGreaterThan(40);
  expect(paragraphs.length).toBeGreaterThan(120);
  const texts = [...defaultEdition.levers, ...paragraphs].map(({ says }) => says);
  expect(texts.filter((text) => serviceCutIn(text) !== null).map(shown)).toEqual([]);
  expect(texts.filter((text) => feesIn(text).length > 0)).toEqual([]);
});

test.each([
  { text: 'No libraries will close.', because: 'it says that none does' },
  { text: 'The day centre was saved from closure by a trust.', because: 'it was avoided' },
  { text: 'Closer working and year-end closing of the accounts.', because: 'another meaning' },
  { text: 'Each bus stop is cleaned; the one stop shop opens longer.', because: 'a stop is a place' },
])('“$text” is no cut: $because', ({ text }) => {
  expect(serviceCutIn(text)).toBeNull();
});

test('The words that decided are those of the text, and where they stand in a long one does not matter', () => {
  const long = `${'Joint buying of paper with neighbours. '.repeat(40)}Reduced opening hours at three libraries; new vans.`;
  expect(serviceCutIn(long)).toMatchObject({ words: 'Reduced opening hours', how: 'falls', certain: true });
  expect(long).toContain(serviceCutIn(long)?.words);
});

test('A text of 32,767 characters is judged in well under a second', () => {
  const begun = performance.now();
  serviceCutIn('the number of and reduced '.repeat(1260));
  serviceCutIn('x'.repeat(32_767));
  serviceCutIn('from two to from '.repeat(1900));
  expect(performance.now() - begun).toBeLessThan(3000);
});

test.each([
  ...[
    'Leisure charges will be frozen.',
    'Reduced fees for day care from April.',
    'Lower charges to users.',
    'Reduced the fees for parking.',
    'Swimming fees cut for under 16s.',
    'Planning application fees waived for listed buildings.',
    'Cheaper admission charges at the museum.',
  ].map((text) => ({ text, way: 'lower' })),
  ...[
    'Higher parking charges from October.',
    'Increase in leisure fees of 5%.',
    'Introduced a charge for garden waste.',
    'Home care charges raised to the county average.',
    'Charging for bulky collections.',
    'New fees for pre-application advice.',
    'Fees and charges increased above inflation.',
    'Burial fees put up by 10%.',
    'Users are now charged for transport to day centres.',
    'Raised fees and charges.',
  ].map((text) => ({ text, way: 'higher' })),
  ...[
    'Lower bank charges and reduced agency fees.',
    'Lower fees from suppliers through a framework.',
    'Reduced consultants’ fees.',
    'Legal fees cut by an in-house team.',
    'Fees paid to architects reduced.',
    'A leaner team in charge of payments reduced errors.',
    'Better collection of fees and charges.',
    'Higher fee income from more users of the pool.',
    'Reduced capital charges.',
    'The service was kept free of charge.',
    'Audit fees reduced.',
    'No increase in charges to the public.',
    'Lower prices through the consortium.',
    'The management fee of the leisure trust was reduced.',
    'Introduced electronic payment of fees.',
  ].map((text) => ({ text, way: 'none' })),
])('Fees that people pay: “$text” is $way', ({ text, way }) => {
  expect(feesIn(text)[0]?.way ?? 'none').toBe(way);
});
