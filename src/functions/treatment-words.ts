import { lineTreatments, rowKinds, type Treatment } from '../budget/line';
import { treatmentWords } from '../budget/treatment/words';

const every: readonly Treatment[] = [...lineTreatments, ...rowKinds];

const treatmentByWord: ReadonlyMap<string, Treatment> = new Map([
  // The heading over a column of treatments, so that a whole column can be given.
  ['treatment', 'heading'] as const,
  ...every.flatMap((treatment) => [
    [bare(treatmentWords[treatment]), treatment] as const,
    [bare(treatment), treatment] as const,
  ]),
]);

function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s\u00a0\-_]+/g, ' ')
    .trim();
}

/**
 * A treatment by the word that a Treatment cell shows, or by its id; case, spaces and hyphens do not matter.
 *
 * @returns `null` for any other word
 */
export function treatmentOf(word: string): Treatment | null {
  return treatmentByWord.get(bare(word)) ?? null;
}

/** The words of those treatments, as a Treatment cell shows them. */
export function shownWords(treatments: readonly Treatment[]): readonly string[] {
  return treatments.map((treatment) => treatmentWords[treatment]).filter((word) => word !== '');
}

export const everyTreatmentWord: readonly string[] = shownWords(every);
