import type { CheckWords } from '../../check';

export const words = {
  title: 'No gain stands in a service row and in a cross-cutting row',
  why: 'A gain that cuts across services goes into one of the four workstreams, in place of the services.',
  messages: {
    same: {
      says: '{label} ({cell}) and {other} ({cell2}) hold the same amount, {amount}: it may be one gain entered twice.',
      remedy: 'Take it out of one of the rows, or explain that they are two gains.',
    },
  },
  notApplicable: 'Gains are entered in one kind of row only.',
  explain: 'What each of the two gains is and where each comes from.',
  notCheckable: 'A gain that is counted twice in different amounts cannot be seen.',
} as const satisfies CheckWords;
