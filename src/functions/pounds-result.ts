import type { Pence } from '../money/pence';

/** What a cell receives: pounds, as the number nearest to the exact pence. */
export function inPounds(amount: Pence): number {
  return amount / 100;
}
