import type { Treatment } from '../budget/line';
import { notATreatmentToSum } from '../text/functions';
import { unitArgument, wordsArgument } from './arguments';
import { inPounds } from './pounds-result';
import { unusable } from './refusal';
import type { Sliced } from './slices';
import { sumByTreatment } from './sum-by-treatment';
import { treatmentOf, wordsOf } from './treatment-words';

const exclusions: readonly Treatment[] = [
  'transfer-payment',
  'delegated-schools',
  'police',
  'excluded-by-officer',
];
const askable: readonly Treatment[] = [...exclusions, 'check'];

/** What is kept out of the baseline, in pounds: by all exclusions, by one, or what is still to be decided (Check). */
export function* excludedOf(
  amounts: unknown,
  treatments: unknown,
  treatment: unknown,
  unit: unknown,
): Sliced<number> {
  const counted = treatmentsAsked(wordsArgument(treatment, 'Treatment'));
  return inPounds(yield* sumByTreatment(amounts, treatments, unitArgument(unit), counted));
}

function treatmentsAsked(word: string): ReadonlySet<Treatment> {
  if (word === '') return new Set(exclusions);
  const treatment = treatmentOf(word);
  if (treatment === null || !askable.includes(treatment)) {
    throw unusable(notATreatmentToSum(word, wordsOf(askable)));
  }
  return new Set([treatment]);
}
