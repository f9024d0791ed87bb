import type { CheckWords } from '../../check';

export const words = {
  title: 'No action reads like a cut in service',
  why: 'A cut is never a gain: the quality of the service has to hold.',
  messages: {
    cut: {
      says: '{label}: {cell} speaks of “{words}”, which reads like a cut in service.',
      remedy: 'If it is one, take its saving out. If not, explain how the service is kept up.',
    },
    unclear: {
      says: '{label}: {cell} speaks of “{words}”. That can be a better way of working or a cut; a person has to look.',
      remedy: 'Read the action and make sure that the service is as good as before.',
    },
  },
  notApplicable: 'No actions are described.',
  explain: 'How people get the same service or a better one, and how that is known.',
  notCheckable: 'Only the words are looked at; a cut described in other words is not seen.',
} as const satisfies CheckWords;
