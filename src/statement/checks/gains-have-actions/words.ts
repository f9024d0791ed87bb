import type { CheckWords } from '../../check';

export const words = {
  title: 'Gains have the actions that bring them',
  why: 'A statement gives the main actions with the gains expected of them.',
  messages: {
    'no-actions': {
      heading: 'Key actions missing',
      says: 'Gains of {total} are entered, and “{box}” is blank.',
      remedy: 'Enter the main actions of the year.',
    },
    'row-without': {
      heading: 'Gain without an action',
      says: '{label} holds gains of {amount}, and no words say what brings them: see {cell}.',
      remedy: 'Enter in a few words what is or was done.',
    },
    'says-nothing': {
      heading: 'Action says nothing',
      says: '{label} holds gains of {amount}, and {cell} says only “{text}”.',
      remedy: 'Enter in a few words what is or was done.',
    },
    'box-says-nothing': {
      heading: 'Key actions say nothing',
      says: 'Gains of {total} are entered, and {cell} says only “{text}”.',
      remedy: 'Enter the main actions of the year.',
    },
  },
  notApplicable: 'No gains are entered.',
  explain: 'Where the actions behind the gain are described.',
  notCheckable: 'Whether an action brings the gain is a judgement.',
} as const satisfies CheckWords;
