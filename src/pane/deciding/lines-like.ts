import { plainLabel } from '../../english/label-words';
import type { BudgetReading } from '../../budget/reading';
import type { PlacedLine } from '../figures/lines-by-treatment';

/**
 * The other lines of the same sheet that are treated alike and wait for the same answer: those with the same label,
 * and where the line is left open, those that the same rule leaves open with the same words.
 */
export function linesLike(reading: BudgetReading, { sheet, line }: PlacedLine): readonly PlacedLine[] {
  const label = plainLabel(line.label);
  return (reading.sheets.find(({ name }) => name === sheet)?.lines ?? [])
    .filter(
      (other) =>
        other.key !== line.key &&
        other.treatment === line.treatment &&
        ((label !== '' && plainLabel(other.label) === label) ||
          (line.treatment === 'check' && other.reason === line.reason && other.suggested === line.suggested)),
    )
    .map((other) => ({ sheet, line: other }));
}
