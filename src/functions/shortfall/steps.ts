import type { Edition } from '../../guidance/edition';
import { leastCashable } from '../../guidance/targets';
import { noPence } from '../../money/pence';
import { poundsShown } from '../../money/pounds';
import { percentage } from '../../money/rate';
import type { GainsAgainstTarget } from '../against-target';
import { leastCashableStep, targetStep } from '../against-target-steps';
import type { WorkingStep } from '../explained';
import { stepOf } from '../step';
import { againstTargetWords } from '../step-words';
import type { ShortfallFigures } from './function';
import { words } from './step-words';

/** What each of the two rules asks for, and the larger of the two. */
export function steps(
  { forTarget, forHalf, needed }: ShortfallFigures,
  given: GainsAgainstTarget,
  edition: Edition,
): readonly WorkingStep[] {
  const { gains, cashableGains } = given;
  const first = targetStep(forTarget, given, edition);
  if (forHalf === null || cashableGains === null)
    return [first, stepOf(words.noCashableGiven, poundsShown(forTarget))];
  const { value: rate, cites } = edition.cashableShare;
  const shownCashable = poundsShown(cashableGains);
  const halfStep =
    forHalf === noPence
      ? stepOf(
          words.halfHolds(shownCashable, poundsShown(leastCashable(gains, edition))),
          againstTargetWords.nothingMissing,
          cites,
        )
      : stepOf(
          words.furtherForHalf(percentage(rate), poundsShown(gains), shownCashable),
          poundsShown(forHalf),
          cites,
        );
  return [first, leastCashableStep(given, edition), halfStep, stepOf(words.larger, poundsShown(needed))];
}
