import type { Exclusion, Treatment } from '../budget/line';
import { add } from '../money/pence';
import { notATreatmentToSum } from './words';
import { unitArgument, wordsArgument } from './arguments';
import { exclusions, sumLeftOut } from './left-out';
import { inPounds } from './pounds-result';
import { unusable } from './refusal';
import type { Sliced } from './slices';
import { sumByTreatment } from './sum-by-treatment';
import { treatmentOf, wordsOf } from './treatment-words';

const askable: readonly Treatment[] = [...exclusions, 'check'];

/**
 * What is kept out of the baseline, in pounds: by all exclusions, by one, or what is still to be decided (Check). Parts
 * left out of included lines count under the treatment that stands beside them.
 */
export function* excludedOf(
  amounts: unknown,
  treatments: unknown,
  treatment: unknown,
  unit: unknown,
  leftOut?: unknown,
  leftOutAs?: unknown,
): Sliced<number> {
  const word = wordsArgument(treatment, 'Treatment');
  const counted = treatmentsAsked(word);
  const one = unitArgument(unit);
  const whole = yield* sumByTreatment(amounts, treatments, one, counted);
  const kinds = new Set<Exclusion>(exclusions.filter((each) => counted.has(each)));
  if (kinds.size === 0) return inPounds(whole);
  const asked = word === '' ? null : { leftOutAs, counted: kinds };
  return inPounds(add(whole, yield* sumLeftOut({ amounts, treatments, leftOut }, one, asked)));
}

function treatmentsAsked(word: string): ReadonlySet<Treatment> {
  if (word === '') return new Set(exclusions);
  const treatment = treatmentOf(word);
  if (treatment === null || !askable.includes(treatment)) {
    throw unusable(notATreatmentToSum(word, wordsOf(askable)));
  }
  return new Set([treatment]);
}
