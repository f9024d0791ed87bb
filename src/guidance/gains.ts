import { Decimal } from 'decimal.js';
import type { Edition } from './edition';
import { noPence, pence, type Pence } from '../money/pence';
import { shortfall } from './targets';

const Exact = Decimal.clone({ precision: 60, defaults: true });

/**
 * The least further gains, all of them cashable, after which the target is met and at least half of all gains
 * is cashable (FD chapter 1, A7; "half" read as half of the gains). Whole pence, rounded up; nil when both hold.
 */
export function furtherGainsNeeded(target: Pence, gains: Pence, cashable: Pence, edition: Edition): Pence {
  const share = new Exact(edition.cashableShare.value);
  // cashable + x ≥ share × (gains + x), solved for the least x.
  const forShare = share.times(gains).minus(cashable).div(new Exact(1).minus(share)).ceil();
  const forTarget = shortfall(target, gains);
  return pence(Decimal.max(forShare, forTarget, noPence).toNumber());
}
