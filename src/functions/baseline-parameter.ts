import { baselineProblem } from '../guidance/targets';
import { refined, signedPounds } from './parameters';
import { unusable } from './refusal';

/** A baseline in pounds; one below zero is refused, since no target follows from it. */
export const baselineInPounds = refined(signedPounds('The baseline in pounds.'), (amount) => {
  const problem = baselineProblem(amount);
  if (problem !== null) throw unusable(problem);
  return amount;
});
