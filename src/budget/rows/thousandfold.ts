import { tolerance } from './runs';

/** An excess of fewer figures may be any line's by chance. */
const leastExcess = 20_000;

/** The one line of a run that is the reason why the run is too large: with a thousandth of it the total would be true. */
export function thousandfold(
  run: readonly { readonly row: number; readonly amount: number | null }[],
  excess: number,
  precision: number,
): number | null {
  if (excess < precision * leastExcess) return null;
  const slack = tolerance(precision, run.length);
  const found = run.filter(({ amount }) => amount !== null && Math.abs(amount * 0.999 - excess) <= slack);
  return found.length === 1 ? (found[0]?.row ?? null) : null;
}
