import type { ApiObject } from '../batch/api-object';
import type { Book, SheetGrid } from './book';
import type { CalculationWatch } from './calculation';
import type { ChangeEvents } from './change-events';
import type { Habits } from './habits';
import type { GridRange } from './area';
import type { LiveRange } from './live-range';

/** What every object of the model shares: the open workbook and the state that Excel keeps beside the cells. */
export interface Context {
  readonly book: Book;
  /** Settings of the add-in in this workbook, saved with it. */
  readonly settings: Map<string, unknown>;
  readonly events: ChangeEvents;
  readonly calculation: CalculationWatch;
  readonly habits: Habits;
  /** Whether Excel knows the add-in's functions just now. */
  readonly functionsAreKnown: () => boolean;
  /** Ranges that live requests hold: they move when rows and columns are inserted or deleted above or beside them. */
  readonly liveRanges: Set<LiveRange>;
  /** Ranges and sheets lead to each other, and to all that is on them: whoever gives one out has it made here. */
  readonly range: (grid: SheetGrid, area: GridRange) => LiveRange;
  readonly sheet: (grid: SheetGrid) => ApiObject;
  /** Shows or hides the task pane. */
  readonly pane: ShownPane;
  /** The event ranges that `event.getRange` asks for by reference. */
  readonly kept: (reference: string) => ApiObject | undefined;
  /** Scrolls a selected cell into view; the grid scrolls only for its own user's selections. */
  readonly reveal: (sheetId: string, row: number, column: number) => void;
}

/** What the add-in's runtime is told about its pane. */
export interface ShownPane {
  state: 'Inactive' | 'Background' | 'Visible';
  changed(state: ShownPane['state']): void;
}
