import type { WorkingStep } from './explained';

/** @param cites the first numbered paragraph is named; a whole chapter, such as `1`, only where there is none */
export const stepOf = (words: string, result: string, cites: readonly string[] = []): WorkingStep => ({
  words,
  result,
  paragraph: cites.find((id) => /[A-Z.]/.test(id)) ?? cites[0] ?? null,
});
