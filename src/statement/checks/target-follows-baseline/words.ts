import type { CheckWords } from '../../check';

export const words = {
  title: 'The target follows from the baseline',
  why: 'A target is 2.5% of the 2004/05 baseline for each year. Restated baselines moved it by some part, never by a factor.',
  messages: {
    apart: {
      heading: 'Target and baseline do not go together',
      says: 'The target in {cell} is {target}, and the baseline in {cell2} is {baseline}: 2.5% of it is {yearly} a year, {soFar} so far.',
      remedy: 'Look at the unit of both figures, and correct the one that is wrong; or explain.',
    },
  },
  notApplicable: 'The statement does not hold both a target and a baseline.',
  explain: 'Where the target comes from, such as a published one on another baseline.',
  notCheckable:
    'Which target was published is known only to the council and the ministry. A difference of up to a fifth is taken for a restated baseline.',
} as const satisfies CheckWords;
