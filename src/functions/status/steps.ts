import type { Edition } from '../../guidance/edition';
import { noPence, type Pence } from '../../money/pence';
import { poundsShown } from '../../money/pounds';
import type { GainsAgainstTarget } from '../against-target';
import { leastCashableStep, targetStep } from '../against-target-steps';
import type { WorkingStep } from '../explained';
import { stepOf } from '../step';
import { words } from './step-words';

/** What the sentence rests on. */
export function steps(missing: Pence, given: GainsAgainstTarget, edition: Edition): readonly WorkingStep[] {
  const { target, gains, cashableGains } = given;
  if (target === noPence) return [stepOf(words.target, poundsShown(noPence))];
  return [
    targetStep(missing, given, edition),
    ...(gains === noPence ? [] : [leastCashableStep(given, edition)]),
    ...(gains === noPence || cashableGains === null
      ? []
      : [stepOf(words.cashableSoFar, poundsShown(cashableGains))]),
  ];
}
