import type { CheckWords } from '../../check';

export const words = {
  title: 'Lower fees and charges are not entered as cashable',
  why: 'Lower fees and charges are named among the gains that free no money.',
  messages: {
    cashable: {
      heading: 'Lower fees entered as cashable',
      says: '{label}: {cell2} speaks of “{words}”, and all of the row’s gains, {cashable} in {cell}, are cashable.',
      remedy: 'Take the lower fees or charges out of the cashable part, or explain.',
    },
    part: {
      heading: 'Lower fees may be in the cashable part',
      says: '{label}: {cell2} speaks of “{words}”, and {cashable} of the row’s gains in {cell} is cashable. Whether the lower fees are in it, a person has to say.',
      remedy: 'Look what the cashable part is made of.',
    },
  },
  notApplicable: 'No text speaks of lower fees or charges.',
  explain: 'What frees the money, with its size.',
  notCheckable: 'Only the words are looked at.',
} as const satisfies CheckWords;
