import { declare, type Arguments } from '../declare';
import { cells, cellsIfGiven, flag, optional, refined, requiredYear, text } from '../parameters';
import { inPounds } from '../pounds-result';
import { inSlices } from '../slices';
import { askedKind } from './kinds';
import { gainsOf, type GainsFigures } from './register-of-gains';

const parameters = {
  amounts: cells('The gains in pounds, one row each.'),
  years: cells('The financial year of each gain, beside the amounts.'),
  year: requiredYear('The financial year to add up, such as "2005/06".'),
  kinds: cellsIfGiven('What each gain is, beside the amounts: Cashable, Non-cashable or Service cut.'),
  kind: optional(
    refined(text('"Cashable" or "Non-cashable" to add up only those. Both if left out.'), askedKind),
  ),
  cumulative: optional(flag('TRUE for all years up to this one. FALSE if left out.')),
};

export type GainsArguments = Arguments<typeof parameters>;

export const gains = declare({
  id: 'GAINS',
  describes: 'Adds up the gains of a year from a register of gains, in pounds. Service cuts are left out.',
  parameters,
  gives: 'pounds',
  figures: (register) => inSlices(gainsOf(register)),
  answer: ({ total }: GainsFigures) => inPounds(total),
  working: () => import(/* webpackChunkName: "formulas" */ './steps'),
});
