import type { CheckWords } from '../../check';

export const words = {
  title: 'No gain is below zero',
  why: 'A statement holds gains; a loss in one place is no negative gain.',
  messages: {
    negative: {
      heading: 'Gain below zero',
      says: '{label}: {cell} holds {amount} ({gains}).',
      remedy: 'Correct the sign. If a gain did not last, lower the figure that it was part of.',
    },
  },
  notApplicable: 'No gains are entered.',
  explain: '',
  notCheckable: '',
} as const satisfies CheckWords;
