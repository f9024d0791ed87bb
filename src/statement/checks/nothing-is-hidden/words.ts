import type { CheckWords } from '../../check';

export const words = {
  title: 'No figure is hidden from a reader',
  why: 'Auditors and members should see what is added up.',
  messages: {
    hidden: {
      heading: 'Figure is hidden',
      says: '{label}: {amount} in {cell} is hidden.',
      remedy: 'Show the row, column or sheet, or clear the figure.',
    },
    'hidden-text': {
      heading: 'Hidden cell that may be a figure',
      says: '{label}: {cell} is hidden, and what it holds cannot be read as an amount.',
      remedy: 'Show the row, column or sheet and look.',
    },
  },
  notApplicable: 'No amounts are entered.',
  explain: '',
  notCheckable: 'Figures in the colour of their background are not seen.',
} as const satisfies CheckWords;
