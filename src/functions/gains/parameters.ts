import type { Arguments } from '../declare';
import { cells, cellsIfGiven, flag, optional, refined, requiredYear, text } from '../parameters';
import { askedKind } from './kinds';

export const parameters = {
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
