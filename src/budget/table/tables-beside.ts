import { columnLetters } from '../../grid/column-letters';
import type { Cells } from './cells';
import { looksLikeCode, type Columns } from './columns';

/** A second list with labels and amounts of its own, right beside the one that was read. */
export interface TableBeside {
  /** Such as `D to E`. */
  readonly columns: string;
  readonly lines: number;
  /** Where its amounts stand. */
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

/** So many amounts with a label of their own make a table; fewer are remarks with a figure. */
const fewestLines = 3;

/**
 * Finds lists that stand beside the table: words right of its amounts, other words than its labels, each with an amount
 * right of it.
 *
 * @param comesIn whether a column is headed as what pays for the table, as in an account of two sides
 */
export function tablesBeside(
  cells: Cells,
  columns: Columns,
  amount: number,
  comesIn: (column: number) => boolean,
): readonly TableBeside[] {
  const found: TableBeside[] = [];
  for (let label = Math.max(amount, columns.label) + 1; label < cells.lastColumn; label += 1) {
    const right = columns.money.find((column) => column > label);
    if (right === undefined) break;
    const rows: number[] = [];
    const words = new Set<string>();
    for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
      const text = cells.words(row, label);
      if (text === '' || looksLikeCode(text) || cells.kind(row, right) !== 'figure') continue;
      rows.push(row);
      words.add(text);
    }
    if (comesIn(label)) continue;
    if (rows.length < fewestLines || words.size < fewestLines) continue;
    // A column of remarks has its figures without it as well.
    if (figuresWithoutWords(cells, label, right) * 2 > rows.length) continue;
    found.push({
      columns: `${columnLetters(label)} to ${columnLetters(right)}`,
      lines: rows.length,
      cells: rows.map((row) => ({ row, column: right })),
    });
    label = right;
  }
  return found;
}

function figuresWithoutWords(cells: Cells, label: number, column: number): number {
  let count = 0;
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1)
    if (cells.kind(row, column) === 'figure' && cells.words(row, label) === '') count += 1;
  return count;
}
