import { formSurprise } from './form-variants';

const count = 1000;

/** Texts are drawn by lot, so a service and a workstream can really describe the same action: to ask is then right. */
const isChance = (surprise: string): boolean => {
  const findings = surprise.split('\n').slice(1);
  return findings.length > 0 && findings.every((each) => each.includes('describe the same action'));
};
test(`${count} workbooks, their statements in layouts put together by chance: all is read from its cell, no check speaks`, () => {
  const surprises = Array.from({ length: count }, (_, seed) => formSurprise(seed)).filter(
    (each) => each !== null && !isChance(each),
  );
  expect(surprises.slice(0, 3)).toEqual([]);
}, 240_000);

test('300 of them with one fault planted: the check for it speaks at its cell', () => {
  const seeds = Array.from({ length: 300 }, (_, i) => 20_000 + i);
  const surprises = seeds
    .map((seed) => formSurprise(seed, true))
    .filter((each) => each !== null && !isChance(each));
  expect(surprises.slice(0, 3)).toEqual([]);
}, 120_000);
