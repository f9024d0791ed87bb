declare const penceBrand: unique symbol;

/**
 * A sum of money in whole pence: a safe integer, so that sums and comparisons are exact.
 * £86bn is 8.6e12 pence, a thousandth of what a safe integer holds.
 */
export type Pence = number & { readonly [penceBrand]: true };
