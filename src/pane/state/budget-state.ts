import type { View } from './shell-state';
import type { Progress } from '../../excel/transaction';
import type { BudgetReading, BudgetTable, TableChoices } from '../../budget/reading';
import type {
  MarkingPreview,
  MarkingResult,
  RemovalPreview,
  SheetChoice,
  UndoState,
} from '../../features/budget-marks/cashable';
import type { Outcome, Problem } from '../../excel/problem';

/** What the budget view shows of the chosen sheet. */
export type Stage =
  | { readonly kind: 'reading' }
  | { readonly kind: 'stopped'; readonly problem: Problem }
  | { readonly kind: 'preview'; readonly preview: MarkingPreview }
  | {
      readonly kind: 'marked';
      readonly result: MarkingResult;
      /** What marking again would write, or what stands in its way; `null` while not known. */
      readonly again: Outcome<MarkingPreview> | null;
    };

/** What is running; buttons that write wait meanwhile. */
export type Busy =
  | { readonly kind: 'reading' }
  | { readonly kind: 'marking'; readonly progress: Progress | null; readonly cancelling: boolean }
  | { readonly kind: 'deciding' }
  | { readonly kind: 'undoing' }
  | { readonly kind: 'removing' };

/** The outcome of the last action, shown until the next one. */
export type Notice =
  /** `atTop` where the view begins anew with it, as after marking; an undo leaves the officer where they are. */
  | { readonly kind: 'done'; readonly sentence: string; readonly atTop: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Shown under the list, with the way to take it back. */
  | { readonly kind: 'decided'; readonly sentence: string }
  /** A decision that was not written: shown in its own form. */
  | { readonly kind: 'refused'; readonly problem: Problem };

/** The pane's budget slice: the sheet that is read, and what was last done to it. */
export interface BudgetState {
  readonly sheets: readonly SheetChoice[];
  readonly sheetId: string | null;
  /** The officer's corrections of what was read, for the chosen sheet. */
  readonly choices: TableChoices;
  /** The table as last read, so that a correction that failed can be corrected in turn. */
  readonly table: BudgetTable | null;
  readonly stage: Stage;
  /** Excel has not answered since this moment (milliseconds): what is on screen is the last that was read. */
  readonly waiting: number | null;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  /** The line whose card is open, by `lineId`; `null` while all are folded. */
  readonly deciding: string | null;
  readonly undo: UndoState | null;
  /** What "Remove all marks" would remove, while the officer is asked. */
  readonly removal: RemovalPreview | null;
}

export type PaneEvent =
  | { readonly kind: 'view-chosen'; readonly view: View }
  /** The guidance is opened where something of it was met. */
  | { readonly kind: 'guidance-asked'; readonly asked: string }
  | { readonly kind: 'sheets-found'; readonly sheets: readonly SheetChoice[] }
  | {
      readonly kind: 'reading-started';
      readonly sheetId: string | null;
      readonly choices: TableChoices;
      /** True when what is on screen may stay until the new reading is there. */
      readonly quiet: boolean;
    }
  | { readonly kind: 'read'; readonly stage: Stage; readonly announce: string | null }
  /** Lines were decided: the figures of the sheet on screen follow. */
  | { readonly kind: 'decided'; readonly reading: BudgetReading }
  | { readonly kind: 'reading-stopped'; readonly problem: Problem }
  /** Excel keeps the pane waiting, as while a cell is being edited; what was read before stays in sight. */
  | { readonly kind: 'waiting'; readonly since: number }
  | { readonly kind: 'writing-started'; readonly busy: Busy }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'cancelling' }
  | { readonly kind: 'writing-ended'; readonly notice: Notice }
  | { readonly kind: 'noticed'; readonly notice: Notice }
  | { readonly kind: 'notice-dismissed' }
  | { readonly kind: 'line-opened'; readonly line: string | null }
  | { readonly kind: 'undo-known'; readonly undo: UndoState }
  | { readonly kind: 'removal-asked'; readonly removal: RemovalPreview; readonly announce: string }
  | { readonly kind: 'removal-dismissed' }
  | { readonly kind: 'announced'; readonly sentence: string }
  | { readonly kind: 'alarmed'; readonly sentence: string };

export const initialBudgetState: BudgetState = {
  sheets: [],
  sheetId: null,
  choices: {},
  table: null,
  stage: { kind: 'reading' },
  waiting: null,
  busy: { kind: 'reading' },
  notice: null,
  deciding: null,
  undo: null,
  removal: null,
};

/** What was last read of the budget, marked or not, with the sheet it was read for; `null` while nothing is known. */
export function lastRead({
  stage,
}: BudgetState): Pick<MarkingPreview, 'reading' | 'sheet' | 'shownAs'> | null {
  return stage.kind === 'preview' ? stage.preview : stage.kind === 'marked' ? stage.result : null;
}

export const readingIn = (budget: BudgetState): BudgetReading | null => lastRead(budget)?.reading ?? null;
