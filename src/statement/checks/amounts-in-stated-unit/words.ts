import type { CheckWords } from '../../check';

export const words = {
  title: 'Amounts are in the unit that their heading states',
  why: 'Pounds entered as thousands, or the reverse, are a thousandfold out; such a slip stands in a filed return.',
  messages: {
    'all-small': {
      heading: 'Column looks like thousands',
      says: 'The largest figure of “{gains}” is {largest}, in {cell}: the column looks as if it were entered in thousands, and its heading says pounds.',
      remedy: 'Multiply the figures by a thousand, or let the heading say £000.',
    },
    'all-large': {
      heading: 'Column looks like pounds',
      says: 'The largest figure of “{gains}” comes to {largest}, in {cell}: the heading says {unit}, and the figures look as if they were pounds.',
      remedy: 'Correct the heading’s unit, or the figures.',
    },
    small: {
      heading: 'Figure may be in thousands',
      says: '{label}: {cell} holds {amount}, while other rows of “{gains}” lie about {usual}: it may be in thousands.',
      remedy: 'If thousands were meant, enter the amount in full. If not, explain.',
    },
    large: {
      heading: 'Figure may be a thousand times too large',
      says: '{label}: {cell} holds {amount}, far above what other rows of “{gains}” hold (about {usual}): it may have three noughts too many.',
      remedy: 'Correct the figure, or explain.',
    },
    unstated: {
      heading: 'Unit of a column not stated',
      says: 'The heading of “{gains}” in {cell} does not say in which unit its figures are; pounds were taken.',
      remedy: 'Add (£) to the heading.',
    },
  },
  notApplicable: 'No amounts are entered.',
  explain: 'What makes the figure so much smaller or larger than the others, with its size.',
  notCheckable: 'A slip of ten or a hundred cannot be told from a real figure.',
} as const satisfies CheckWords;
