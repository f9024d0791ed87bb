import { listed } from '../../english/counted';

/** What stands on charts in the workbook, and in the tables that they are drawn over. */
export const nativeChartText = {
  titles: { targets: 'Targets and gains', 'kept-out': 'Baseline by treatment' },
  pounds: '£',
  target: 'Target, £',
  gains: 'Gains, £',
  cashable: 'Of which cashable,\u00A0£',
  from: 'Gains as in',
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

/** Where the gains of a year stand, such as `Backward look 2005-06`. */
export const gainsFrom = (sheets: readonly string[]): string => listed(sheets);
