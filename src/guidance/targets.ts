import type { Edition } from './edition';
import { negativeBaseline } from './target-words';
import { noPence, subtract, type Pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import { leastShareOf, shareOf } from '../money/rate';

/**
 * Why no target can be set on this baseline, in a sentence; `null` when one can.
 * Income beyond spending on the included lines leaves nothing to take 2.5% of.
 */
export function baselineProblem(baseline: Pence): string | null {
  return baseline < noPence ? negativeBaseline(poundsShown(baseline)) : null;
}

/**
 * The gains that one year asks for: 2.5% of the 2004/05 baseline (FD 2.6, 3.3, A7), whole pence, half up.
 * Plain arithmetic: whether the baseline can have a target at all, `baselineProblem` says.
 *
 * @param baseline in pence
 */
export function annualTarget(baseline: Pence, edition: Edition): Pence {
  return shareOf(baseline, edition.annualTarget.value);
}

/**
 * The gains that all years up to and with `year` ask for: 2.5%, 5%, 7.5% of the baseline (FD 2.6, A7).
 * Rounded once, so that it can differ by a penny from the rounded years added up.
 *
 * @param year a financial year as `2006/07`
 * @returns `null` when the edition sets no target for that year
 */
export function cumulativeTarget(baseline: Pence, year: string, edition: Edition): Pence | null {
  const rates = ratesUpTo(year, edition);
  return rates === null ? null : shareOf(baseline, ...rates);
}

/**
 * The years for which the edition sets targets, up to and with `year`.
 *
 * @returns `null` when it sets none for that year
 */
export function targetYearsUpTo(year: string, edition: Edition): readonly string[] | null {
  const years = edition.targetYears.indexOf(year) + 1;
  return years === 0 ? null : edition.targetYears.slice(0, years);
}

/** The rate of each of these years: what `cumulativeTarget` adds up. */
export function ratesUpTo(year: string, edition: Edition): readonly string[] | null {
  return targetYearsUpTo(year, edition)?.map(() => edition.annualTarget.value) ?? null;
}

/**
 * The least part of gains, or of a target, that must be cashable: at least half (FD chapter 1, A7).
 * Exactly half passes; half a penny rounds up, so that the least is never below half.
 */
export function leastCashable(amount: Pence, edition: Edition): Pence {
  return leastShareOf(amount, edition.cashableShare.value);
}

/** What is missing of `asked`, never below zero. */
export function shortfallAgainst(asked: Pence, achieved: Pence): Pence {
  return achieved >= asked ? noPence : subtract(asked, achieved);
}
