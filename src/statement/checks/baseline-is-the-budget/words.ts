import type { CheckWords } from '../../check';

export const words = {
  title: 'The baseline is the budget of the baseline year, every line decided',
  why: 'Targets are 2.5% of the 2004/05 budget. A figure taken from another year, from an out-turn, or with lines that nobody has decided is another baseline.',
  messages: {
    another: {
      heading: 'Baseline from another budget',
      says: '{cell} says that the baseline comes from the {what}, and not from the {year} budget.',
      remedy:
        'Mark the {year} budget and let the baseline follow it, or explain why the figure stands for it.',
    },
    provisional: {
      heading: 'Baseline still provisional',
      says: '{cell} says that the baseline is provisional: {lines} of the marked budget still to decide.',
      remedy: 'Decide the lines marked Check on the budget: the baseline follows.',
    },
  },
  notApplicable: 'The statement does not say what its baseline is.',
  explain: 'Why the figure stands for the 2004/05 budget all the same, such as a restated baseline.',
  notCheckable:
    'Only a statement that Cashable filled in says beside the baseline what it is. A baseline that was typed is taken as it is.',
} as const satisfies CheckWords;
