import { checkById } from '../../statement/all-checks';
import type { Check } from '../../statement/check';
import type { StatementRun } from '../../statement/findings';
import type { CheckOutcome } from '../../statement/outcome';
import { findingKey, sameFigures, sameFinding, targetOf } from '../../statement/finding-target';
import type { WaiverTarget } from '../../statement/waivers';
import { fingerprint } from '../../excel/fingerprint';
import type { CheckedStatement } from './statements';
import type { Explanation } from './explanations';

/** Findings as the pane names them: by their figures, so that one whose figures changed is no longer found. */

/** Fingerprint of a finding with its figures: lapses when one of them changes. */
export const markOf = (target: WaiverTarget): string => fingerprint(findingKey(target));

export const isAbout = ({ waiver }: Explanation, target: WaiverTarget): boolean =>
  sameFigures(waiver, target);

export interface OpenOutcome {
  readonly run: StatementRun;
  readonly check: Check;
  readonly outcome: CheckOutcome;
}

const openOutcomes = (run: StatementRun): readonly OpenOutcome[] =>
  run.results.flatMap(({ check, outcomes }) =>
    outcomes
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'cannot-tell')
      .map((outcome) => ({ run, check, outcome })),
  );

export const openTargets = (run: StatementRun): readonly WaiverTarget[] =>
  openOutcomes(run).map(({ check, outcome }) => targetOf(run, check, outcome));

/** The outcome that a target names, if it still stands with the same figures. */
export function outcomeOf(statements: readonly CheckedStatement[], target: WaiverTarget): OpenOutcome | null {
  if (checkById(target.check) === null) return null;
  return (
    statements
      .flatMap(({ run }) => openOutcomes(run))
      .find(
        ({ run, check, outcome }) =>
          check.id === target.check && sameFinding(targetOf(run, check, outcome), target),
      ) ?? null
  );
}
