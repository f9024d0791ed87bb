import { counted } from '../../english/counted';

/** What the working of AES.GAINS says. */
export const words = {
  yearAsked: (toDate: boolean) => (toDate ? 'Years up to and with' : 'Year'),
  gainsOf: (gains: number, kind: string) => `${counted(gains, 'gain')} ${kind}, added up`,
  kindWords: {
    cashable: 'Cashable',
    'non-cashable': 'Non-cashable',
    unstated: 'whose kind is not stated',
    any: 'of the register',
  },
  serviceCuts: (rows: number) => `${counted(rows, 'service cut')}`,
  otherKinds: (rows: number) => `${counted(rows, 'gain')} of another kind or none`,
  otherYears: (rows: number) => `${counted(rows, 'gain')} of other years`,
  noGains: 'No gain of that year counts',
} as const;
