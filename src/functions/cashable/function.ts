import { leastCashable } from '../../guidance/targets';
import { declare, type Arguments } from '../declare';
import { pounds } from '../parameters';
import { inPounds } from '../pounds-result';

const parameters = { amount: pounds('The gains or the target, in pounds.') };

export type CashableArguments = Arguments<typeof parameters>;

/** At least half of gains or of a target, never rounded below it (FD chapter 1, A7). */
export const cashable = declare({
  id: 'CASHABLE',
  describes: 'The least part of gains, or of a target, that must be cashable: at least half, in pounds.',
  parameters,
  gives: 'pounds',
  figures: ({ amount }, edition) => leastCashable(amount, edition),
  answer: inPounds,
  working: () => import(/* webpackChunkName: "formulas" */ './steps'),
});
