import type { CouncilRule } from '../../budget/council-rule';
import type { DecidedTreatment } from '../../budget/line';
import type { Pence } from '../../money/pence';
import { paneText } from '../words';
import { decidingText } from './words';
import { treatmentWords } from '../../budget/treatment/words';
import type { PlacedLine } from '../figures/lines-by-treatment';
import { poundsOnScreen } from '../parts/pounds-on-screen';

/** One line with what the officer decided of it. */
export interface DecidedLine extends PlacedLine {
  readonly treatment: DecidedTreatment;
  readonly reason: string;
  /** The part that stays out of a line that mixes two things; `null` where the line is taken whole. */
  readonly leftOut: Pence | null;
}

/** What the officer decided, ready to be written; all lines stand on one sheet. */
export interface FilledDecision {
  readonly lines: readonly DecidedLine[];
  readonly remember: readonly CouncilRule[];
}

/** Which lines were decided and how, in the words of the sentence that says so. */
export function decidedWords({ lines }: FilledDecision): { readonly what: string; readonly how: string } {
  const words = decidingText.decide;
  const [first] = lines;
  if (first === undefined) return { what: words.doneLines(0), how: '' };
  const alike = lines.every(({ treatment }) => treatment === first.treatment);
  const word = treatmentWords[first.treatment];
  const leaves = first.line.mixes?.leaves ?? null;
  return {
    what:
      lines.length === 1
        ? words.doneLine(first.line.label === '' ? paneText.line.noLabel : first.line.label)
        : words.doneLines(lines.length),
    how: !alike
      ? words.asSuggested
      : first.leftOut === null || leaves === null
        ? word
        : words.doneSplit(word, poundsOnScreen(first.leftOut), treatmentWords[leaves]),
  };
}
