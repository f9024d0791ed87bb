import type { BudgetLine, LineTreatment } from '../../budget/line';
import { add, noPence, subtract, type Pence } from '../../target/pence';

/**
 * What the baseline would be once these lines have this treatment.
 *
 * @param baseline with the lines as they stand
 */
export function baselineAfter(
  baseline: Pence,
  lines: readonly BudgetLine[],
  treatment: LineTreatment,
): Pence {
  return lines.reduce((sum, line) => {
    const amount = line.amount ?? noPence;
    const without = line.treatment === 'included' ? subtract(sum, amount) : sum;
    return treatment === 'included' ? add(without, amount) : without;
  }, baseline);
}
