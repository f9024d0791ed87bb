import type { CheckWords } from '../../check';

export const words = {
  title: 'Gains sustained are not more than last year’s statement said would last',
  why: 'What is brought forward was reported before, as sustained or as expected to last.',
  messages: {
    more: {
      heading: 'More brought forward than was left',
      says: '{label}: {cell} brings forward {sustained} ({part}). Last year’s statement leaves {left} to bring forward.',
      remedy: 'Correct the figure brought forward, or explain where the rest comes from.',
    },
  },
  notApplicable: 'The workbook holds no backward look for the year before.',
  explain: 'Which gain was left out last year and its size.',
  notCheckable: 'Statements in other workbooks are not looked at.',
} as const satisfies CheckWords;
