import type { Edition } from '../../guidance/edition';
import { furtherGainsForHalf } from '../../guidance/gains';
import type { Pence } from '../../money/pence';
import { gainsAgainstTarget, missingOfTarget, type GainsAgainstTarget } from '../against-target';
import { declare } from '../declare';
import { inPounds } from '../pounds-result';

export interface ShortfallFigures {
  readonly forTarget: Pence;
  /** Further cashable gains that make half of all gains cashable; `null` where no cashable gains are given. */
  readonly forHalf: Pence | null;
  readonly needed: Pence;
}

/** What is missing by each of the two rules, and by both. */
function figuresOf(given: GainsAgainstTarget, edition: Edition): ShortfallFigures {
  const { gains, cashableGains } = given;
  const forTarget = missingOfTarget(given);
  if (cashableGains === null) return { forTarget, forHalf: null, needed: forTarget };
  const forHalf = furtherGainsForHalf(gains, cashableGains, edition);
  return { forTarget, forHalf, needed: forHalf > forTarget ? forHalf : forTarget };
}

export const shortfall = declare({
  id: 'SHORTFALL',
  describes:
    'What is missing of a target, in pounds. With cashable gains: the least further cashable gains that meet the target and make at least half of all gains cashable.',
  parameters: gainsAgainstTarget,
  gives: 'pounds',
  figures: figuresOf,
  answer: ({ needed }: ShortfallFigures) => inPounds(needed),
  working: () => import(/* webpackChunkName: "formulas" */ './steps'),
});
