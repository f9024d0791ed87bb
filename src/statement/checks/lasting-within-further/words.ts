import type { CheckWords } from '../../check';

export const words = {
  title: 'Gains expected to last are not more than the further gains',
  why: 'The gains that will last are a part of the gains made in the year.',
  messages: {
    above: {
      heading: 'More expected to last than was gained',
      says: '{label}: {lasting} is expected to last in {cell}, which is more than the {further} of further gains in {cell2} ({part}).',
      remedy: 'Look both figures up in the working papers and correct the one that is wrong.',
    },
    'further-blank': {
      heading: 'Lasting gains without the gains of the year',
      says: '{label}: {lasting} is expected to last in {cell} and the further gains it is a part of are blank ({part}).',
      remedy: 'Enter the further gains of the year.',
    },
  },
  notApplicable: 'No gains are entered as expected to last.',
  explain: '',
  notCheckable: 'Whether a gain will last is a forecast.',
} as const satisfies CheckWords;
