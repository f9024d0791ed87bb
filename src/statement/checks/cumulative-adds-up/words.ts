import type { CheckWords } from '../../check';

export const words = {
  title: 'Cumulative gains are the gains sustained and those of the year',
  why: 'The running total is what was sustained from before and the further gains, all of them or those that will last: the returns do not decide which, so either is accepted.',
  messages: {
    apart: {
      heading: 'Cumulative gains do not add up',
      says: '{label}: {cell} gives cumulative gains of {cumulative} ({part}). With what was sustained, all further gains come to {all} and those that last to {lasting}.',
      remedy: 'Correct the cumulative figure or one of those that it is made of.',
    },
    blank: {
      heading: 'Cumulative gains not entered',
      says: '{label}: {cell} gives no cumulative gains ({part}), though {all} was sustained or gained.',
      remedy: 'Enter the cumulative gains at the year end.',
    },
  },
  notApplicable: 'No gains are entered.',
  explain: '',
  notCheckable: '',
} as const satisfies CheckWords;
