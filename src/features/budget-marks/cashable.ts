import type { Progress } from '../../excel/transaction';
import type { Choices } from '../../guidance/choices';
import type { CouncilRule } from '../../budget/council-rule';
import type { DecidedTreatment } from '../../budget/line';
import type { BudgetReading, TableChoices } from '../../budget/reading';
import type { Pence } from '../../money/pence';
import type { Outcome } from '../../excel/problem';

/**
 * Why a sheet is looked at: a person asked for it, or it follows a change. After a change nothing is asked of Excel that
 * empties the officer's list of steps to undo.
 */
export type LookReason = 'asked' | 'followed';

/** A sheet that the officer may pick, the likeliest budget first. */
export interface SheetChoice {
  readonly name: string;
  /** Worksheet id: the name may change between looking and writing, the id does not. */
  readonly id: string;
  readonly hidden: boolean;
  readonly likelihood: number;
  readonly marked: boolean;
}

/** What marking would write, in plain words, before anything is written. */
export interface MarkingPreview {
  /** Opaque; given back to `mark`. A preview is refused when the sheet has changed since. */
  readonly token: string;
  readonly sheet: string;
  readonly reading: BudgetReading;
  /** One sentence for each thing that would be written: which sheet, which cells, how many. */
  readonly writes: readonly string[];
  readonly cellCount: number;
  /** True when marking again would change nothing. */
  readonly upToDate: boolean;
  /** As for a result. */
  readonly shownAs?: ShownAs;
}

/** How the pane names the council and shows its sums, as kept in the workbook. */
export type ShownAs = Pick<Choices, 'council' | 'rounding'>;

export interface MarkingResult {
  readonly sheet: string;
  readonly reading: BudgetReading;
  readonly cellsWritten: number;
  /** The baseline that the calculation sheet shows; left out where that is not known, as while Excel calculates. */
  readonly sheetShows?: Pence;
  /** What the officer chose of how it is shown; left out while nothing is chosen. */
  readonly shownAs?: ShownAs;
  /** Address of the calculation block, such as `'AES baseline'!A1:D14`. */
  readonly calculation: string;
}

/** What removing all marks would do. */
export interface RemovalPreview {
  /** One sentence for each thing that goes, what is lost with it, and the way back. */
  readonly writes: readonly string[];
  /** Formulas of the officer's that rest on what goes, and whose figures could be kept. */
  readonly freezable: number;
}

export interface UndoState {
  /** What "Undo last change" would take back, in words; `null` when there is nothing. */
  readonly last: string | null;
  /** Where that change was not made by this pane: a sentence that says so and names it. */
  readonly lastElsewhere?: string;
  /** Sheets that carry marks of ours. */
  readonly markedSheets: readonly string[];
}

/** What the officer decided about one line. */
export interface LineDecision {
  /** Key of the line, as read. */
  readonly key: string;
  /** Subtotal, income or note where the officer says that the row is no budget line. */
  readonly treatment: DecidedTreatment;
  /** Stands in the Reason cell after the words that say whose decision it is; required for `excluded-by-officer`. */
  readonly reason: string;
  /**
   * Only with `included`, on a line with `mixes`: the part in pounds and pence that stays out of the baseline, with the
   * sign of the line's amount and not beyond it; 0 says that nothing stays out. Refused with a sentence otherwise.
   */
  readonly leftOut?: Pence;
}

/** What importing a file of council rules came to. */
export interface CouncilRulesImport {
  /** All rules that the workbook holds now. */
  readonly rules: readonly CouncilRule[];
  readonly added: number;
  /** Rules of the same lines that decide otherwise now. */
  readonly changed: number;
}

/**
 * All that the task pane and the ribbon may ask of Excel. One implementation talks to Excel; tests of the pane use their own.
 * Every action leaves the workbook as it was when it answers with a problem.
 */
export interface Cashable {
  sheets(): Promise<Outcome<readonly SheetChoice[]>>;
  /** Reads one sheet as it stands, with the officer's corrections, and says what marking would write. */
  preview(sheetId: string, choices: TableChoices, look?: LookReason): Promise<Outcome<MarkingPreview>>;
  mark(
    preview: MarkingPreview,
    onProgress?: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Outcome<MarkingResult>>;
  /** The marked sheet read again, decisions included; `null` when the sheet carries no marks. */
  marked(sheetId: string, look?: LookReason): Promise<Outcome<MarkingResult | null>>;
  /**
   * Writes treatment and reason of these lines, and of no others, as one change that `undoLast` takes back whole.
   *
   * @param remember kept as the council's own rules with the same change
   */
  decide(
    sheetId: string,
    decisions: readonly LineDecision[],
    remember?: readonly CouncilRule[],
  ): Promise<Outcome<MarkingResult>>;
  /** This council's own rules as the workbook keeps them, oldest first. */
  councilRules(): Promise<Outcome<readonly CouncilRule[]>>;
  /** Keeps a rule in place of one for the same lines; lines that it decides follow when the sheet is marked again. */
  saveCouncilRule(rule: CouncilRule): Promise<Outcome<readonly CouncilRule[]>>;
  removeCouncilRule(rule: CouncilRule): Promise<Outcome<readonly CouncilRule[]>>;
  /** The text of a file for `importCouncilRules`, in this workbook or another. */
  exportCouncilRules(): Promise<Outcome<string>>;
  /** Adds the rules of such a file to those that are there; all of them, or none with a sentence that says why. */
  importCouncilRules(text: string): Promise<Outcome<CouncilRulesImport>>;
  undoState(): Promise<Outcome<UndoState>>;
  /**
   * @param shown the last change as the officer was told of it: where it is another by now, nothing is taken back
   */
  undoLast(shown?: string): Promise<Outcome<UndoState>>;
  /** What "Remove all marks" would remove, in sentences like those of a preview. */
  previewRemoval(): Promise<Outcome<readonly string[]>>;
  /** The same, and how many formulas of the officer's rest on what goes and could be frozen with it. */
  lookAtRemoval(): Promise<Outcome<RemovalPreview>>;
  /**
   * Takes everything of ours out and leaves nothing behind; `undoLast` brings it back while the workbook is open.
   *
   * @param freeze puts their present figures in place of formulas that rest on what goes
   */
  removeAll(freeze?: boolean): Promise<Outcome<UndoState>>;
  /** Activates the sheet and selects the row's label cell. */
  selectRow(sheetId: string, row: number): Promise<Outcome<void>>;
  /** Calls back after the officer changed a cell of a marked sheet or switched sheets; returns the way to stop. */
  onWorkbookChanged(listener: () => void): Promise<Outcome<() => Promise<void>>>;
}
