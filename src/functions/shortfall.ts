import type { Edition } from '../guidance/edition';
import { furtherGainsNeeded } from '../guidance/gains';
import { shortfall } from '../guidance/targets';
import { poundsFromZero } from './arguments';
import { cashableWithin } from './cashable-share';
import { inPounds } from './pounds-result';

/** What is missing of the target, in pounds; with cashable gains, the least further cashable gains that would meet the target and half. */
export function shortfallOf(target: unknown, gains: unknown, cashable: unknown, edition: Edition): number {
  const asked = poundsFromZero(target, 'Target');
  const achieved = poundsFromZero(gains, 'Gains');
  const part = cashableWithin(achieved, cashable);
  if (part === null) return inPounds(shortfall(asked, achieved));
  return inPounds(furtherGainsNeeded(asked, achieved, part, edition));
}
