import type { CheckWords } from '../../check';

export const words = {
  title: 'Gains reach the target',
  why: 'Every authority is asked for 2.5% of its 2004/05 baseline a year. No penalty is planned for less, but it has to be said.',
  messages: {
    short: {
      heading: 'Gains short of the target',
      says: '{gains} come to {total} over the authority, {short} short of the target of {target} ({source}).',
      remedy: 'Look for gains that were left out; if there are none, explain the shortfall.',
    },
    'no-column': {
      heading: 'Column not found',
      says: 'No column was found for {column}, so it cannot be told what the gains come to.',
      remedy: 'Add the column, or give its heading the form’s wording.',
    },
    'no-target': {
      heading: 'Target not known',
      says: 'The target for {year} is not known, so gains of {total} were compared with nothing.',
      remedy: 'Enter the baseline or the published target in the statement.',
    },
  },
  notApplicable: 'The guidance sets no target for this year, or no gains are entered.',
  explain: 'The main cause of the shortfall, its size, and when it will be made good.',
  notCheckable: 'Which target was published for a council is known only to the council and the ministry.',
} as const satisfies CheckWords;
