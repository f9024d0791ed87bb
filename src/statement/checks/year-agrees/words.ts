import type { CheckWords } from '../../check';

export const words = {
  title: 'Titles and headings speak of the statement’s year',
  why: 'A statement carried over from last year keeps last year’s headings unless they are changed.',
  messages: {
    title: {
      heading: 'Title names another year',
      says: 'The statement is for {year}, and a title of the sheet says {other}.',
      remedy: 'Correct the title or the year.',
    },
    heading: {
      heading: 'Heading names another year',
      says: 'The heading in {cell} speaks of {other}; in a statement for {year} it should speak of {expected}.',
      remedy: 'Correct the heading, and look whether the column still holds the figures of another year.',
    },
    'no-such-year': {
      heading: 'Year outside the guidance',
      says: 'The statement is for {year}. The guidance asks for this kind of statement for {years}.',
      remedy: 'Correct the year, or choose the edition of the guidance that covers it.',
    },
    'workbook-name': {
      heading: 'Year stands in the workbook’s name only',
      says: 'Only the workbook’s name says that the statement is for {year}.',
      remedy: 'Write the year into the title.',
    },
  },
  notApplicable: '',
  explain: '',
  notCheckable: 'Whether the figures belong to the year cannot be seen.',
} as const satisfies CheckWords;
