import type { Edition } from '../../guidance/edition';
import { add, noPence, type Pence } from '../../money/pence';
import { poundsShown } from '../../money/pounds';
import { percentage } from '../../money/rate';
import { workingWords as words } from './words';
import { flagArgument, poundsArgument, poundsFromZero, yearArgument } from '../arguments';
import { cellOf, saysNothing } from '../cell';
import { inPounds } from '../pounds-result';
import { rangeOf } from '../ranges';
import { exactShare, timesRate, type Share } from './exact-share';
import { stepOf, type Step, type Worked } from './worked';

/** How a target comes from the baseline. */
export function targetWorked([baseline, year, cumulative]: readonly unknown[], edition: Edition): Worked {
  const amount = poundsArgument(baseline, 'Baseline');
  const named = yearArgument(year, 'Year');
  const toDate = flagArgument(cumulative, 'Cumulative');
  const { value: rate, cites } = edition.annualTarget;
  if (named === null || !toDate) {
    const share = exactShare(amount, rate, 'nearest');
    return { steps: shareSteps(rate, amount, share, cites), value: inPounds(share.rounded) };
  }
  const years = edition.targetYears.slice(0, edition.targetYears.indexOf(named) + 1);
  const together = timesRate(rate, years.length);
  const share = exactShare(amount, together, 'nearest');
  return {
    steps: [
      stepOf(words.years(years), String(years.length), cites),
      stepOf(words.yearsTimesRate(years.length, percentage(rate)), percentage(together)),
      ...shareSteps(together, amount, share, cites),
    ],
    value: inPounds(share.rounded),
  };
}

/** The least cashable part of an amount. */
export function cashableWorked([amount]: readonly unknown[], edition: Edition): Worked {
  const whole = poundsFromZero(amount, 'Amount');
  const { value: rate, cites } = edition.cashableShare;
  const share = exactShare(whole, rate, 'up');
  return { steps: shareSteps(rate, whole, share, cites, 'up'), value: inPounds(share.rounded) };
}

/** Every target year in turn. */
export function targetsWorked([baseline, published]: readonly unknown[], edition: Edition): Worked {
  const amount = poundsArgument(baseline, 'Baseline');
  const { value: rate, cites } = edition.annualTarget;
  const stated = publishedByYear(published);
  const annual = exactShare(amount, rate, 'nearest');
  const steps: Step[] = [...shareSteps(rate, amount, annual, cites)];
  const rows: unknown[][] = [[null, null, null, null, null]];
  let publishedSoFar = noPence;
  let sharesSoFar = 0;
  for (const year of edition.targetYears) {
    const own = stated.get(year);
    if (own === undefined) sharesSoFar += 1;
    else publishedSoFar = add(publishedSoFar, own);
    const target = own ?? annual.rounded;
    const ofBaseline = exactShare(amount, timesRate(rate, sharesSoFar), 'nearest').rounded;
    const toDate = add(publishedSoFar, ofBaseline);
    const { value: half, cites: halfCites } = edition.cashableShare;
    const least = exactShare(target, half, 'up').rounded;
    steps.push(
      stepOf(
        own === undefined ? words.forYear(year) : words.publishedFor(year),
        poundsShown(target),
        own === undefined ? cites : [],
      ),
      stepOf(words.toDate(year), poundsShown(toDate), cites),
      stepOf(words.cashableFor(year, percentage(half)), poundsShown(least), halfCites),
    );
    rows.push([year, inPounds(target), inPounds(toDate), inPounds(least), null]);
  }
  return { steps, value: rows };
}

function publishedByYear(published: unknown): ReadonlyMap<string, Pence> {
  const stated = new Map<string, Pence>();
  for (const [givenYear, given] of rangeOf(published)) {
    const year = yearArgument(givenYear, 'Published');
    if (year !== null && !saysNothing(cellOf(given))) stated.set(year, poundsFromZero(given, 'Published'));
  }
  return stated;
}

/** A share of an amount, with its rounding as a step of its own where there is one. */
export function shareSteps(
  rate: string,
  amount: Pence,
  share: Share,
  cites: readonly string[],
  to: 'nearest' | 'up' = 'nearest',
): readonly Step[] {
  const first = stepOf(words.share(percentage(rate), poundsShown(amount)), share.exact, cites);
  if (!share.wasRounded) return [first];
  return [first, stepOf(to === 'up' ? words.roundedUp : words.roundedHalfUp, poundsShown(share.rounded))];
}
