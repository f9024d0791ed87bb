import type { CheckWords } from '../../check';

export const words = {
  title: 'No formula shows an error',
  why: 'What is broken cannot be added, and every total that uses it breaks as well.',
  messages: {
    broken: {
      heading: 'Formula shows an error',
      says: '{label}: {cell} shows {error}.',
      remedy: 'Mend the formula in this cell first; cells that take their figure from it follow.',
    },
    follows: {
      heading: 'Formula shows another’s error',
      says: '{label}: {cell} shows {error} because of what stands in {blockers}.',
      remedy: 'Mend what is named first.',
    },
  },
  notApplicable: 'No amounts are entered.',
  explain: '',
  notCheckable: 'Formulas that reach into other workbooks are taken by what they show.',
} as const satisfies CheckWords;
