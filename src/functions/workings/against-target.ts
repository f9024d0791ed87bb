import { Decimal } from 'decimal.js';
import type { Edition } from '../../guidance/edition';
import { noPence, pence, subtract, type Pence } from '../../money/pence';
import { poundsShown } from '../../money/pounds';
import { percentage } from '../../money/rate';
import { statusWords } from '../words';
import { workingWords as words } from './words';
import { poundsFromZero, poundsIfAny } from '../arguments';
import { inPounds } from '../pounds-result';
import { exactShare } from './exact-share';
import { stepOf, type Step, type Worked } from './worked';

const Exact = Decimal.clone({ precision: 60, defaults: true });

interface Figures {
  readonly target: Pence;
  readonly gains: Pence;
  /** `null` where no cashable gains are given. */
  readonly cashable: Pence | null;
}

const figuresOf = ([target, gains, cashable]: readonly unknown[]): Figures => ({
  target: poundsFromZero(target, 'Target'),
  gains: poundsFromZero(gains, 'Gains'),
  cashable: poundsIfAny(cashable, 'Cashable gains'),
});

/** What is missing by each of the two rules, and by both. */
export function shortfallWorked(given: readonly unknown[], edition: Edition): Worked {
  const { target, gains, cashable } = figuresOf(given);
  const forTarget = gains >= target ? noPence : subtract(target, gains);
  const steps: Step[] = [targetStep(target, gains, forTarget, edition)];
  if (cashable === null) {
    steps.push(stepOf(words.noCashableGiven, poundsShown(forTarget)));
    return { steps, value: inPounds(forTarget) };
  }
  const { value: rate, cites } = edition.cashableShare;
  const least = exactShare(gains, rate, 'up').rounded;
  steps.push(stepOf(words.leastCashable(percentage(rate), poundsShown(gains)), poundsShown(least), cites));
  const exact = new Exact(rate).times(gains).minus(cashable).div(new Exact(1).minus(rate)).ceil();
  const forHalf = exact.isPositive() ? pence(exact.toNumber()) : noPence;
  steps.push(
    forHalf === noPence
      ? stepOf(words.halfHolds(poundsShown(cashable), poundsShown(least)), words.nothingMissing, cites)
      : stepOf(
          words.furtherForHalf(percentage(rate), poundsShown(gains), poundsShown(cashable)),
          poundsShown(forHalf),
          cites,
        ),
  );
  const larger = forHalf > forTarget ? forHalf : forTarget;
  steps.push(stepOf(words.larger, poundsShown(larger)));
  return { steps, value: inPounds(larger) };
}

/** How the words about a target come about. */
export function statusWorked(given: readonly unknown[], edition: Edition): Worked {
  const { target, gains, cashable } = figuresOf(given);
  if (target === noPence) {
    return { steps: [stepOf(words.target, poundsShown(noPence))], value: statusWords.noTarget };
  }
  const missing = gains >= target ? noPence : subtract(target, gains);
  const [shownGains, shownTarget] = [poundsShown(gains), poundsShown(target)];
  const steps: Step[] = [targetStep(target, gains, missing, edition)];
  const first =
    missing === noPence
      ? statusWords.met(shownGains, shownTarget)
      : statusWords.missed(shownGains, shownTarget, poundsShown(missing));
  if (gains === noPence) return { steps, value: first };
  const { value: rate, cites } = edition.cashableShare;
  const least = exactShare(gains, rate, 'up').rounded;
  steps.push(stepOf(words.leastCashable(percentage(rate), shownGains), poundsShown(least), cites));
  if (cashable === null) {
    return { steps, value: `${first} ${statusWords.cashableUnknown(poundsShown(least))}` };
  }
  steps.push(stepOf(words.cashableSoFar, poundsShown(cashable)));
  const second =
    cashable >= least
      ? statusWords.cashableMet(poundsShown(cashable))
      : statusWords.cashableMissed(
          poundsShown(cashable),
          poundsShown(least),
          poundsShown(subtract(least, cashable)),
        );
  return { steps, value: `${first} ${second}` };
}

function targetStep(target: Pence, gains: Pence, missing: Pence, edition: Edition): Step {
  const [shownTarget, shownGains] = [poundsShown(target), poundsShown(gains)];
  return missing === noPence
    ? stepOf(words.metBy(shownGains, shownTarget), words.nothingMissing, edition.annualTarget.cites)
    : stepOf(words.missing(shownTarget, shownGains), poundsShown(missing), edition.annualTarget.cites);
}

/** Cashable gains over all gains. */
export function cashableShareWorked([total, cashable]: readonly unknown[], edition: Edition): Worked {
  const all = poundsFromZero(total, 'Total gains');
  const part = poundsIfAny(cashable, 'Cashable gains') ?? noPence;
  const share = part / all;
  return {
    steps: [
      stepOf(words.cashablePart, poundsShown(part)),
      stepOf(words.allGains, poundsShown(all)),
      stepOf(words.divided(poundsShown(part), poundsShown(all)), String(share), edition.cashableShare.cites),
    ],
    value: share,
  };
}
