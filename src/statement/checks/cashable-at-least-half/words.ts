import type { CheckWords } from '../../check';

export const words = {
  title: 'At least half of the gains are cashable',
  why: 'Half or more of the authority’s gains have to free money. It is the total that counts, never one row, and exactly half is enough.',
  messages: {
    under: {
      heading: 'Less than half is cashable',
      says: 'Of {gains} of {total}, {cashable} is cashable: {short} short of the {least} that has to be.',
      remedy:
        'Look whether gains are rightly called non-cashable; if they are, explain how half will be reached.',
    },
    'under-target': {
      heading: 'Cashable gains below half of the target',
      says: 'Cashable gains are {cashable} ({gains}): {short} short of {least}, which is half of the yearly target.',
      remedy:
        'Look whether gains are rightly called non-cashable; if they are, explain how half will be reached.',
    },
    'no-column': {
      heading: 'Column not found',
      says: 'No column was found for {columns}, so it cannot be told how much is cashable.',
      remedy: 'Add the column, or give its heading the form’s wording.',
    },
    'no-baseline': {
      heading: 'Baseline missing for the cashable half',
      says: 'Half is read as a share of the baseline, and the statement names no baseline.',
      remedy: 'Enter the baseline, or choose another way of reading half.',
    },
    'no-running-total': {
      heading: 'No running total for the cashable half',
      says: 'Half is read as a share of the gains so far, and this statement holds those of its year only.',
      remedy: 'Look at the last backward look for the running total, or choose another way of reading half.',
    },
  },
  notApplicable: 'No gains are entered.',
  explain: 'The main cause of the shortfall, its size, and when half will be reached.',
  notCheckable: 'Whether a gain is rightly called cashable is a judgement.',
} as const satisfies CheckWords;
