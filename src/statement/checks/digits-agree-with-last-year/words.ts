import type { CheckWords } from '../../check';

export const words = {
  title: 'What is brought forward is last year’s figure without a slip of the keys',
  why: 'A figure carried over by hand can have two of its digits exchanged, one left out, or a nought too many.',
  messages: {
    slip: {
      heading: 'A digit may have slipped',
      says: '{label}: {cell} brings forward {now} ({part}). Last year’s statement comes to {then}, which differs only by a slip of the keys.',
      remedy: 'Compare the two figures digit by digit, and correct the one that is wrong; or explain.',
    },
  },
  notApplicable:
    'The workbook holds no backward look of the same council for the year before, or nothing is brought forward.',
  explain: 'Why the figures differ though their digits are alike.',
  notCheckable: 'A single digit typed wrongly cannot be told from another figure.',
} as const satisfies CheckWords;
