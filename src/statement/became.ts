import type { Check } from './check';
import { sameFigures, sameFinding, targetOf, type FindingTarget } from './finding-target';
import type { StatementRun } from './findings';
import type { CheckOutcome } from './outcome';
import type { WaivedOutcome } from './waivers';

/** What became of a finding at one place: what it asks of the officer, or how it was settled. The most pressing first. */
export const findingStates = [
  'must',
  'cannot-tell',
  'query',
  'lapsed',
  'note',
  'explained',
  'looked-at',
] as const;
export type FindingState = (typeof findingStates)[number];

/** A statement's run with what officers did about its findings. */
export interface Settled {
  readonly run: StatementRun;
  readonly waived: readonly WaivedOutcome[];
  readonly lookedAt: readonly FindingTarget[];
}

export interface Became {
  readonly state: FindingState;
  readonly target: FindingTarget;
  /** The explanation that stands or has lapsed. */
  readonly explanation: WaivedOutcome | null;
}

/** The one answer to what became of a finding, for the marks, the pane, the command line and the record. */
export function became({ run, waived, lookedAt }: Settled, check: Check, outcome: CheckOutcome): Became {
  const target = targetOf(run, check, outcome);
  const stands = waived.find(({ state, waiver }) => state === 'stands' && sameFinding(waiver, target));
  if (stands !== undefined) return { state: 'explained', target, explanation: stands };
  const lapsed = waived.find(({ state, waiver }) => state === 'lapsed' && sameFigures(waiver, target));
  if (lapsed !== undefined) return { state: 'lapsed', target, explanation: lapsed };
  const asked = outcome.outcome === 'cannot-tell' ? 'cannot-tell' : check.duty;
  // What must be put right or explained is not settled by looking at it.
  const looked = asked !== 'must' && asked !== 'query' && lookedAt.some((each) => sameFinding(each, target));
  return { state: looked ? 'looked-at' : asked, target, explanation: null };
}

/** The most pressing of several states; `null` of none. */
export const mostPressing = (states: readonly FindingState[]): FindingState | null =>
  findingStates.find((state) => states.includes(state)) ?? null;
