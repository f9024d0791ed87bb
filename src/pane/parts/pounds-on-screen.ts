import type { Pence } from '../../money/pence';
import { poundsShown } from '../../money/pounds';

/** As `poundsShown`, with the proper minus: as wide as a digit, so that columns of figures keep their line. */
export const poundsOnScreen = (amount: Pence): string => poundsShown(amount).replace('-', '\u2212');
