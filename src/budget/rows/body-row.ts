import type { Pence } from '../../money/pence';
import type { AddedRows } from './own-formula';
import type { Folded } from '../../english/label-words';
import type { Slip } from '../spelling/as-meant';

/**
 * What a row of the used range holds, before anything is decided about it.
 * `words` rows carry no amount, `figures` rows do (or should: a misprinted amount counts).
 */
export type RowShape = 'blank' | 'words' | 'figures';

export interface BodyRow {
  readonly row: number;
  readonly shape: RowShape;
  readonly code: string;
  /** As it is meant: with slips of the pen put right; wrapped labels are joined. */
  readonly label: string;
  /** The column in which it stands; 0 for a row without a label. */
  readonly labelColumn: number;
  /** Blanks that the cell begins with. */
  readonly indent: number;
  /** Words of it that were read as others. */
  readonly slips: readonly Slip[];
  /** The label as it is matched, folded once for all who ask. */
  readonly folded: Folded;
  /** Text of a section column on this row, `''` when there is none. */
  readonly group: string;
  /** Text of a further section column on this row, nearer to the label; `''` for none. */
  readonly inner: string;
  /** Words of another column between the label and the amount, `''` when there are none. */
  readonly beside: string;
  /** Another column of the row, or a mark of a credit behind its amount, says that it is income. */
  readonly comesIn: boolean;
  /** The amount column's cell; `null` when it is blank or holds no amount. */
  readonly amount: Pence | null;
  /** All evidence columns, the amount column first; `NaN` where there is no amount. */
  readonly evidence: readonly number[];
  /** The income column's amount where the sheet has one; `NaN` otherwise. */
  readonly income: number;
  /** A heading row inside the body: words such as `£000` or `31 March` stand in the amount column. */
  readonly headsColumns: string;
  /** The rows that the amount cell's own formula adds; `null` for a typed figure and for any other formula. */
  readonly adds: AddedRows | null;
  /** What heads the columns here repeats what heads them above the table. */
  readonly headsAgain: boolean;
  /** The amount cell holds something, and no amount that can be read. */
  readonly unread: boolean;
  /** Marked with stars, as ledgers mark a total: `** Debit`. */
  readonly starred: boolean;
  /** The row's words continue in, or continue from, the next row. */
  readonly wrapped: boolean;
}

/** The place of a worksheet row among rows in order, of which some may be left out; −1 for none. */
export function placeOf(rows: readonly BodyRow[], row: number): number {
  // Mostly none is left out.
  const guess = row - (rows[0]?.row ?? 1);
  if (rows[guess]?.row === row) return guess;
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = rows[middle]?.row ?? 0;
    if (there === row) return middle;
    if (there < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The row of a worksheet row number; the rows of a used range follow each other without a gap. */
export function rowAt(rows: readonly BodyRow[], row: number): BodyRow | undefined {
  return rows[row - (rows[0]?.row ?? 1)];
}
