import type { Pence } from '../../money/pence';
import { poundsRounded, type Rounding } from '../../money/pounds';

/**
 * As `poundsShown`, with the proper minus: as wide as a digit, so that columns of figures keep their line.
 *
 * @param rounding where the officer chose how sums are shown
 */
export const poundsOnScreen = (amount: Pence, rounding?: Rounding): string =>
  poundsRounded(amount, rounding).replace('-', '\u2212');
