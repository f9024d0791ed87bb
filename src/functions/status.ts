import type { Edition } from '../guidance/edition';
import { noPence, subtract, type Pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import { leastCashable } from '../guidance/targets';
import { statusWords } from './words';
import { poundsFromZero } from './arguments';
import { cashableWithin } from './cashable-share';

/** Where gains stand against a target, in words; with cashable gains, whether at least half of the gains is cashable. */
export function statusOf(target: unknown, gains: unknown, cashable: unknown, edition: Edition): string {
  const asked = poundsFromZero(target, 'Target');
  const achieved = poundsFromZero(gains, 'Gains');
  const part = cashableWithin(achieved, cashable);
  if (asked === noPence) return statusWords.noTarget;
  const first = againstTarget(asked, achieved);
  return achieved === noPence ? first : `${first} ${againstHalf(achieved, part, edition)}`;
}

function againstTarget(asked: Pence, achieved: Pence): string {
  const [gains, target] = [poundsShown(achieved), poundsShown(asked)];
  if (achieved >= asked) return statusWords.met(gains, target);
  return statusWords.missed(gains, target, poundsShown(subtract(asked, achieved)));
}

function againstHalf(achieved: Pence, part: Pence | null, edition: Edition): string {
  const least = leastCashable(achieved, edition);
  if (part === null) return statusWords.cashableUnknown(poundsShown(least));
  if (part >= least) return statusWords.cashableMet(poundsShown(part));
  return statusWords.cashableMissed(
    poundsShown(part),
    poundsShown(least),
    poundsShown(subtract(least, part)),
  );
}
