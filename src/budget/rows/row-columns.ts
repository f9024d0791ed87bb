import type { Folded } from '../../english/label-words';
import type { Unit } from '../../money/unit';
import type { Columns } from '../table/columns';
import type { RowsInUnit } from '../table/units-below';
import type { WordRule } from '../treatment/word-rule';

/** Where a table’s rows have their label, code and amounts, and what their labels are read by. */
export interface RowColumns {
  readonly columns: Columns;
  readonly label: number;
  readonly code: number | null;
  readonly amount: number;
  /** The column right of it that holds sums of it; `null` for none. */
  readonly outer: number | null;
  /** The amount column's letters, as formulas write it. */
  readonly letters: string;
  /** Other columns of money in the same unit, for the proof of subtotals. */
  readonly others: readonly number[];
  readonly income: number | null;
  readonly unit: Unit;
  /** Rows of further tables in another unit. */
  readonly below: readonly RowsInUnit[];
  readonly firstBodyRow: number;
  /** Last row of the headings of the columns. */
  readonly lastHeadingRow: number;
  /** What the published rules say of a label by itself. */
  readonly ruleOf: (label: Folded) => WordRule | null;
  /** What heads the columns of amounts above the table, folded. */
  readonly headings: ReadonlySet<string>;
}
