import { isLineTreatment, type BudgetLine, type DecidedTreatment } from '../../budget/line';
import type { Footing } from '../../budget/reading';
import { add, noPence, subtract, sum, type Pence } from '../../money/pence';
import { decidingText } from './words';
import { poundsOnScreen } from '../parts/pounds-on-screen';

/**
 * What the baseline would be once these lines have this treatment.
 *
 * @param baseline with the lines as they stand
 * @param leftOut the part of each line that would stay out although the line is included
 */
export function baselineAfter(
  baseline: Pence,
  lines: readonly BudgetLine[],
  treatment: DecidedTreatment,
  leftOut: Pence = noPence,
): Pence {
  return lines.reduce((before, line) => {
    const amount = line.amount ?? noPence;
    const counts = line.treatment === 'included' ? subtract(amount, line.leftOut ?? noPence) : noPence;
    const without = subtract(before, counts);
    return treatment === 'included' ? add(without, subtract(amount, leftOut)) : without;
  }, baseline);
}

/**
 * What a decision does to the proof that the lines add up to the sheet's own total: a sentence where rows become
 * lines or stop being lines, else `null`.
 *
 * @param totals of the sheet that all of these lines stand on
 */
export function proofAfter(
  totals: Footing,
  lines: readonly BudgetLine[],
  treatment: DecidedTreatment,
): string | null {
  const words = decidingText.decide.proof;
  const moved = lines.filter((line) => isLineTreatment(line.treatment) !== isLineTreatment(treatment));
  if (moved.length === 0) return null;
  const { sheetTotal, sheetTotalRow } = totals;
  if (isLineTreatment(treatment) && moved.some(({ row }) => row === sheetTotalRow)) return words.isTheTotal;
  const now = sum([totals.included, totals.check, ...Object.values(totals.excluded)]);
  const amount = sum(moved.map((line) => line.amount ?? noPence));
  const then = isLineTreatment(treatment) ? add(now, amount) : subtract(now, amount);
  if (sheetTotal === null) return words.noTotal(poundsOnScreen(then));
  const difference = subtract(then, sheetTotal);
  return words.against(
    poundsOnScreen(then),
    poundsOnScreen(sheetTotal),
    sheetTotalRow,
    difference === noPence
      ? words.exactly
      : difference > noPence
        ? words.more(poundsOnScreen(difference))
        : words.less(poundsOnScreen(subtract(noPence, difference))),
  );
}
