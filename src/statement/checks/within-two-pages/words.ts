import type { CheckWords } from '../../check';

export const words = {
  title: 'A forward look is no longer than two printed pages',
  why: 'The forward look is meant to be very short.',
  messages: {
    long: {
      heading: 'Longer than two pages',
      says: 'The words of the statement fill {measured}, and the guidance asks for no more than {most}.',
      remedy: 'Shorten the longest text, in {cell}, or explain why it has to be longer.',
    },
    'may-be-long': {
      heading: 'May be longer than two pages',
      says: 'The words of the statement fill {measured}; with the table it may run over {most}.',
      remedy: 'Look at the print preview.',
    },
  },
  notApplicable: 'No source sets a length for this statement.',
  explain: 'What makes the statement longer and why it cannot stand elsewhere.',
  notCheckable: 'Outside Excel, pages are estimated from the words.',
} as const satisfies CheckWords;
