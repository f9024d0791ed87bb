import { Decimal } from 'decimal.js';
import type { Edition } from './edition';
import { noPence, pence, type Pence } from '../money/pence';
import { shortfallAgainst } from './targets';

const Exact = Decimal.clone({ precision: 60, defaults: true });

/**
 * The least further gains, all of them cashable, after which the target is met and at least half of all gains
 * is cashable (FD chapter 1, A7; "half" read as half of the gains). Whole pence, rounded up; nil when both hold.
 */
export function furtherGainsNeeded(target: Pence, gains: Pence, cashable: Pence, edition: Edition): Pence {
  const forHalf = furtherGainsForHalf(gains, cashable, edition);
  const forTarget = shortfallAgainst(target, gains);
  return forHalf > forTarget ? forHalf : forTarget;
}

/** The least further gains, all of them cashable, after which at least half of all gains is; nil when it is already. */
export function furtherGainsForHalf(gains: Pence, cashable: Pence, edition: Edition): Pence {
  const share = new Exact(edition.cashableShare.value);
  // cashable + x ≥ share × (gains + x), solved for the least x.
  const least = share.times(gains).minus(cashable).div(new Exact(1).minus(share)).ceil();
  return pence(Decimal.max(least, noPence).toNumber());
}
