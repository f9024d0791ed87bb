import type { Treatment } from '../budget/line';
import { treatmentWords } from '../budget/treatment/words';
import type { Edition } from '../guidance/edition';
import type { Unit } from '../money/unit';
import type { WorkingStep } from './explained';
import type { LinesTogether } from './lines';
import { stepOf } from './step';
import { lineWords as words } from './step-words';
import { noPence } from '../money/pence';
import { poundsShown } from '../money/pounds';

/** Steps that sums of budget lines share. */

/** What one unit of the amounts is worth; nothing of pounds. */
export const unitStep = (unit: Unit): readonly WorkingStep[] =>
  unit === '£' ? [] : [stepOf(words.unit, words.unitWorth[unit])];

export function addedStep(
  treatment: Treatment,
  { sum, lines, blank }: LinesTogether,
  edition: Edition,
): WorkingStep {
  const word = treatmentWords[treatment];
  return lines === 0
    ? stepOf(words.nothingOfTheKind(word), poundsShown(noPence))
    : stepOf(words.added(lines, word, blank), poundsShown(sum), paragraphsOf(treatment, edition));
}

/** Paragraphs that a treatment rests on. */
export function paragraphsOf(treatment: Treatment, edition: Edition): readonly string[] {
  return edition.treatments.find((rule) => rule.treatment === treatment)?.cites ?? [];
}
