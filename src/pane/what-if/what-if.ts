import type { Edition } from '../../guidance/edition';
import { furtherGainsNeeded } from '../../guidance/gains';
import { annualTarget, leastCashable, shortfallAgainst } from '../../guidance/targets';
import { noPence, type Pence } from '../../money/pence';
import { baselineAfter } from '../deciding/decision-effect';
import type { PlacedLine } from '../figures/lines-by-treatment';

/** What is supposed, beside how things stand. */
export interface Supposed {
  /** The baseline as it stands. */
  readonly baseline: Pence;
  /** An undecided line that is supposed to be decided; `null` for none. */
  readonly line: { readonly placed: PlacedLine; readonly counts: boolean } | null;
  /** A target that was published for the year; `null` to take 2.5% of the baseline. */
  readonly published: Pence | null;
  readonly gains: Pence;
  readonly cashable: Pence;
}

/** What follows. */
export interface Follows {
  readonly baseline: Pence;
  readonly target: Pence;
  /** What the gains are short of the target; nothing where they reach it. */
  readonly short: Pence;
  /** The least that must be cashable of these gains. */
  readonly least: Pence;
  readonly halfHolds: boolean;
  /** The least further gains, all cashable, after which target and half are met. */
  readonly needed: Pence;
}

/** What a supposed line, target, gain and share come to. Pure: nothing is kept, nothing is written. */
export function whatFollows(
  { baseline, line, published, gains, cashable }: Supposed,
  edition: Edition,
): Follows {
  const supposed =
    line === null
      ? baseline
      : baselineAfter(baseline, [line.placed.line], line.counts ? 'included' : 'excluded-by-officer');
  const target = published ?? annualTarget(supposed, edition);
  const least = leastCashable(gains, edition);
  return {
    baseline: supposed,
    target,
    short: shortfallAgainst(target, gains),
    least,
    halfHolds: cashable >= least,
    needed: supposed < noPence ? noPence : furtherGainsNeeded(target, gains, cashable, edition),
  };
}
