import type { CheckWords } from '../../check';

export const words = {
  title: 'No figure changes by itself or is out of date',
  why: 'Whoever opens the statement must read the figures that were signed. A formula that follows another workbook, a random number or today’s date shows others, and a workbook that calculates by hand may show old ones.',
  messages: {
    'other-workbook': {
      heading: 'Figure from another workbook',
      says: '{label}: {cell} takes its figure from another workbook, as it last showed it.',
      remedy: 'Open that workbook and calculate, then replace the link by the figure; or explain.',
    },
    random: {
      heading: 'Random figure',
      says: '{label}: {cell} holds a random number, which changes with every calculation.',
      remedy: 'Enter the figure.',
    },
    today: {
      heading: 'Figure that follows today’s date',
      says: '{label}: {cell} depends on today’s date and will change.',
      remedy: 'Enter the figure.',
    },
    'by-hand': {
      heading: 'Workbook calculates by hand',
      says: 'The workbook is set to calculate by hand, so figures that come from formulas, such as {cell}, may be out of date.',
      remedy: 'Press F9, set calculation to automatic under Formulas, and check again.',
    },
  },
  notApplicable: 'No figure comes from a formula.',
  explain: 'Why the figure stands all the same, such as a linked workbook that is closed and kept.',
  notCheckable: 'What a formula on another sheet of the workbook rests on is not followed.',
} as const satisfies CheckWords;
