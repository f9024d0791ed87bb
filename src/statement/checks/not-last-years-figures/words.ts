import type { CheckWords } from '../../check';

export const words = {
  title: 'The figures of the year are not last year’s',
  why: 'The gains of a year are new ones; last year’s stand among those sustained. A statement filled in over last year’s keeps its figures unless they are changed.',
  messages: {
    repeated: {
      heading: 'Last year’s figures again',
      says: '{label}: {cell} holds {amount}, and with it every figure of the year is the same as in the statement for {year} ({cell2}).',
      remedy: 'Enter the figures of this year, or explain how the same sums came about again.',
    },
  },
  notApplicable:
    'The workbook holds no statement of the same kind for the year before, or no gains are entered.',
  explain: 'Why the gains of two years are the same to the penny.',
  notCheckable: 'Statements in other workbooks are not looked at.',
} as const satisfies CheckWords;
