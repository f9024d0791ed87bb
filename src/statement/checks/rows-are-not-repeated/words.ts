import type { CheckWords } from '../../check';

export const words = {
  title: 'No row stands twice',
  why: 'Of two rows with the same meaning nobody can tell which one counts.',
  messages: {
    repeated: {
      heading: 'Row stands more than once',
      says: '{name} stands {times}: {cells}.',
      remedy: 'Put the figures into one row and remove the others.',
    },
  },
  notApplicable: '',
  explain: '',
  notCheckable: '',
} as const satisfies CheckWords;
