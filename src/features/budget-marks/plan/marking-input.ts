import type { RawSheet } from '../../../excel/raw-sheet';
import type {
  BudgetReading,
  BudgetTable,
  Decision,
  SheetReading,
  TableChoices,
} from '../../../budget/reading';
import type { Journal, MarkedBlocks, MarksRecord } from '../marks-record';
import type { Directory } from '../../../excel/directory';

/** A sheet that takes part in the baseline. */
export interface BudgetSheet {
  readonly raw: RawSheet;
  readonly reading: SheetReading;
  readonly table: BudgetTable;
  readonly marks: MarkedBlocks | null;
  readonly choices: TableChoices;
  /** The officer's, by line key. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** The budget was sorted without our columns. */
  readonly displaced: boolean;
}

export interface MarkingInput {
  readonly directory: Directory;
  readonly target: BudgetSheet;
  /** All sheets of the baseline in workbook order, the target among them. */
  readonly sheets: readonly BudgetSheet[];
  readonly calculation: RawSheet | null;
  readonly reading: BudgetReading;
  readonly record: MarksRecord | null;
  readonly journal: Journal;
  /** As `2006-07-06`. */
  readonly today: string;
}
