import { lineTreatments, type LineTreatment, type Treatment } from '../budget/line';
import { treatmentWords } from '../text/treatments';

const plain = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase();

const byWord = new Map<string, LineTreatment>(
  lineTreatments.flatMap((treatment): [string, LineTreatment][] => [
    [plain(treatmentWords[treatment]), treatment],
    [treatment, treatment],
  ]),
);

/** The words of the drop-down list, in its order. */
export const listWords: readonly string[] = lineTreatments.map((treatment) => treatmentWords[treatment]);

/** @returns the treatment that a Treatment cell names, or `null` when a line can't have it */
export const treatmentNamed = (words: string): LineTreatment | null => byWord.get(plain(words)) ?? null;

/** What stands in the Treatment cell of a row: nothing beside headings and blank rows. */
export const cellWord = (treatment: Treatment): string =>
  treatment === 'heading' ? '' : treatmentWords[treatment];

export const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);
