import type { CheckWords } from '../../check';

export const words = {
  title: 'Capital and other spending together are the expected gains',
  why: 'The form splits the gains expected between capital and other spending. A filed return left both blank, and that is accepted.',
  messages: {
    apart: {
      heading: 'Capital and other do not make the whole',
      says: '{label}: capital of {capital} and other spending of {other} come to {together}, and {cell} expects gains of {expected}.',
      remedy: 'Correct the split or the gains expected, leave both parts blank, or explain.',
    },
    'expected-blank': {
      heading: 'Split without the gains expected',
      says: '{label}: {together} is split between capital and other spending, and the gains expected in {cell} are blank.',
      remedy: 'Enter the gains expected.',
    },
  },
  notApplicable: 'No gains are split between capital and other spending.',
  explain: 'Why the parts differ from the whole, and by how much.',
  notCheckable: '',
} as const satisfies CheckWords;
