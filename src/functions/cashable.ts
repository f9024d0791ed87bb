import type { Edition } from '../guidance/edition';
import { leastCashable } from '../guidance/targets';
import { poundsFromZero } from './arguments';
import { inPounds } from './pounds-result';

/** The least cashable part of gains or of a target, in pounds: at least half, never rounded below it (FD chapter 1, A7). */
export function cashableOf(amount: unknown, edition: Edition): number {
  return inPounds(leastCashable(poundsFromZero(amount, 'Amount'), edition));
}
