/** Something that stopped an action, in words for the officer: what happened, where, and the way out. */
export interface Problem {
  /** Stable id, such as `sheet-protected`; for tests and for the support details, never shown alone. */
  readonly id: string;
  /** One or two whole sentences naming the sheet and the cell where there is one. */
  readonly sentence: string;
  /** Technical detail for a support request (error code, statement); shown only behind "Details". */
  readonly details?: string;
}

/** Errors are values: an action gives its result or the problem that stopped it, with the workbook as it was. */
export type Outcome<T> =
  /** `notice` is a sentence for the officer on what came up while it was done. */
  | { readonly ok: true; readonly value: T; readonly notice?: string }
  | { readonly ok: false; readonly problem: Problem };
