import { Decimal } from 'decimal.js';
import { pence, type Pence } from './pence';

// Sixteen digits of pence times any published rate stays exact far below this many figures.
const Exact = Decimal.clone({ precision: 60, defaults: true });

/**
 * `rates` of an amount added up, rounded once to the whole penny, half up (away from zero, as Excel's ROUND).
 *
 * @param rates exact decimal strings as published, such as `0.025`
 * @throws NotPence when the result is too large to be exact
 */
export function shareOf(amount: Pence, ...rates: readonly string[]): Pence {
  return rounded(amount, rates, Decimal.ROUND_HALF_UP);
}

/** Like `shareOf`, but any fraction of a penny rounds up, so that the result is never below the share. */
export function leastShareOf(amount: Pence, rate: string): Pence {
  return rounded(amount, [rate], Decimal.ROUND_CEIL);
}

/** `rates` of an amount added up, in pence, before anything is rounded. */
export function exactShareOf(amount: Pence, ...rates: readonly string[]): Decimal {
  return new Exact(rateTogether(rates)).times(amount);
}

/** Rates added up exactly: three times `0.025` is `0.075`. */
export function rateTogether(rates: readonly string[]): string {
  return rates.reduce((total, each) => total.plus(each), new Exact(0)).toString();
}

function rounded(amount: Pence, rates: readonly string[], rounding: Decimal.Rounding): Pence {
  return pence(
    exactShareOf(amount, ...rates)
      .toDecimalPlaces(0, rounding)
      .toNumber(),
  );
}

/** A rate in words: `0.025` is `2.5%`. */
export function percentage(rate: string): string {
  return `${new Exact(rate).times(100).toString()}%`;
}
