import type { CheckWords } from '../../check';

export const words = {
  title: 'A non-approved indicator is coded and explained',
  why: 'It is entered as 0 and then 1, which is a code and no measure, and the words say what was looked at.',
  messages: {
    code: {
      heading: 'Non-approved indicator not coded',
      says: '{label}: a non-approved indicator is entered as {before} and then {after}; here it is “{was}” ({cell}) and “{now}” ({cell2}).',
      remedy: 'Enter the code, and put the measure into the text.',
    },
    unexplained: {
      heading: 'Non-approved indicator not explained',
      says: '{label}: the indicator is a non-approved one, and {cell} does not explain it.',
      remedy: 'Say what was looked at and what it showed.',
    },
    'no-box': {
      heading: 'No place to explain the indicator',
      says: '{label}: the indicator is a non-approved one, and the statement has no column of words about quality, so it cannot be told whether it is explained.',
      remedy: 'Look for the explanation elsewhere, or add the column.',
    },
  },
  notApplicable: 'No row uses a non-approved indicator.',
  explain: 'What was looked at, and how it shows that quality has held.',
  notCheckable: 'The list of approved indicators was not seen.',
} as const satisfies CheckWords;
