/** What the sample council's sheet says, and what is said of it. */
export const sampleSheetText = {
  sheet: 'Revenue budget 2004-05',
  subtitle: (year: string) => `Revenue budget ${year}: services of three committees`,
  origin:
    'A sample to try Cashable on. Published figures; the layout is ours and the council had no part in it.',
  headings: ['Service', 'Expenditure budget', 'Income budget', 'Net budget'],
  unit: '£000',
  all: 'Total of these services',
  source: (heading: string, from: string, address: string) => `${heading}: ${from}. ${address}`,
} as const;

interface Entry {
  readonly id: string;
  readonly sentence: string;
}

export const writesSample = (sheet: string, council: string, year: string, lines: number): string =>
  `New sheet ‘${sheet}’ at the end of the workbook: ${council}, ${year}, ${lines} budget lines. Your own sheets stay as they are.`;

export const sampleIsThere = (sheet: string): Entry => ({
  id: 'sample-is-there',
  sentence: `The sample stands on sheet ‘${sheet}’ already, so no other was added.`,
});

export const noSample = (): Entry => ({
  id: 'no-sample',
  sentence: 'The sample is not in this workbook any more. Nothing was changed.',
});

export const sampleIsMarked = (sheet: string): Entry => ({
  id: 'sample-is-marked',
  sentence: `Sheet ‘${sheet}’ still carries marks. Choose “Remove all marks” in Budget, then take the sample out.`,
});

export const changedSinceSamplePreview = (): Entry => ({
  id: 'changed-since-preview',
  sentence:
    'The sheets of the workbook have changed since the preview. Look at the new preview, then insert again. Nothing was written.',
});
