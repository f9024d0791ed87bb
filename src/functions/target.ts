import type { Edition } from '../guidance/edition';
import type { Pence } from '../money/pence';
import { annualTarget, baselineProblem, cumulativeTarget } from '../guidance/targets';
import { cumulativeNeedsYear, noTargetForYear } from './words';
import { flagArgument, poundsArgument, yearArgument } from './arguments';
import { inPounds } from './pounds-result';
import { notAvailable, unusable } from './refusal';

/** The target in pounds for one year, or for all years up to it (FD 2.6, A7). */
export function targetOf(baseline: unknown, year: unknown, cumulative: unknown, edition: Edition): number {
  const amount = baselineArgument(baseline);
  const named = yearArgument(year, 'Year');
  const toDate = flagArgument(cumulative, 'Cumulative');
  if (named === null) {
    if (toDate) throw unusable(cumulativeNeedsYear());
    return inPounds(annualTarget(amount, edition));
  }
  const sum = cumulativeTarget(amount, named, edition);
  if (sum === null) throw notAvailable(noTargetForYear(named, edition.targetYears));
  return inPounds(toDate ? sum : annualTarget(amount, edition));
}

/** A baseline in pounds; one below zero is refused, since no target follows from it. */
export function baselineArgument(given: unknown): Pence {
  const amount = poundsArgument(given, 'Baseline');
  const problem = baselineProblem(amount);
  if (problem !== null) throw unusable(problem);
  return amount;
}
