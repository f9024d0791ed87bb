import type { Edition } from '../../guidance/edition';
import { noPence } from '../../money/pence';
import { poundsShown } from '../../money/pounds';
import type { WorkingStep } from '../explained';
import { stepOf } from '../step';
import { lineWords } from '../step-words';
import type { GainsArguments } from './parameters';
import type { Kind } from './kinds';
import type { GainsFigures } from './register-of-gains';
import { words } from './step-words';

/** What is added up, kind by kind, and what is left out and why. */
export function steps(
  { counted, serviceCuts, otherKinds, otherYears, total }: GainsFigures,
  { year, kinds, cumulative }: GainsArguments,
  edition: Edition,
): readonly WorkingStep[] {
  const inNoKind = kinds === null ? words.kindWords.any : words.kindWords.unstated;
  const notCounted = (said: string, cites: readonly string[] = []): WorkingStep =>
    stepOf(said, lineWords.notCounted, cites);
  return [
    stepOf(words.yearAsked(cumulative), year),
    ...[...counted].map(([kind, { rows, sum }]) => {
      const said = kind === 'cashable' || kind === 'non-cashable' ? words.kindWords[kind] : inNoKind;
      return stepOf(words.gainsOf(rows, said), poundsShown(sum), paragraphsOf(kind, edition));
    }),
    ...(counted.size === 0 ? [stepOf(words.noGains, poundsShown(noPence))] : []),
    ...(serviceCuts > 0 ? [notCounted(words.serviceCuts(serviceCuts), cutsRestOn(edition))] : []),
    ...(otherKinds > 0 ? [notCounted(words.otherKinds(otherKinds))] : []),
    ...(otherYears > 0 ? [notCounted(words.otherYears(otherYears))] : []),
    ...(counted.size > 1 ? [stepOf(lineWords.together, poundsShown(total))] : []),
  ];
}

const paragraphsOf = (kind: Kind, edition: Edition): readonly string[] =>
  edition.kindsOfGain.find(({ id }) => id === kind)?.cites ?? [];

/** A cut in service is never a gain. */
const cutsRestOn = ({ paragraphs }: Edition): readonly string[] =>
  ['2.3', 'A4'].filter((id) => paragraphs[id] !== undefined);
