import type { CheckWords } from '../../check';

export const words = {
  title: 'Every figure beside a row is read',
  why: 'A figure that stands beside a row and in no column of the form counts for nobody, and it may be a gain.',
  messages: {
    'no-heading': {
      heading: 'Figure under no heading',
      says: '{label}: {cell} holds {text} under no heading, so it was not read.',
      remedy: 'Put it into the column it belongs to, or clear it.',
    },
    'other-heading': {
      heading: 'Figure under a heading of its own',
      says: '{label}: {cell} holds {text} under “{heading}”, which is no heading of the form, so it was not read.',
      remedy: 'Give the column the form’s wording, or move it away from the table.',
    },
  },
  notApplicable: '',
  explain: 'What the figures are and why they stand beside the table.',
  notCheckable: 'Figures under a heading that does not speak of gains are listed and not judged.',
} as const satisfies CheckWords;
