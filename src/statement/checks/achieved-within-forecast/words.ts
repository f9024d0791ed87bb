import type { CheckWords } from '../../check';

export const words = {
  title: 'Gains achieved by 30 September are not more than the year’s forecast',
  why: 'What is already made is a part of what the whole year will bring.',
  messages: {
    above: {
      heading: 'More achieved than is forecast',
      says: '{label}: {achieved} was achieved by 30 September in {cell} ({part}), and {cell2} forecasts {forecast} for the whole year.',
      remedy: 'Correct one of the two, or explain which gains will be lost again.',
    },
    'no-forecast': {
      heading: 'Forecast not entered',
      says: '{label}: {achieved} was achieved by 30 September in {cell} ({part}), and {cell2} gives no forecast for the year.',
      remedy: 'Enter the forecast for the whole year.',
    },
  },
  notApplicable: 'No gains are entered as achieved, or there is no column for them or the forecast.',
  explain: 'Which gains will not last to the end of the year, and why.',
  notCheckable: '',
} as const satisfies CheckWords;
