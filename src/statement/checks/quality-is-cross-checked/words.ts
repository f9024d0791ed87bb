import type { CheckWords } from '../../check';

export const words = {
  title: 'Every gain has a quality cross-check, and it is met',
  why: 'The cross-check is how a council shows that quality has held.',
  messages: {
    'no-columns': {
      heading: 'Quality cross-checks have no columns',
      says: 'The statement has no column for quality cross-checks, and {count} of its rows hold gains.',
      remedy: 'Add the columns of the form, or use the template.',
    },
    missing: {
      heading: 'Quality cross-check missing',
      says: '{label} holds gains of {amount}, and {cell} names no quality cross-check.',
      remedy: 'Enter the indicator, its values before and after, and whether it was met.',
    },
    'not-met': {
      heading: 'Quality cross-check not met',
      says: '{label}: {cell} says that the quality cross-check was not met, and the row holds gains of {amount}.',
      remedy: 'Explain why quality has held all the same, or take the gain out.',
    },
    'no-answers': {
      heading: 'No column says whether quality cross-checks were met',
      says: 'The statement has no column that answers Yes or No to whether the quality cross-checks were met.',
      remedy: 'Add the column of the form, or look at what the indicators say.',
    },
    unanswered: {
      heading: 'Quality cross-check not answered',
      says: '{label}: {cell} does not say Yes or No to whether the quality cross-check was met.',
      remedy: 'Enter Yes or No.',
    },
  },
  notApplicable: 'No gains are entered, or the edition asks for no cross-check.',
  explain: 'What shows that quality has held, and why the indicator does not.',
  notCheckable: 'Whether the indicator is a fair measure is a judgement.',
} as const satisfies CheckWords;
