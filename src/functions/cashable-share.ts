import { noPence, type Pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import { cashableAboveTotal, noGainsToShare } from './words';
import { poundsFromZero, poundsIfAny } from './arguments';
import { notAvailable, unusable } from './refusal';

/** The cashable part of gains as a share: 0.5 is half. */
export function cashableShareOf(total: unknown, cashable: unknown): number {
  const all = poundsFromZero(total, 'Total gains');
  const part = cashableWithin(all, cashable) ?? noPence;
  if (all === noPence) throw notAvailable(noGainsToShare());
  return part / all;
}

/**
 * Cashable gains in pounds; `null` when blank, 0 or missing.
 *
 * @throws Refusal when they are more than the gains they are part of
 */
export function cashableWithin(gains: Pence, given: unknown): Pence | null {
  const part = poundsIfAny(given, 'Cashable gains');
  if (part !== null && part > gains)
    throw unusable(cashableAboveTotal(poundsShown(part), poundsShown(gains)));
  return part;
}
