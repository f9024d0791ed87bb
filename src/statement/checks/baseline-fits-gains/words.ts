import type { CheckWords } from '../../check';

export const words = {
  title: 'The baseline is in the unit of the gains',
  why: 'The baseline is what the council spends; the gains of a year are some hundredths of it. A thousandfold too much or too little is a slip of the unit.',
  messages: {
    small: {
      heading: 'Baseline too small for the gains',
      says: 'The baseline in {cell} is {baseline}, and the gains of the year come to {gains}, more than a quarter of it: it may have been entered in thousands.',
      remedy: 'Enter the baseline in the unit that its label states, or explain.',
    },
    large: {
      heading: 'Baseline too large for the gains',
      says: 'The baseline in {cell} is {baseline}, and the gains of the year come to {gains}, less than a twenty-thousandth of it: it may have three noughts too many.',
      remedy: 'Enter the baseline in the unit that its label states, or explain.',
    },
  },
  notApplicable: 'The statement names no baseline, or no gains are entered.',
  explain: 'What makes the gains so large or small beside the spending, with their size.',
  notCheckable: '',
} as const satisfies CheckWords;
