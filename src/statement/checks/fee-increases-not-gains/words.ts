import type { CheckWords } from '../../check';

export const words = {
  title: 'Higher fees and charges are not entered as gains',
  why: 'A gain is the same for less, more for the same, or a better way of working. More money from people for the same service is none of these.',
  messages: {
    row: {
      heading: 'Higher fees may be in the gains',
      says: '{label}: {cell} speaks of “{words}”, and the row holds gains of {amount} in {cell2}. Income from higher fees or charges is no efficiency gain.',
      remedy: 'Take the income out of the gains, or explain what else makes them.',
    },
    authority: {
      heading: 'Higher fees among the actions',
      says: '{label}: {cell} speaks of “{words}”. Whether that income is among the gains, a person has to say.',
      remedy: 'Look whether a row counts it, and take it out.',
    },
  },
  notApplicable: 'No text speaks of higher fees or charges.',
  explain: 'What makes the gain other than the higher price, with its size.',
  notCheckable: 'Only the words are looked at.',
} as const satisfies CheckWords;
