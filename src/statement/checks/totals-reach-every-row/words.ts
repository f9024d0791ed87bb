import type { CheckWords } from '../../check';

export const words = {
  title: 'Each total’s formula reaches every row',
  why: 'A row that was added below a sum is not in it.',
  messages: {
    short: {
      heading: 'Total misses a row',
      says: 'The formula in {cell} ({formula}) does not take in {missed} of “{gains}”.',
      remedy: 'Extend the sum to every row.',
    },
    'not-a-sum': {
      heading: 'Total is no sum of its rows',
      says: 'The total of “{gains}” in {cell} is worked out in another way than by adding its rows ({formula}), so it cannot be told whether it takes in every row.',
      remedy: 'Look at the formula, or replace it by a sum of the rows.',
    },
  },
  notApplicable: 'No total is a formula over rows of its own sheet.',
  explain: '',
  notCheckable: '',
} as const satisfies CheckWords;
