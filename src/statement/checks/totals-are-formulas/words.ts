import type { CheckWords } from '../../check';

export const words = {
  title: 'No total is typed over its formula',
  why: 'A typed total stays as it is when a row changes.',
  messages: {
    typed: {
      heading: 'Total typed over its formula',
      says: 'The total of “{gains}” in {cell} is typed in as {total}, while other totals of the row are formulas.',
      remedy: 'Put the formula back, and look whether the total still says what it should.',
    },
  },
  notApplicable: 'The statement has no row of totals, or all of its totals are typed.',
  explain: 'Why this one total has to be typed.',
  notCheckable: '',
} as const satisfies CheckWords;
