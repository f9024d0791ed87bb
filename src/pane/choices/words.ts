/** Every sentence of the form for what the guidance leaves to the officer; how each choice is called stands in `guidance`. */
export const choicesText = {
  heading: 'What the guidance leaves to you',
  says: 'Kept in this workbook. Checks, the record and the command line go by it.',
  baselineFollows: 'The sheet ‘AES baseline’ shows it once the budget lines are marked again.',
  reading: 'Reading what was chosen…',
  chosen: 'Chosen for this workbook',
  change: 'Change',
  form: 'Choose for this workbook',
  published: 'Targets that were published for the council',
  publishedHint: 'All years so far, in pounds. Leave blank what follows from the baseline.',
  publishedYear: (year: string) => `By the end of ${year}`,
  firstBaselineHint: 'The baseline that the first year’s target rests on, in pounds.',
  noAmount: (text: string) =>
    `“${text}” is not an amount in pounds. Enter it in figures, such as 13,200,000.`,
  below: 'An amount below zero can’t be a target or a baseline.',
  missing: 'Enter the first baseline, in pounds.',
  effect: 'What changes',
  working: 'Working out what would change…',
  confirm: 'Keep these choices',
  cancel: 'Cancel',
  done: 'The choices are kept in this workbook.',
} as const;
