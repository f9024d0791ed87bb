import { type DecidedTreatment, figureRowKinds, lineTreatments, type Treatment } from '../../budget/line';
import { treatmentWords } from '../../budget/treatment/words';

const plain = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase();

const decidable: readonly DecidedTreatment[] = [...lineTreatments, ...figureRowKinds];

const byWord = new Map<string, DecidedTreatment>(
  decidable.flatMap((treatment): [string, DecidedTreatment][] => [
    [plain(treatmentWords[treatment]), treatment],
    [treatment, treatment],
  ]),
);

/** The words of the drop-down list, in its order: what a line can be, then what a row with figures can be besides. */
export const listWords: readonly string[] = decidable.map((treatment) => treatmentWords[treatment]);

/** @returns the treatment that a Treatment cell names, or `null` when no row with figures can have it */
export const treatmentNamed = (words: string): DecidedTreatment | null => byWord.get(plain(words)) ?? null;

/** What stands in the Treatment cell of a row: nothing beside headings and blank rows. */
export const cellWord = (treatment: Treatment): string =>
  treatment === 'heading' ? '' : treatmentWords[treatment];

export const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);
