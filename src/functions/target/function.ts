import type { Edition } from '../../guidance/edition';
import { annualTarget, cumulativeTarget } from '../../guidance/targets';
import type { Pence } from '../../money/pence';
import { baselineInPounds } from '../baseline-parameter';
import { declare, type Arguments } from '../declare';
import { flag, optional, year } from '../parameters';
import { inPounds } from '../pounds-result';
import { notAvailable, unusable } from '../refusal';
import { noTargetForYear } from '../words';
import { cumulativeNeedsYear } from './words';

const parameters = {
  baseline: baselineInPounds,
  year: optional(year('The financial year, such as "2006/07". Any one year if left out.')),
  cumulative: optional(flag('TRUE for all target years up to this one: 2.5%, 5%, 7.5%. FALSE if left out.')),
};

export type TargetArguments = Arguments<typeof parameters>;

/** The target for one year, or for all years up to it (FD 2.6, A7). */
function targetOf({ baseline, year, cumulative }: TargetArguments, edition: Edition): Pence {
  if (year === null) {
    if (cumulative) throw unusable(cumulativeNeedsYear());
    return annualTarget(baseline, edition);
  }
  const sum = cumulativeTarget(baseline, year, edition);
  if (sum === null) throw notAvailable(noTargetForYear(year, edition.targetYears));
  return cumulative ? sum : annualTarget(baseline, edition);
}

export const target = declare({
  id: 'TARGET',
  describes:
    'The efficiency target for a year, in pounds: 2.5% of the baseline, or the sum of the years so far.',
  parameters,
  gives: 'pounds',
  figures: targetOf,
  answer: inPounds,
  working: () => import(/* webpackChunkName: "formulas" */ './steps'),
});
