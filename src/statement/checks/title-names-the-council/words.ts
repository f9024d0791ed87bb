import type { CheckWords } from '../../check';

export const words = {
  title: 'The title names the council that makes the statement',
  why: 'A form that was taken from another council keeps its name in the title unless it is changed.',
  messages: {
    other: {
      heading: 'Title names another council',
      says: 'The title in {cell} names {title}, and the statement is for {council} ({cell2}).',
      remedy: 'Correct the title or the box, and look whether other words came along with the form.',
    },
  },
  notApplicable: 'No title names a council.',
  explain: 'Why another council stands in the title.',
  notCheckable: 'Councils in other words than a name by itself are not seen.',
} as const satisfies CheckWords;
