import { readAmount } from '../../money/amount';
import { noPence, type Pence } from '../../money/pence';
import type { Unit } from '../../money/unit';
import { decidingText } from './words';
import { poundsOnScreen } from '../parts/pounds-on-screen';

/** What the officer typed for the part of a line that stays out of the baseline. */
export type LeftOut =
  | { readonly kind: 'amount'; readonly pence: Pence }
  | { readonly kind: 'empty' }
  /** A whole sentence that says what is wrong and what to do. */
  | { readonly kind: 'fault'; readonly sentence: string };

const words = decidingText.decide.split;

/**
 * Reads the part that stays out of a line: exactly, and never as a share of it.
 *
 * @param typed as typed: `12,345.6`, `£12 345`, `(500)`
 * @param unit what one unit of the typed figure is worth
 * @param amount the whole line, in pence; the part has its sign and is not beyond it
 */
export function readLeftOut(typed: string, unit: Unit, amount: Pence): LeftOut {
  const read = readAmount(typed, unit);
  const fault = (sentence: string): LeftOut => ({ kind: 'fault', sentence });
  switch (read.kind) {
    case 'blank':
      return { kind: 'empty' };
    case 'nil':
      return { kind: 'amount', pence: noPence };
    case 'error':
    case 'text':
      return fault(words.notAnAmount(read.text));
    case 'amount':
  }
  if (!read.exact) return fault(words.beyondPence);
  const { pence } = read;
  const line = poundsOnScreen(amount);
  if (pence !== noPence && pence < noPence !== amount < noPence)
    return fault(amount < noPence ? words.mustBeNegative(line) : words.mustBePositive(line));
  if (Math.abs(pence) > Math.abs(amount)) {
    const inPounds = unit === '£' ? null : readAmount(typed, '£');
    return fault(
      words.beyondLine(
        poundsOnScreen(pence),
        line,
        inPounds?.kind === 'amount' && Math.abs(inPounds.pence) <= Math.abs(amount) ? unit : null,
      ),
    );
  }
  return { kind: 'amount', pence };
}

/** Places after the point that a whole penny has in each unit. */
const placesOf: Readonly<Record<Unit, number>> = { '£': 2, '£000': 5, '£m': 8 };

/** An amount as it is typed in a unit, exactly: `1234560000` pence are `12,345.6` in £000. */
export function writtenIn(unit: Unit, amount: Pence): string {
  const places = placesOf[unit];
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const whole = digits.slice(0, -places).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const rest = digits.slice(-places).replace(/0+$/, '');
  return `${amount < noPence ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}
