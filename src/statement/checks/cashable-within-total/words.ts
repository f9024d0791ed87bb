import type { CheckWords } from '../../check';

export const words = {
  title: 'Cashable gains are not more than total gains',
  why: 'Cashable gains are a part of all gains.',
  messages: {
    above: {
      heading: 'More cashable than there is in all',
      says: '{label}: of {gains}, {cashable} is entered as cashable in {cell}, which is more than the {total} in {cell2}.',
      remedy: 'Look both figures up in the working papers and correct the one that is wrong.',
    },
    'cashable-blank': {
      heading: 'Cashable part not entered',
      says: '{label}: {total} is entered in {cell2} ({gains}), and {cell} does not say how much of it is cashable.',
      remedy: 'Enter the cashable part, 0 if none of it is.',
    },
    'total-blank': {
      heading: 'Cashable part without its total',
      says: '{label}: {cashable} is entered as cashable in {cell} and the gains it is a part of are blank ({gains}).',
      remedy: 'Enter the total gains.',
    },
  },
  notApplicable: 'No gains are entered.',
  explain: '',
  notCheckable: 'Whether money was really freed cannot be seen from a statement.',
} as const satisfies CheckWords;
