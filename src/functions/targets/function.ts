import type { Edition } from '../../guidance/edition';
import { annualTarget, cumulativeTarget, leastCashable } from '../../guidance/targets';
import { add, noPence, type Pence } from '../../money/pence';
import { percentage } from '../../money/rate';
import { poundsFromZero, yearArgument } from '../arguments';
import { baselineInPounds } from '../baseline-parameter';
import { cellOf, isBlankCell } from '../cell';
import { declare, type Arguments } from '../declare';
import { cellsIfGiven } from '../parameters';
import { inPounds } from '../pounds-result';
import { placeIn, type NamedRange } from '../ranges';
import { notAvailable, unusable } from '../refusal';
import { noTargetForYear } from '../words';
import { fromBaseline, fromPublished, publishedNeedsTwoColumns, publishedTwice, targetTable } from './words';

const parameters = {
  baseline: baselineInPounds,
  published: cellsIfGiven(
    'Two columns: years, and the targets in pounds that the council has published for them. They replace 2.5%.',
  ),
};

export type TargetsArguments = Arguments<typeof parameters>;

export interface YearOfTargets {
  readonly year: string;
  /** Whether the council published this year’s target. */
  readonly published: boolean;
  readonly target: Pence;
  readonly toDate: Pence;
  readonly leastCashable: Pence;
}

export interface TargetsFigures {
  /** 2.5% of the baseline. */
  readonly annual: Pence;
  readonly years: readonly YearOfTargets[];
}

/** Every target year. A published target takes the place of 2.5% in its year and in the sums from then on. */
function figuresOf({ baseline, published }: TargetsArguments, edition: Edition): TargetsFigures {
  const stated = publishedTargets(published, edition);
  const annual = annualTarget(baseline, edition);
  let publishedSoFar = noPence;
  let yearsOfShare = 0;
  const years = edition.targetYears.map((year): YearOfTargets => {
    const own = stated.get(year);
    if (own === undefined) yearsOfShare += 1;
    else publishedSoFar = add(publishedSoFar, own);
    // Shares of the baseline are added exactly and rounded once, as AES.TARGET does.
    const lastOfShare = edition.targetYears[yearsOfShare - 1] ?? '';
    const ofBaseline = cumulativeTarget(baseline, lastOfShare, edition) ?? noPence;
    const target = own ?? annual;
    return {
      year,
      published: own !== undefined,
      target,
      toDate: add(publishedSoFar, ofBaseline),
      leastCashable: leastCashable(target, edition),
    };
  });
  return { annual, years };
}

function publishedTargets(published: NamedRange | null, edition: Edition): ReadonlyMap<string, Pence> {
  const stated = new Map<string, Pence>();
  if (published === null) return stated;
  const { range } = published;
  if (range.every((row) => row.every((cell) => isBlankCell(cellOf(cell))))) return stated;
  range.forEach((row, index) => {
    if (row.length !== 2) throw unusable(publishedNeedsTwoColumns());
    const year = yearArgument(row[0], placeIn(published, index, 0));
    const target = cellOf(row[1]);
    if (year === null && isBlankCell(target)) return;
    if (year === null || !edition.targetYears.includes(year)) {
      throw year === null
        ? unusable(publishedNeedsTwoColumns())
        : notAvailable(noTargetForYear(year, edition.targetYears));
    }
    // A year without a figure beside it has not been published yet.
    if (isBlankCell(target)) return;
    if (stated.has(year)) throw unusable(publishedTwice(year));
    stated.set(year, poundsFromZero(target, placeIn(published, index, 1)));
  });
  return stated;
}

/** One row for each target year under a row of headings. */
function tableOf({ years }: TargetsFigures, _: TargetsArguments, edition: Edition): (string | number)[][] {
  const { value, cites } = edition.annualTarget;
  const source = fromBaseline(percentage(value), cites);
  return [
    [targetTable.year, targetTable.annual, targetTable.cumulative, targetTable.cashable, targetTable.from],
    ...years.map(({ year, published, target, toDate, leastCashable: least }) => [
      year,
      inPounds(target),
      inPounds(toDate),
      inPounds(least),
      published ? fromPublished : source,
    ]),
  ];
}

export const targets = declare({
  id: 'TARGETS',
  describes:
    'A table of every target year: its target, the target to date, the least cashable part, and where the target comes from.',
  parameters,
  gives: 'table',
  figures: figuresOf,
  answer: tableOf,
  working: () => import(/* webpackChunkName: "formulas" */ './steps'),
});
