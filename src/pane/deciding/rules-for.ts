import type { CouncilRule } from '../../budget/council-rule';
import { lineTreatments, type DecidedTreatment } from '../../budget/line';
import { plainLabel } from '../../english/label-words';
import type { PlacedLine } from '../figures/lines-by-treatment';

/** What may be chosen of a line: a treatment for the whole of it, or for a mixed line the split. */
export type Choice = DecidedTreatment | 'split';

/** One rule for each name among the lines. */
export function rulesFor(
  lines: readonly PlacedLine[],
  choice: Choice,
  reason: string,
  onlyUnder: boolean,
): readonly CouncilRule[] {
  const treatment = lineTreatments.find((each) => each === choice);
  if (treatment === undefined || treatment === 'check') return [];
  const rules = new Map<string, CouncilRule>();
  for (const { line } of lines) {
    const section = onlyUnder ? (line.section.at(-1) ?? null) : null;
    const name = `${plainLabel(section ?? '')}\n${plainLabel(line.label)}`;
    if (plainLabel(line.label) !== '' && !rules.has(name))
      rules.set(name, {
        words: line.label,
        section: section !== null && plainLabel(section) !== '' ? section : null,
        treatment,
        reason,
      });
  }
  return [...rules.values()];
}
