import type { CheckWords } from '../../check';

export const words = {
  title: 'Where gains of earlier years fell away, the row says why',
  why: 'Gains count towards 2007/08 only while they last. What was expected to last and did not has to be seen.',
  messages: {
    fallen: {
      heading: 'Gains fell away without a word',
      says: '{label}: {cell} brings forward {now}, {fall} less than the {left} that the statement for {year} left, and the row says nothing of it.',
      remedy: 'Say in the row’s words what did not last and why, or correct the figure.',
    },
  },
  notApplicable:
    'The workbook holds no backward look of the same council for the year before, or that left nothing.',
  explain: 'Which gain did not last, and why.',
  notCheckable: 'Whether the words in the row speak of the fall, a person has to see.',
} as const satisfies CheckWords;
