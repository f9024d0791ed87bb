/**
 * What others ask of the functions: how each is described, what it answers, and how it comes to that. Types alone, so that
 * whoever names them fetches none of the code.
 */

/** What an argument holds. */
export type ParameterKind = 'pounds' | 'year' | 'flag' | 'unit' | 'words' | 'edition' | 'cells';

/** What a function answers with. */
export type AnswerKind = 'pounds' | 'share' | 'number' | 'words' | 'table';

export interface DescribedParameter {
  /** As it stands in saved formulas’ help, such as `cashableGains`. */
  readonly name: string;
  /** What officers read while they type a formula. */
  readonly describes: string;
  readonly kind: ParameterKind;
  readonly optional: boolean;
}

export interface DescribedFunction {
  /** Without the namespace, such as `TARGET`. */
  readonly id: string;
  readonly describes: string;
  readonly parameters: readonly DescribedParameter[];
}

/** One line of a working, such as `2.5% of £12,676,000` and `£316,900`. */
export interface WorkingStep {
  readonly words: string;
  readonly result: string;
  /** Paragraph of the guidance that the step rests on; `null` for plain arithmetic. */
  readonly paragraph: string | null;
}

/** What a function answers, and how. */
export interface ExplainedAnswer {
  /** Empty where there is no value, and where the answer is its own working. */
  readonly steps: readonly WorkingStep[];
  /** Id of the edition of the guidance that was used; `null` where there is no value. */
  readonly edition: string | null;
  readonly outcome:
    | { readonly kind: 'value'; readonly value: unknown; readonly shows: string }
    /** The error that a cell shows, and the sentence that says why. */
    | { readonly kind: 'error'; readonly error: string; readonly sentence: string };
}

/** The functions as they explain themselves. */
export interface FunctionWorkings {
  /** @returns `null` when there is no function of that id */
  describeFunction(id: string): DescribedFunction | null;
  /** @param given arguments as Excel hands them over: values, rows of values for a range, `null` for one left out */
  explainFunction(id: string, given: readonly unknown[]): Promise<ExplainedAnswer>;
  /** What a single value gives as that argument, in words. */
  argumentGives(parameter: DescribedParameter, given: unknown): string;
}
