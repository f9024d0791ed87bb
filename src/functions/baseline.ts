import { unitArgument } from './arguments';
import { inPounds } from './pounds-result';
import type { Sliced } from './slices';
import { sumByTreatment } from './sum-by-treatment';

const counted = new Set(['included'] as const);

/** The baseline in pounds: the amounts marked Included (FD A7). */
export function* baselineOf(amounts: unknown, treatments: unknown, unit: unknown): Sliced<number> {
  return inPounds(yield* sumByTreatment(amounts, treatments, unitArgument(unit), counted));
}
