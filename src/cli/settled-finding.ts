import { checkById } from '../statement/all-checks';
import { became, mostPressing, type FindingState, type Settled } from '../statement/became';
import type { Finding } from '../statement/findings';
import type { WaivedOutcome } from '../statement/waivers';

/** What became of a finding over all its places, and the explanations that officers gave for them. */
export interface SettledFinding {
  /** The most pressing of its places. */
  readonly state: FindingState;
  readonly explanations: readonly WaivedOutcome[];
}

export function settledFinding(settled: Settled, { check: id, duty, outcomes }: Finding): SettledFinding {
  const check = checkById(id);
  const places = check === null ? [] : outcomes.map((outcome) => became(settled, check, outcome));
  return {
    state: mostPressing(places.map(({ state }) => state)) ?? duty,
    explanations: [...new Set(places.flatMap(({ explanation }) => explanation ?? []))],
  };
}
