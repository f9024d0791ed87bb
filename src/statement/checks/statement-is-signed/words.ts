import type { CheckWords } from '../../check';

export const words = {
  title: 'Those who have to sign have signed',
  why: 'The leader, the chief executive and the chief finance officer sign, whatever their local titles.',
  messages: {
    missing: {
      heading: 'Signature missing',
      says: 'No name stands for the {who}.',
      remedy:
        'Enter who signed, or explain when it will be signed. Some councils filed first and had members approve it later.',
    },
    provisional: {
      heading: 'Signature not settled',
      says: '{cell} holds “{text}” for the {who}: whether that is a signature, a person has to say.',
      remedy: 'Enter the name once it is signed.',
    },
  },
  notApplicable: 'The edition names nobody who signs.',
  explain: 'When and by whom it will be signed.',
  notCheckable: 'The signature itself is on paper.',
} as const satisfies CheckWords;
