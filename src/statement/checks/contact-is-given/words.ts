import type { CheckWords } from '../../check';

export const words = {
  title: 'The statement says whom to ask',
  why: 'The form asks for the contact’s name, post and email address.',
  messages: {
    blank: {
      heading: 'Contact details missing',
      says: '“{box}” in {cell} is blank.',
      remedy: 'Fill it in.',
    },
    'no-box': {
      heading: 'Contact details have no place',
      says: 'The statement has no place for {boxes}.',
      remedy: 'Add each label above the table and the answer beside it.',
    },
    'not-an-email': {
      heading: 'Email address looks wrong',
      says: '{cell} holds “{text}”, which does not read like an email address.',
      remedy: 'Look whether it is complete.',
    },
  },
  notApplicable: 'The form of a filed backward look has no boxes for a contact.',
  explain: '',
  notCheckable: 'Whether the contact is still there.',
} as const satisfies CheckWords;
