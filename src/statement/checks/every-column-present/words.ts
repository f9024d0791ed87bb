import type { CheckWords } from '../../check';

export const words = {
  title: 'Every column of gains is there',
  why: 'What rests on a column that was not found is not checked.',
  messages: {
    missing: {
      heading: 'Column missing',
      says: 'No column was found for {columns}, so what rests on it was not checked.',
      remedy: 'Add the column, or give its heading the form’s wording.',
    },
    'two-columns': {
      heading: 'Two columns could be meant',
      says: 'The headings in {cell} and {cell2} can both mean “{gains}”; the column of {cell} was read, and the other was not checked.',
      remedy: 'Give the column that counts the form’s wording, and the other a heading of its own.',
    },
  },
  notApplicable: '',
  explain: 'Why the authority leaves the column out.',
  notCheckable: '',
} as const satisfies CheckWords;
