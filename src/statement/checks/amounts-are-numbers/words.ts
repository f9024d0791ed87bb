import type { CheckWords } from '../../check';

export const words = {
  title: 'Every amount is a number',
  why: 'Excel’s sums pass over text without a word, so a figure that is text is missing from the total.',
  messages: {
    'figure-as-text': {
      heading: 'Amount is text',
      says: '{label}: {cell} holds “{text}” as text, not as a number.',
      remedy: 'Turn it into the number.',
    },
    ambiguous: {
      heading: 'Amount is text with two readings',
      says: '{label}: {cell} holds “{text}” as text, which could be read in more than one way.',
      remedy: 'Type the amount as a plain number, with a minus in front if it is one.',
    },
    nil: {
      heading: 'Word or dash in place of an amount',
      says: '{label}: {cell} holds “{text}” where an amount belongs.',
      remedy: 'Enter 0 if there is none, or leave the cell blank.',
    },
    percentage: {
      heading: 'Percentage in place of an amount',
      says: '{label}: {cell} holds a percentage ({text}) where an amount belongs.',
      remedy: 'Enter the amount in pounds.',
    },
    date: {
      heading: 'Date in place of an amount',
      says: '{label}: {cell} shows a date where an amount belongs.',
      remedy: 'Set the cell’s format to Number and enter the amount.',
    },
    'yes-or-no': {
      heading: 'TRUE or FALSE in place of an amount',
      says: '{label}: {cell} holds {text} where an amount belongs.',
      remedy: 'Enter the amount in pounds.',
    },
    words: {
      heading: 'Words in place of an amount',
      says: '{label}: {cell} holds “{text}” where an amount belongs.',
      remedy: 'Enter the amount in pounds, and put the words into a note.',
    },
    'not-calculated': {
      heading: 'Formula never calculated',
      says: '{label}: {cell} holds a formula whose value was never calculated.',
      remedy: 'Calculate the workbook (F9) and save it, or enter the amount.',
    },
    unseen: {
      heading: 'Cell looks blank and is not',
      says: '{label}: {cell} looks blank and holds letters that nobody sees.',
      remedy: 'Clear the cell, or enter the amount.',
    },
    fraction: {
      heading: 'Amount finer than a penny',
      says: '{label}: {cell} holds {text}, which is finer than a penny, so it cannot be compared exactly.',
      remedy: 'Round it to whole pounds or pence.',
    },
    'too-large': {
      heading: 'Amount too large',
      says: '{label}: {cell} holds {text}, which is too large to be held exactly.',
      remedy: 'Correct the figure.',
    },
    covered: {
      heading: 'Amount under merged cells',
      says: '{label}: {cell} lies under a merged area, so that it cannot be told whose figure it shows.',
      remedy: 'Unmerge the cells and enter each figure in its own.',
    },
  },
  notApplicable: 'No amounts are entered.',
  explain: '',
  notCheckable: '',
} as const satisfies CheckWords;
