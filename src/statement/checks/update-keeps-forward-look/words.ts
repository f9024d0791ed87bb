import type { CheckWords } from '../../check';

export const words = {
  title: 'The mid-year update repeats what the forward look expected',
  why: 'An update says how far the year has come against what was promised. If the promise itself changes, nobody can tell.',
  messages: {
    apart: {
      heading: 'Expected gains differ from the forward look',
      says: '{label}: {cell} gives {now} as expected ({part}), and the forward look of the year expected {then}.',
      remedy: 'Enter what the forward look said, and put the new view into the forecast; or explain.',
    },
  },
  notApplicable: 'The workbook holds no forward look of the same council and year, or nothing is expected.',
  explain: 'Why the figure of the forward look was replaced.',
  notCheckable: 'Statements in other workbooks are not looked at.',
} as const satisfies CheckWords;
