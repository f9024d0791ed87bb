import type { Decimal } from 'decimal.js';
import { pence, type Pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import { exactShareOf, percentage, rateTogether } from '../money/rate';
import type { WorkingStep } from './explained';
import { stepOf } from './step';
import { shareWords as words } from './step-words';

/**
 * A share of an amount, with its rounding as a step of its own where there is one.
 *
 * @param rates added up
 * @param share what the function made of it, to the penny
 */
export function shareSteps(
  amount: Pence,
  rates: readonly string[],
  share: Pence,
  cites: readonly string[],
  rounding: 'half up' | 'up',
): readonly WorkingStep[] {
  const exact = exactShareOf(amount, ...rates);
  const said = words.share(percentage(rateTogether(rates)), poundsShown(amount));
  const first = stepOf(said, shownExactly(exact), cites);
  if (exact.equals(share)) return [first];
  return [first, stepOf(rounding === 'up' ? words.roundedUp : words.roundedHalfUp, poundsShown(share))];
}

/** Pence with any fraction as people read them, such as `£316,900.125`. */
function shownExactly(inPence: Decimal): string {
  const whole = poundsShown(pence(inPence.trunc().toNumber()));
  const fraction = inPence.abs().minus(inPence.abs().trunc());
  if (fraction.isZero()) return whole;
  const [pounds = '', shownPence = '00'] = whole.split('.');
  return `${pounds}.${shownPence}${fraction.toFixed().slice(2)}`;
}
