import type { CheckWords } from '../../check';

const remedy = 'Correct the date of signature, or the year of the statement.';

export const words = {
  title: 'The statement was signed when it could be known',
  why: 'What was gained in a year is known when the year is over.',
  messages: {
    backward: {
      heading: 'Signed before the year was over',
      says: '{cell} says that the statement was signed on {date}, and the year {year} ended on {ready}.',
      remedy,
    },
    'mid-year': {
      heading: 'Signed before the half year was over',
      says: '{cell} says that the update was signed on {date}, and it gives what was achieved by {ready}.',
      remedy,
    },
    forward: {
      heading: 'Signed long before the year',
      says: '{cell} says that the forward look was signed on {date}, more than a year before {year} begins.',
      remedy,
    },
  },
  notApplicable: 'The statement carries no date of signature that can be read.',
  explain: 'Why it was signed so early, and what was known then.',
  notCheckable: '',
} as const satisfies CheckWords;
