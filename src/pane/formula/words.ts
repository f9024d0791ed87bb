import { counted } from '../../english/counted';

/** Every sentence of the pane's formula view. Figures and addresses arrive already formatted. */
export const formulaPaneText = {
  reading: 'Reading the cell…',
  heading: (cell: string, sheet: string) => `${cell} on ‘${sheet}’`,
  shows: 'The cell shows',
  showsNothing: 'nothing',
  formula: 'Formula',
  frozenFormula: 'Formula that was frozen',
  frozen:
    'Frozen: this cell holds a value and does not follow the workbook. Below is what its formula would give now.',
  filledFrom: (cell: string) => `Part of the table that the formula in ${cell} fills.`,

  blankHeading: 'Why does a formula give its figure?',
  blank:
    'Select a cell with a formula that holds an AES function. Its arguments, its working step by step and the paragraphs it rests on show here.',
  blankExample: 'For example, type into any cell',
  example: '=AES.TARGET(25000000,"2005/06")',
  noneHere: (cell: string) => `${cell} holds no AES function.`,

  arguments: 'Arguments',

  explainArguments: 'What each argument means',
  workings: 'Working',

  result: 'Result',
  edition: (title: string) => `By the guidance of: ${title}`,
  withParagraph: (words: string, paragraph: string) => `${words} (paragraph ${paragraph})`,

  listen: 'Read the result aloud when I move to another cell',
  spoken: (cell: string, result: string) => `${cell}: ${result}`,
  spokenNone: (cell: string) => `${cell} holds no AES function.`,

  freezeHeading: 'Freeze to values',
  freezeSays:
    'Before you send a workbook to someone without Cashable, put values in place of the formulas. They can come back later.',
  freeze: 'Freeze the selection…',
  bringBack: 'Bring formulas back…',
  freezeQuestion: (address: string) => `Freeze ${address}?`,
  bringBackQuestion: (address: string) => `Bring formulas back in ${address}?`,
  doFreeze: (cells: number) => `Freeze ${counted(cells, 'cell')}`,
  doBringBack: (cells: number) => `Bring back ${counted(cells, 'formula')}`,
  cancel: 'Cancel',
  close: 'Close',
  writing: 'Writing…',
  looking: 'Looking at the selection…',
} as const;
