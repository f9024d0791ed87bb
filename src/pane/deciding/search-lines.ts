import { lineTreatments, rowKinds, type Treatment } from '../../budget/line';
import type { BudgetReading } from '../../budget/reading';
import type { PlacedLine } from '../figures/lines-by-treatment';

/** Treatments that a line can be looked for by: headings and blank rows are no lines. */
export const soughtTreatments: readonly Treatment[] = [...lineTreatments, ...rowKinds].filter(
  (treatment) => treatment !== 'heading' && treatment !== 'blank',
);

const plain = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'");

/**
 * Lines that hold every word that was typed, whole or in part, in label, code, reason or headings; the largest amount
 * first, whatever its sign, then from top to bottom.
 *
 * @param treatment only lines of this treatment; `null` for any
 */
export function searchLines(
  reading: BudgetReading,
  typed: string,
  treatment: Treatment | null,
): readonly PlacedLine[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const sought = new Set<Treatment>(treatment === null ? soughtTreatments : [treatment]);
  const size = ({ line }: PlacedLine): number => Math.abs(line.amount ?? 0);
  return reading.sheets
    .flatMap((sheet) => sheet.lines.map((line) => ({ sheet: sheet.name, line })))
    .filter(({ line }) => {
      if (!sought.has(line.treatment)) return false;
      if (words.length === 0) return true;
      const text = plain([line.label, line.code, line.reason, ...line.section].join('\n'));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => size(b) - size(a));
}
