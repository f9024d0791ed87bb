import type { Outcome } from '../../excel/problem';
import type { WorkingStep } from '../../functions/explained';

/** One argument of one of our functions, as the active cell gives it. */
export interface ExplainedArgument {
  /** As in the function's own description, such as `baseline`. */
  readonly name: string;
  readonly describes: string;
  /** As it stands in the formula, such as `AES_Baseline` or `C4:C20`; `''` when left out. */
  readonly formula: string;
  /** What it gives, in words: `£12,676,000`, `17 cells, C4 to C20`, `left out: any one year`. */
  readonly gives: string;
}

/** One call of one of our functions in the active cell, the outermost first. */
export interface ExplainedCall {
  /** Such as `AES.TARGET`. */
  readonly name: string;
  readonly describes: string;
  readonly arguments: readonly ExplainedArgument[];
  readonly workings: readonly WorkingStep[];
  /** Id of the edition of the guidance that it was worked out by; `null` where nothing was. */
  readonly edition: string | null;
  /** What the cell shows or would show; a sentence where it fails. */
  readonly result: string;
  /** Path of the help page's heading, such as `target`. */
  readonly help: string;
}

export interface ExplainedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly shows: string;
  /** Empty where the cell holds none of our functions. */
  readonly calls: readonly ExplainedCall[];
  /** Whether the cell was frozen by us, with the formula that would come back; `calls` then explain that one. */
  readonly frozen: string | null;
  /** The cell whose formula fills this one with a part of its table; `null` where the cell stands for itself. */
  readonly filledFrom: string | null;
}

/** What freezing the selection, or its reverse, would write. */
export interface FreezePreview {
  /** Opaque; given back to `freeze` or `unfreeze`. */
  readonly token: string;
  readonly address: string;
  /** Cells whose formula holds one of our functions and would become a value. */
  readonly toFreeze: number;
  /** Cells that we froze and whose formula would come back. */
  readonly toUnfreeze: number;
  /** What freezing would write, and which cells it leaves alone and why. */
  readonly writes: readonly string[];
  /** What bringing formulas back would write, and which cells it leaves alone and why. */
  readonly returns: readonly string[];
}

/** Explains, freezes and brings back formulas that hold our functions. */
export interface Formulas {
  explainActiveCell(): Promise<Outcome<ExplainedCell>>;
  previewFreeze(): Promise<Outcome<FreezePreview>>;
  /** Puts values in place of formulas; remembers each formula in the workbook. */
  freeze(preview: FreezePreview): Promise<Outcome<string>>;
  /** Puts the formulas back where the value is still the one that was frozen. */
  unfreeze(preview: FreezePreview): Promise<Outcome<string>>;
  /** Calls back, once for many, after the selection or a cell changed. */
  onSelectionChanged(listener: () => void): Promise<Outcome<() => Promise<void>>>;
}
