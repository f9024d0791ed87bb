import { listedOr, quoted } from '../words';

/** Sentences of AES.EXCLUDED. */

export function notATreatmentToSum(value: string, known: readonly string[]): string {
  return `Treatment: ${quoted(value)} does not keep lines out of the baseline. Choose ${listedOr(known)}, or leave it out for all that do.`;
}
