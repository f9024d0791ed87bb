import type { WorkingStep } from './formulas';

/**
 * What this room asks of the functions themselves. They stand in a room of their own, which may rest on this one, so
 * start-up hands them over.
 */

export interface DescribedParameter {
  readonly name: string;
  readonly describes: string;
  /** Whether it takes a range of cells; otherwise one value. */
  readonly takesCells: boolean;
  readonly optional: boolean;
}

export interface DescribedFunction {
  /** Without the namespace, such as `TARGET`. */
  readonly id: string;
  readonly describes: string;
  readonly parameters: readonly DescribedParameter[];
}

export interface ExplainedAnswer {
  /** Empty where the steps could not be shown to come to the answer. */
  readonly steps: readonly WorkingStep[];
  readonly outcome:
    | { readonly kind: 'value'; readonly value: unknown; readonly shows: string }
    | { readonly kind: 'error'; readonly error: string; readonly sentence: string };
}

export interface FunctionWorkings {
  /** @returns `null` when there is no function of that id */
  describeFunction(id: string): DescribedFunction | null;
  explainFunction(id: string, given: readonly unknown[]): Promise<ExplainedAnswer>;
  /** What a single value gives as that argument, in words. */
  argumentGives(parameter: DescribedParameter, given: unknown): string;
}
