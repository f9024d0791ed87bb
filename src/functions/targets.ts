import type { Edition } from '../guidance/edition';
import { add, noPence, type Pence } from '../money/pence';
import { annualTarget, cumulativeTarget, leastCashable } from '../guidance/targets';
import { percentage } from '../money/rate';
import {
  fromBaseline,
  fromPublished,
  noTargetForYear,
  publishedNeedsTwoColumns,
  publishedTwice,
  targetTable,
} from './words';
import { poundsFromZero, yearArgument } from './arguments';
import { cellOf, saysNothing } from './cell';
import { placeIn, rangeOf } from './ranges';
import { inPounds } from './pounds-result';
import { notAvailable, unusable } from './refusal';
import { baselineArgument } from './target';

/**
 * One row for each target year under a row of headings: the year, its target, the target to date, the least cashable
 * part of the year's target, and whether it is a share of the baseline or a target that the council published.
 * A published target takes the place of 2.5% in its year and in the sums from then on.
 */
export function targetsOf(baseline: unknown, published: unknown, edition: Edition): (string | number)[][] {
  const amount = baselineArgument(baseline);
  const stated = publishedTargets(published, edition);
  const annual = annualTarget(amount, edition);
  const source = fromBaseline(percentage(edition.annualTarget.value), edition.annualTarget.cites);

  let publishedSoFar = noPence;
  let yearsOfShare = 0;
  const rows = edition.targetYears.map((year) => {
    const own = stated.get(year);
    if (own === undefined) yearsOfShare += 1;
    else publishedSoFar = add(publishedSoFar, own);
    // Shares of the baseline are added exactly and rounded once, as AES.TARGET does.
    const ofBaseline =
      cumulativeTarget(amount, edition.targetYears[yearsOfShare - 1] ?? '', edition) ?? noPence;
    const target = own ?? annual;
    return [
      year,
      inPounds(target),
      inPounds(add(publishedSoFar, ofBaseline)),
      inPounds(leastCashable(target, edition)),
      own === undefined ? source : fromPublished,
    ];
  });
  return [
    [targetTable.year, targetTable.annual, targetTable.cumulative, targetTable.cashable, targetTable.from],
    ...rows,
  ];
}

function publishedTargets(given: unknown, edition: Edition): ReadonlyMap<string, Pence> {
  const range = rangeOf(given);
  const stated = new Map<string, Pence>();
  if (range.every((row) => row.every((cell) => saysNothing(cellOf(cell))))) return stated;
  const named = { name: 'Published', range };
  range.forEach((row, index) => {
    if (row.length !== 2) throw unusable(publishedNeedsTwoColumns());
    const year = yearArgument(row[0], placeIn(named, index, 0));
    const target = cellOf(row[1]);
    if (year === null && saysNothing(target)) return;
    if (year === null || !edition.targetYears.includes(year)) {
      throw year === null
        ? unusable(publishedNeedsTwoColumns())
        : notAvailable(noTargetForYear(year, edition.targetYears));
    }
    // A year without a figure beside it has not been published yet.
    if (saysNothing(target)) return;
    if (stated.has(year)) throw unusable(publishedTwice(year));
    stated.set(year, poundsFromZero(target, placeIn(named, index, 1)));
  });
  return stated;
}
