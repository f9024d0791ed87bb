import type { CheckWords } from '../../check';

export const words = {
  title: 'Each total is the sum of its rows',
  why: 'The total is what the authority is measured by.',
  messages: {
    apart: {
      heading: 'Total is not the sum of its rows',
      says: 'The rows of “{gains}” add up to {sum}, and the total in {cell} is {total}: {difference} {direction}.',
      remedy: 'Find the row that was changed or left out, or put the sum back into the total.',
    },
    blank: {
      heading: 'Total not entered',
      says: 'The rows of “{gains}” add up to {sum}, and the total in {cell} is blank.',
      remedy: 'Put the sum of the rows into the total.',
    },
  },
  notApplicable: 'The statement has no row of totals, or no figures to add.',
  explain: '',
  notCheckable: '',
} as const satisfies CheckWords;
