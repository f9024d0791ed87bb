import { formSurprise } from './form-variants';

const count = 1000;

test(`${count} workbooks, their statements in layouts put together by chance: all is read from its cell, no check speaks`, () => {
  const surprises = Array.from({ length: count }, (_, seed) => formSurprise(seed)).filter(
    (each) => each !== null,
  );
  expect(surprises.slice(0, 3)).toEqual([]);
}, 240_000);

test('300 of them with one fault planted: the check for it speaks at its cell', () => {
  const surprises = Array.from({ length: 300 }, (_, i) => formSurprise(20_000 + i, true)).filter(
    (each) => each !== null,
  );
  expect(surprises.slice(0, 3)).toEqual([]);
}, 120_000);
