import type { Edition } from '../../guidance/edition';
import { leastCashable } from '../../guidance/targets';
import { noPence, subtract, type Pence } from '../../money/pence';
import { poundsShown } from '../../money/pounds';
import { gainsAgainstTarget, missingOfTarget, type GainsAgainstTarget } from '../against-target';
import { declare } from '../declare';
import { statusWords } from './words';

/** Where gains stand against a target, in words; with cashable gains, whether at least half of the gains is cashable. */
function sentenceOf(missing: Pence, given: GainsAgainstTarget, edition: Edition): string {
  const { target, gains } = given;
  if (target === noPence) return statusWords.noTarget;
  const [shownGains, shownTarget] = [poundsShown(gains), poundsShown(target)];
  const first =
    missing === noPence
      ? statusWords.met(shownGains, shownTarget)
      : statusWords.missed(shownGains, shownTarget, poundsShown(missing));
  return gains === noPence ? first : `${first} ${againstHalf(given, edition)}`;
}

function againstHalf({ gains, cashableGains: part }: GainsAgainstTarget, edition: Edition): string {
  const least = leastCashable(gains, edition);
  if (part === null) return statusWords.cashableUnknown(poundsShown(least));
  if (part >= least) return statusWords.cashableMet(poundsShown(part));
  return statusWords.cashableMissed(
    poundsShown(part),
    poundsShown(least),
    poundsShown(subtract(least, part)),
  );
}

export const status = declare({
  id: 'STATUS',
  describes:
    'Says in words whether gains meet a target, by how much they miss it, and whether enough of them is cashable.',
  parameters: gainsAgainstTarget,
  gives: 'words',
  figures: missingOfTarget,
  answer: sentenceOf,
  working: () => import(/* webpackChunkName: "formulas" */ './steps'),
});
