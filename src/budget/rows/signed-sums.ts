import { longestRun, type Item } from './open-items';
import type { SubtotalOptions } from './subtotal';

const isTotalOf = (holds: Item['holds']): holds is readonly Item[] => Array.isArray(holds);

/** Asked of few rows, so it is found when it is asked. A total that adds nothing is no income. */
export function isIncome({ holds }: Item, options: SubtotalOptions): boolean {
  return isTotalOf(holds)
    ? holds.length > 0 && holds.every((part) => isIncome(part, options))
    : options.isIncome(holds);
}

const income = new WeakMap<Item, boolean>();

function isKnownIncome(item: Item, options: SubtotalOptions): boolean {
  let known = income.get(item);
  if (known === undefined) income.set(item, (known = isIncome(item, options)));
  return known;
}

/**
 * The sum of the amount column from each start on with income printed positive taken off; `null` where the run has no such
 * income. All starts are summed in one walk, from the end backwards.
 */
export function signedSums(
  open: readonly Item[],
  options: SubtotalOptions,
): (start: number) => number | null {
  const from = Math.max(0, open.length - longestRun);
  let sums: (number | null)[] | null = null;
  return (start) => {
    if (start < from) return null;
    if (sums === null) {
      sums = [];
      let sum = 0;
      let flipped = false;
      for (let i = open.length - 1; i >= from; i -= 1) {
        const item = open[i];
        const value = item?.figures[0] ?? NaN;
        if (item !== undefined && !Number.isNaN(value)) {
          if (value > 0 && isKnownIncome(item, options)) {
            sum -= value;
            flipped = true;
          } else sum += value;
        }
        sums[i - from] = flipped ? sum : null;
      }
    }
    return sums[start - from] ?? null;
  };
}
