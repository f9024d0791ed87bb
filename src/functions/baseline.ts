import { subtract } from '../money/pence';
import { unitArgument } from './arguments';
import { sumLeftOut } from './left-out';
import { inPounds } from './pounds-result';
import type { Sliced } from './slices';
import { sumByTreatment } from './sum-by-treatment';

const counted = new Set(['included'] as const);

/** The baseline in pounds: the amounts marked Included (FD A7), without the parts of them that are left out. */
export function* baselineOf(
  amounts: unknown,
  treatments: unknown,
  unit: unknown,
  leftOut?: unknown,
): Sliced<number> {
  const one = unitArgument(unit);
  const included = yield* sumByTreatment(amounts, treatments, one, counted);
  return inPounds(subtract(included, yield* sumLeftOut({ amounts, treatments, leftOut }, one, null)));
}
