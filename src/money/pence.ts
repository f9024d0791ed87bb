declare const penceBrand: unique symbol;

/**
 * A sum of money in whole pence: a safe integer, so that sums and comparisons are exact.
 * £86bn is 8.6e12 pence, a thousandth of what a safe integer holds.
 */
export type Pence = number & { readonly [penceBrand]: true };

/** A number that is no whole count of pence, or a sum beyond what can be held exactly. */
export class NotPence extends RangeError {
  override readonly name = 'NotPence';
  constructor(readonly value: number) {
    super(
      `${value} is not a whole number of pence between ${-Number.MAX_SAFE_INTEGER} and ${Number.MAX_SAFE_INTEGER}`,
    );
  }
}

function isPence(value: number): value is Pence {
  return Number.isSafeInteger(value);
}

/**
 * @param value whole pence
 * @throws NotPence for a fraction, a NaN, an infinity or a number past the safe integers
 */
export function pence(value: number): Pence {
  // Adding zero turns −0 into 0, so that equal sums are equal to every comparison.
  const plain = value + 0;
  if (!isPence(plain)) throw new NotPence(value);
  return plain;
}

export const noPence: Pence = pence(0);

/** @throws NotPence when the sum is too large to be exact */
export function add(a: Pence, b: Pence): Pence {
  return pence(a + b);
}

/** @throws NotPence when the difference is too large to be exact */
export function subtract(a: Pence, b: Pence): Pence {
  return pence(a - b);
}

/**
 * Adds from first to last.
 *
 * @throws NotPence when a running sum is too large to be exact
 */
export function sum(amounts: Iterable<Pence>): Pence {
  let total = noPence;
  for (const amount of amounts) total = add(total, amount);
  return total;
}
