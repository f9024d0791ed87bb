import { Decimal } from 'decimal.js';
import { pence, type Pence } from '../../money/pence';
import { poundsShown } from '../../money/pounds';

const Exact = Decimal.clone({ precision: 60, defaults: true });

/** A share of an amount before and after it is rounded to the penny. */
export interface Share {
  readonly rounded: Pence;
  /** Whether a fraction of a penny was rounded away. */
  readonly wasRounded: boolean;
  /** The exact amount as people read it, such as `£316,900.125`. */
  readonly exact: string;
}

/**
 * `rate` of an amount, exactly, and to the penny.
 *
 * @param rate an exact decimal string
 * @param to half a penny up, or every fraction up
 */
export function exactShare(amount: Pence, rate: Decimal.Value, to: 'nearest' | 'up'): Share {
  const exact = new Exact(rate).times(amount);
  const whole = exact.toDecimalPlaces(0, to === 'nearest' ? Decimal.ROUND_HALF_UP : Decimal.ROUND_CEIL);
  const rounded = pence(whole.toNumber());
  return { rounded, wasRounded: !exact.equals(whole), exact: shownExactly(exact) };
}

/** `rate` taken several times, such as three years of `0.025`: exactly `0.075`. */
export const timesRate = (rate: string, times: number): string => new Exact(rate).times(times).toString();

function shownExactly(inPence: Decimal): string {
  const whole = poundsShown(pence(inPence.trunc().toNumber()));
  const fraction = inPence.abs().minus(inPence.abs().trunc());
  if (fraction.isZero()) return whole;
  const [pounds = '', shownPence = '00'] = whole.split('.');
  return `${pounds}.${shownPence}${fraction.toFixed().slice(2)}`;
}
