import type { CheckWords } from '../../check';

export const words = {
  title: 'No gain stands in a service row and in a cross-cutting row',
  why: 'A gain that cuts across services goes into one of the four workstreams, in place of the services.',
  messages: {
    same: {
      heading: 'Same amount in two rows',
      says: '{label} ({cell}) and {other} ({cell2}) hold the same amount, {amount}: it may be one gain entered twice.',
      remedy: 'Take it out of one of the rows, or explain that they are two gains.',
    },
    sum: {
      heading: 'Workstream is the sum of two services',
      says: '{label} ({cell}) holds {amount}, which is {one} ({cell2}) and {other} ({cell3}) together: their gains may be entered again.',
      remedy: 'Take them out of one of the places, or explain that they are other gains.',
    },
    'same-words': {
      heading: 'Same action in two rows',
      says: '{label} ({cell}) and {other} ({cell2}) describe the same action, “{text}”: it may be one gain entered twice.',
      remedy: 'Take it out of one of the rows, or say in its words what sets it apart.',
    },
  },
  notApplicable: 'Gains are entered in one kind of row only.',
  explain: 'What each of the two gains is and where each comes from.',
  notCheckable: 'A gain that is counted twice in other amounts and other words cannot be seen.',
} as const satisfies CheckWords;
