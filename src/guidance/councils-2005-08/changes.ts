import type { EditionChange } from '../edition';

/** What differs from November 2004. Everything else is the same. */
export const changes: readonly EditionChange[] = [
  {
    about: 'Target over the three years',
    before: 'Only 2.5% a year is stated.',
    now: '7.5% by 2007/08 for each authority, as a running total.',
    cites: ['2.6', 'P1'],
  },
  {
    about: 'Gains that count',
    before: 'Gains of 2005/06 to 2007/08.',
    now: 'Gains from April 2004, if they last to 2007/08.',
    cites: ['1', 'P2'],
  },
  {
    about: 'Baseline figure',
    before: 'The 2004/05 budget, open to consultation.',
    now: 'The 2004/05 out-turn. The officer may enter a published target for a year, and it is shown which one counts.',
    cites: ['A7', 'P3', 'P4'],
  },
  {
    about: 'Capital',
    before: 'Not mentioned.',
    now: 'In, net of capital receipts.',
    cites: ['A7', 'P5'],
  },
  {
    about: 'Cashable half',
    before: 'At least half, no more said.',
    now: 'Tested on the authority’s total, never on a row; three readings are in use.',
    cites: ['A7', 'P7', 'P8'],
  },
  {
    about: 'Forward look',
    before: 'April or June, no form, no signature.',
    now: 'A form, a day in April, three signatures.',
    cites: ['4.5', '5.2', 'P9', 'P11', 'P12'],
  },
  {
    about: 'Backward look',
    before: 'June after the year end, first for 2005/06.',
    now: 'One for 2004/05 as well; 2005/06 moved to 6 July 2006; a quality cross-check in each row.',
    cites: ['4.5', '5.2', 'P10', 'P13', 'P15'],
  },
  {
    about: 'Mid-year update',
    before: 'Still being worked out.',
    now: 'November, single-tier and county councils.',
    cites: ['4.7', 'P18'],
  },
  {
    about: 'Inflation',
    before: 'Not mentioned.',
    now: 'Real terms: the deflator of gross domestic product, then 2.09%.',
    cites: ['P19'],
  },
  {
    about: 'National sum',
    before: '£6.45bn with schools and police.',
    now: '£3bn without schools, police and fire.',
    cites: ['2.6', 'P20'],
  },
];
