import type { Pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import { unusable } from './refusal';
import { cashableAboveTotal } from './words';

/**
 * Cashable gains as the part of all gains that they are.
 *
 * @throws Refusal when they are more than the gains
 */
export function cashableWithin(gains: Pence, cashable: Pence | null): Pence | null {
  if (cashable !== null && cashable > gains)
    throw unusable(cashableAboveTotal(poundsShown(cashable), poundsShown(gains)));
  return cashable;
}
