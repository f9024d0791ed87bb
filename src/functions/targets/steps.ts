import type { Edition } from '../../guidance/edition';
import { poundsShown } from '../../money/pounds';
import { percentage } from '../../money/rate';
import type { WorkingStep } from '../explained';
import { shareSteps } from '../share-steps';
import { stepOf } from '../step';
import type { TargetsArguments, TargetsFigures } from './function';
import { words } from './step-words';

/** The share of the baseline, then every target year in turn. */
export function steps(
  { annual, years }: TargetsFigures,
  { baseline }: TargetsArguments,
  edition: Edition,
): readonly WorkingStep[] {
  const { value: rate, cites } = edition.annualTarget;
  const { value: half, cites: halfCites } = edition.cashableShare;
  return [
    ...shareSteps(baseline, [rate], annual, cites, 'half up'),
    ...years.flatMap(({ year, published, target, toDate, leastCashable }) => [
      published
        ? stepOf(words.publishedFor(year), poundsShown(target))
        : stepOf(words.forYear(year), poundsShown(target), cites),
      stepOf(words.toDate(year), poundsShown(toDate), cites),
      stepOf(words.cashableFor(year, percentage(half)), poundsShown(leastCashable), halfCites),
    ]),
  ];
}
