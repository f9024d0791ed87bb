/** Errors that a cell may show and a function may answer with; the sentence is shown for `#VALUE!` and `#N/A` only. */
export const answerableErrors = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'] as const;
export type AnswerableError = (typeof answerableErrors)[number];

/** A function's answer when it has no value: the error that the cell shows, and a sentence that says why. */
export class FunctionRefusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly error: AnswerableError,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}

/** An argument that cannot be used: `#VALUE!`. */
export function unusable(sentence: string): FunctionRefusal {
  return new FunctionRefusal('#VALUE!', sentence);
}

/** A figure that the guidance or the data does not have: `#N/A`. */
export function notAvailable(sentence: string): FunctionRefusal {
  return new FunctionRefusal('#N/A', sentence);
}
