import { checks } from '../../src/statement/all-checks';
import { firstVariant } from '../seeded';
import { faults } from './faults';
import { surprise } from './variants';

const count = 2000;

test('Every check has a fault of its own that is planted', () => {
  expect(faults.map(({ check }) => check)).toEqual(checks.map(({ id }) => id));
});

test(`${count} statements, each moved about and broken in one place: exactly the check for it speaks`, () => {
  const surprises = Array.from({ length: count }, (_, i) => surprise(firstVariant + i)).filter(
    (each) => each !== null,
  );
  expect(surprises.slice(0, 5)).toEqual([]);
}, 120_000);

test('200 statements, moved about and in order: no check speaks', () => {
  const surprises = Array.from({ length: 200 }, (_, i) => surprise(firstVariant + 50_000 + i, false)).filter(
    (each) => each !== null,
  );
  expect(surprises.slice(0, 5)).toEqual([]);
});
