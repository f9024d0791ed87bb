import type { LineTreatment } from '../../budget/line';
import { noPence } from '../../money/pence';
import { argumentFor } from '../../budget/treatment/reason-words';
import type { PlacedLine } from '../figures/lines-by-treatment';
import type { DecidedLine } from './filled-decision';
import { decidingText } from './words';

/** Each line decided as the add-in suggests; those without a suggestion are left out. */
export function asSuggested(lines: readonly PlacedLine[]): readonly DecidedLine[] {
  return lines.flatMap((placed) => (placed.line.suggested === null ? [] : [acceptedAs(placed, null)]));
}

/**
 * One line decided without a form: with the argument for the treatment as its reason.
 *
 * @param treatment `null` for the one that is suggested
 */
export function acceptedAs({ sheet, line }: PlacedLine, treatment: LineTreatment | null): DecidedLine {
  const chosen = treatment ?? line.suggested ?? 'check';
  const argument = argumentFor(line.reason, chosen);
  const holdsMoney = line.amount !== null && line.amount !== noPence;
  const reason =
    argument !== '' ? argument : holdsMoney ? plainReason(line.reason) : decidingText.decide.nilReason;
  return { sheet, line, treatment: chosen, reason, leftOut: null };
}

/** The reason as it stands in the sheet ends in the suggestion, which is no reason. */
const plainReason = (reason: string): string => reason.replace(/\s*Suggested: [^.]*\.\s*$/, '').trim();
