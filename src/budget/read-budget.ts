import type { BudgetReading, ReadOptions } from './reading';
import type { SheetSnapshot } from './snapshot';

/**
 * Reads budget sheets into lines, treatments, footing, baseline and targets. Pure: same input, same output.
 *
 * @param _sheets the sheets to combine into one baseline, in workbook order
 */
export function readBudget(_sheets: readonly SheetSnapshot[], _options: ReadOptions = {}): BudgetReading {
  throw new Error('not written yet');
}
