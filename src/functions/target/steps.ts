import type { Edition } from '../../guidance/edition';
import { ratesUpTo, targetYearsUpTo } from '../../guidance/targets';
import type { Pence } from '../../money/pence';
import { percentage, rateTogether } from '../../money/rate';
import type { WorkingStep } from '../explained';
import { shareSteps } from '../share-steps';
import { stepOf } from '../step';
import type { TargetArguments } from './function';
import { words } from './step-words';

/** The share of the baseline; to date, the years and their rates added up before it. */
export function steps(
  target: Pence,
  { baseline, year, cumulative }: TargetArguments,
  edition: Edition,
): readonly WorkingStep[] {
  const { value: rate, cites } = edition.annualTarget;
  const named = cumulative && year !== null ? year : null;
  const years = named === null ? null : targetYearsUpTo(named, edition);
  const rates = named === null ? null : ratesUpTo(named, edition);
  if (years === null || rates === null) return shareSteps(baseline, [rate], target, cites, 'half up');
  return [
    stepOf(words.years(years), String(years.length), cites),
    stepOf(words.yearsTimesRate(years.length, percentage(rate)), percentage(rateTogether(rates))),
    ...shareSteps(baseline, rates, target, cites, 'half up'),
  ];
}
