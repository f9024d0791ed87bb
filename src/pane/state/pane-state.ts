import type { Progress } from '../../excel/apply';
import type { BudgetReading, BudgetTable, TableChoices } from '../../budget/reading';
import type {
  MarkingPreview,
  MarkingResult,
  SheetChoice,
  UndoState,
} from '../../features/budget-marks/cashable';
import type { Outcome, Problem } from '../../excel/problem';

export type View = 'budget' | 'statement' | 'formula' | 'help';

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
  | { readonly kind: 'done'; readonly sentence: string }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Shown under the list, with the way to take it back. */
  | { readonly kind: 'decided'; readonly sentence: string }
  /** A decision that was not written: shown in its own form. */
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What a screen reader says next; the number tells two equal sentences apart. */
export interface Announcement {
  readonly sentence: string;
  readonly number: number;
}

export interface PaneState {
  readonly view: View;
  readonly introduced: boolean;
  readonly sheets: readonly SheetChoice[];
  readonly sheetId: string | null;
  /** The officer's corrections of what was read, for the chosen sheet. */
  readonly choices: TableChoices;
  /** The table as last read, so that a correction that failed can be corrected in turn. */
  readonly table: BudgetTable | null;
  readonly stage: Stage;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  readonly undo: UndoState | null;
  /** What "Remove all marks" would remove, while the officer is asked. */
  readonly removal: readonly string[] | null;
  readonly announcement: Announcement;
  /** The last problem; a reading that follows it does not take it away before it has been spoken. */
  readonly alarm: Announcement;
}

export type PaneEvent =
  | { readonly kind: 'view-chosen'; readonly view: View }
  | { readonly kind: 'introduced'; readonly introduced: boolean }
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
  | { readonly kind: 'writing-started'; readonly busy: Busy }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'cancelling' }
  | { readonly kind: 'writing-ended'; readonly notice: Notice }
  | { readonly kind: 'noticed'; readonly notice: Notice }
  | { readonly kind: 'notice-dismissed' }
  | { readonly kind: 'undo-known'; readonly undo: UndoState }
  | { readonly kind: 'removal-asked'; readonly writes: readonly string[]; readonly announce: string }
  | { readonly kind: 'removal-dismissed' }
  | { readonly kind: 'announced'; readonly sentence: string }
  | { readonly kind: 'alarmed'; readonly sentence: string };

export function initialState(introduced: boolean): PaneState {
  return {
    view: 'budget',
    introduced,
    sheets: [],
    sheetId: null,
    choices: {},
    table: null,
    stage: { kind: 'reading' },
    busy: { kind: 'reading' },
    notice: null,
    undo: null,
    removal: null,
    announcement: { sentence: '', number: 0 },
    alarm: { sentence: '', number: 0 },
  };
}
