import type { Pence } from '../money/pence';
import { shortfallAgainst } from '../guidance/targets';
import { cashableWithin } from './cashable-within';
import type { Arguments } from './declare';
import { pounds, poundsIfGiven } from './parameters';

/** What functions that hold gains against a target share. */

export const gainsAgainstTarget = {
  target: pounds('The target in pounds.'),
  gains: pounds('The gains so far, in pounds.'),
  cashableGains: poundsIfGiven('The cashable part of the gains, in pounds.'),
};

export type GainsAgainstTarget = Arguments<typeof gainsAgainstTarget>;

/** What is missing of the target. Cashable gains beyond the gains are refused first. */
export function missingOfTarget({ target, gains, cashableGains }: GainsAgainstTarget): Pence {
  cashableWithin(gains, cashableGains);
  return shortfallAgainst(target, gains);
}
