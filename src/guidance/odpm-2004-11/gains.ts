import type { CashableReading, KindOfGain } from '../edition';

export const kindsOfGain: readonly KindOfGain[] = [
  {
    id: 'same-for-less',
    title: 'The same service for less',
    says: 'The service stays as it is and needs less money or fewer staff.',
    cites: ['2.3'],
  },
  {
    id: 'more-for-the-same',
    title: 'More for the same',
    says: 'The same means bring more output or better quality.',
    cites: ['2.3'],
  },
  {
    id: 'remodelled',
    title: 'A rebuilt service',
    says: 'The service is delivered in a new way and people get better outcomes.',
    cites: ['2.3'],
  },
  {
    id: 'cashable',
    title: 'Cashable',
    says: 'Money is freed for other uses or goes back into the service.',
    cites: ['2.4'],
  },
  {
    id: 'non-cashable',
    title: 'Non-cashable',
    says: 'Performance rises for the means used and no money is freed: better outputs, lower fees and charges, front-line hours better used.',
    cites: ['2.5'],
  },
];

export const cashableReadings: readonly CashableReading[] = [
  {
    id: 'of-gains',
    title: 'Half of the gains',
    says: 'Cashable gains are at least half of all gains of the year, over the whole authority.',
    cites: ['1', 'A7'],
  },
];
