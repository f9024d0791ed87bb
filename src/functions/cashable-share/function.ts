import { noPence } from '../../money/pence';
import { cashableWithin } from '../cashable-within';
import { declare, type Arguments } from '../declare';
import { called, pounds } from '../parameters';
import { notAvailable } from '../refusal';
import { noGainsToShare } from './words';

const parameters = {
  total: called('Total gains', pounds('All gains, in pounds.')),
  cashable: called('Cashable gains', pounds('The cashable part of them, in pounds.')),
};

export type CashableShareArguments = Arguments<typeof parameters>;

/** The cashable part of gains as a share. */
function shareOf({ total, cashable }: CashableShareArguments): number {
  cashableWithin(total, cashable);
  if (total === noPence) throw notAvailable(noGainsToShare());
  return cashable / total;
}

export const cashableShare = declare({
  id: 'CASHABLESHARE',
  describes: 'The share of gains that is cashable: 0.5 is half.',
  parameters,
  gives: 'share',
  figures: shareOf,
  answer: (share: number) => share,
  working: () => import(/* webpackChunkName: "formulas" */ './steps'),
});
