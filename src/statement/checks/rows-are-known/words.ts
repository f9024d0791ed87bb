import type { CheckWords } from '../../check';

export const words = {
  title: 'Every row is one of the form’s',
  why: 'A row that the form does not have cannot be added up with other councils’.',
  messages: {
    unknown: {
      heading: 'Row that the form does not have',
      says: '“{label}” in {cell} is no row of the form.',
      remedy: 'Put its gains into a row of the form, such as Miscellaneous, or correct the label.',
    },
    transport: {
      heading: 'Local transport is two rows',
      says: '“{label}” in {cell} is two rows in the form: Local transport (highways) and Local transport (non-highways).',
      remedy: 'Say which of the two it is, or split it.',
    },
    separate: {
      heading: 'Row that is counted elsewhere',
      says: '“{label}” in {cell} is no row of a council’s statement: the fire and rescue service is monitored separately, and so are police and schools.',
      remedy: 'Take the row out, or say why its gains belong to the council.',
    },
    unlabelled: {
      heading: 'Row without a label',
      says: 'A row without a label holds figures ({cell} is blank), so it cannot be told what they are.',
      remedy: 'Label the row, or clear it.',
    },
  },
  notApplicable: '',
  explain: 'What the row is and why no row of the form holds it.',
  notCheckable: '',
} as const satisfies CheckWords;
