import type { CheckWords } from '../../check';

export const words = {
  title: 'The statement is signed by the day on which it falls due',
  why: 'Each statement has its day.',
  messages: {
    late: {
      heading: 'Signed after the due date',
      says: '{cell} says that the statement was signed on {date}; it fell due on {due}{provisional}.',
      remedy: 'Correct the date, or explain.',
    },
    overdue: {
      heading: 'Not signed by the due date',
      says: 'The statement carries no date of signature, and it fell due on {due}{provisional}.',
      remedy: 'Sign and send it, or explain.',
    },
    'not-a-date': {
      heading: 'Date of signature cannot be read',
      says: '{cell} holds “{text}”, which could not be read as a date; the statement fell due on {due}{provisional}.',
      remedy: 'Enter the day, such as 6 July 2006.',
    },
  },
  notApplicable: 'No source names a day for this statement, it carries no date, or the authority owes none.',
  explain: 'When it was sent, and what was agreed about the date.',
  notCheckable: 'When a statement was sent is not in it.',
} as const satisfies CheckWords;
