import type { Edition } from '../guidance/edition';
import { leastCashable } from '../guidance/targets';
import { noPence, type Pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import { percentage } from '../money/rate';
import type { GainsAgainstTarget } from './against-target';
import type { WorkingStep } from './explained';
import { stepOf } from './step';
import { againstTargetWords as words } from './step-words';

/** Whether the target is met, and what is missing of it. */
export function targetStep(
  missing: Pence,
  { target, gains }: GainsAgainstTarget,
  { annualTarget: { cites } }: Edition,
): WorkingStep {
  const [shownTarget, shownGains] = [poundsShown(target), poundsShown(gains)];
  return missing === noPence
    ? stepOf(words.metBy(shownGains, shownTarget), words.nothingMissing, cites)
    : stepOf(words.missing(shownTarget, shownGains), poundsShown(missing), cites);
}

/** How much of the gains must be cashable. */
export function leastCashableStep({ gains }: GainsAgainstTarget, edition: Edition): WorkingStep {
  const { value: rate, cites } = edition.cashableShare;
  const said = words.leastCashable(percentage(rate), poundsShown(gains));
  return stepOf(said, poundsShown(leastCashable(gains, edition)), cites);
}
