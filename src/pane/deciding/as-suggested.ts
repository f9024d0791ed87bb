import { argumentFor } from '../../budget/treatment/reason-words';
import type { PlacedLine } from '../figures/lines-by-treatment';
import type { DecidedLine } from './filled-decision';
import { decidingText } from './words';

/** Each line decided as the add-in suggests; those without a suggestion are left out. */
export function asSuggested(lines: readonly PlacedLine[]): readonly DecidedLine[] {
  return lines.flatMap(({ sheet, line }) => {
    if (line.suggested === null) return [];
    const argument = argumentFor(line.reason, line.suggested);
    const reason = argument === '' ? decidingText.decide.nilReason : argument;
    return [{ sheet, line, treatment: line.suggested, reason, leftOut: null }];
  });
}
