import type { CheckWords } from '../../check';

export const words = {
  title: 'Gains go with what the marked budget spends on the service',
  why: 'The marked budget in the same workbook says what each service costs. No gain is larger than that, and few are a large part of it.',
  messages: {
    'above-spending': {
      heading: 'Gain above all spending on the service',
      says: '{label}: {cell} holds gains of {gain}, and the marked budget spends {all} on the service in all.',
      remedy:
        'Look at the unit and the row of the gain, and at the service of the budget’s lines; or explain.',
    },
    'large-share': {
      heading: 'Gain is a large part of the service’s spending',
      says: '{label}: {cell} holds gains of {gain}, {share} of the {all} that the marked budget spends on the service.',
      remedy: 'Look whether the gain belongs to this row alone, or explain how it was made.',
    },
    'same-share': {
      heading: 'The same share of spending in every row',
      says: 'In all {rows} rows that the marked budget has spending for, gains are {share} of it: they may have been worked out from the target and not from what is done.',
      remedy: 'Enter what each action brings, or explain how the same share came about.',
    },
    round: {
      heading: 'Round figures throughout',
      says: 'All {rows} rows that the marked budget has spending for hold round figures of £10,000: they may be estimates.',
      remedy: 'Enter what each action brings, or say that the figures are estimates.',
    },
  },
  notApplicable: 'The workbook holds no marked budget for the services that have gains.',
  explain: 'How the gain was made, its size, and why it is so large a part of the spending.',
  notCheckable: 'Workstreams cut across services, so no spending stands against them.',
} as const satisfies CheckWords;
