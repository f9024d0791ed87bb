/** The part of Excel's custom functions runtime that is in use (CustomFunctionsRuntime 1.3, for its error codes). */
export interface ExcelRuntime {
  associate(id: string, evaluate: (...given: never[]) => unknown): void;
  /** Shows the code in the cell, and the message for `#VALUE!` and `#N/A`. */
  readonly Error: new (code: string, message?: string) => Error;
}

declare const CustomFunctions: ExcelRuntime;

/** Excel's runtime, looked up when it is needed: its script may load after this one. */
export function excelRuntime(): ExcelRuntime {
  return CustomFunctions;
}

/** Whether Microsoft's library has run. */
export const hasExcelRuntime = (): boolean =>
  typeof CustomFunctions !== 'undefined' && typeof CustomFunctions.associate === 'function';
