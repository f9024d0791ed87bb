/** One line of the working: what is done, what comes of it, and the paragraph that it rests on. */
export interface Step {
  readonly words: string;
  readonly result: string;
  readonly paragraph: string | null;
}

/**
 * A function worked out once more, step by step. `value` is what the steps come to, in the shape of the function's own
 * answer; in a table, `null` stands for a cell that the steps say nothing of.
 */
export interface Worked {
  readonly steps: readonly Step[];
  readonly value: unknown;
}

/** @param cites the first numbered paragraph is named; a whole chapter, such as `1`, only where there is none */
export const stepOf = (words: string, result: string, cites: readonly string[] = []): Step => ({
  words,
  result,
  paragraph: cites.find((id) => /[A-Z.]/.test(id)) ?? cites[0] ?? null,
});
