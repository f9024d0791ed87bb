/** What stands on charts in the workbook. */
export const nativeChartText = {
  targets: 'Efficiency targets',
  keptOut: 'Kept out of the baseline',
} as const;

interface Entry {
  readonly id: string;
  readonly sentence: string;
}

export const noCalculation = (): Entry => ({
  id: 'no-calculation',
  sentence: 'There is no sheet ‘AES baseline’ to draw a chart over. Mark the budget first.',
});

export const calculationProtected = (sheet: string): Entry => ({
  id: 'sheet-protected',
  sentence: `Sheet ‘${sheet}’ is protected. Take the protection off under Review, then try again.`,
});
