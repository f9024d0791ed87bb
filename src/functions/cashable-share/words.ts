/** Sentences of AES.CASHABLESHARE. */

export function noGainsToShare(): string {
  return 'Total gains are nil, so there is no cashable share to work out yet.';
}
