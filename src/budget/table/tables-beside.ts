import { columnLetters } from '../../grid/column-letters';
import { plainLabel } from '../../english/label-words';
import type { AmountCandidate } from './amount-column';
import type { Cells } from './cells';
import { looksLikeCode, type Columns } from './columns';

/** A second list with labels and amounts of its own, right or left of the one that was read. */
export interface TableBeside {
  readonly labelColumn: string;
  /** The likeliest of its columns of amounts. */
  readonly amountColumn: string;
  /** Numbers of its first and last column. */
  readonly from: number;
  readonly to: number;
}

/** So many amounts with a label of their own make a table; fewer are remarks with a figure. */
const fewestLines = 2;
/** What heads numbers of remarks, pages and the like. */
const remarks = /\b(?:note|ref|reference|page|comment|remark|appendix|annex)$/;

/**
 * Finds lists that stand beside the table: words beyond its amounts, or before its labels with amounts between, other words
 * than its labels, each with an amount right of it.
 *
 * @param candidates columns that could hold amounts, the likeliest first
 * @param comesIn whether a column is headed as what pays for the table, as in an account of two sides
 */
export function tablesBeside(
  cells: Cells,
  columns: Columns,
  amount: number,
  candidates: readonly AmountCandidate[],
  comesIn: (column: number) => boolean,
): readonly TableBeside[] {
  const found: TableBeside[] = [];
  let read = 0;
  for (let label = cells.firstColumn; label < cells.lastColumn; label += 1) {
    const isBefore = label < columns.label;
    if (label <= read || (!isBefore && label <= Math.max(amount, columns.label))) continue;
    // What stands before the labels without amounts between groups them, or is their code.
    const right = columns.money.find((column) => column > label && (!isBefore || column < columns.label));
    if (right === undefined || comesIn(label)) continue;
    const labels = labelled(cells, label, right);
    if (labels.rows < fewestLines || labels.words < fewestLines) continue;
    // A column of remarks has its figures without it as well.
    if (figuresWithoutWords(cells, label, right) * 2 > labels.rows) continue;
    const end = lastColumnOf(cells, columns, right, isBefore ? columns.label - 1 : cells.lastColumn);
    const amounts = candidates.find(({ number }) => number >= right && number <= end);
    if (amounts === undefined || remarks.test(plainLabel(amounts.heading))) continue;
    found.push({
      labelColumn: columnLetters(label),
      amountColumn: amounts.column,
      from: label,
      to: end,
    });
    read = end;
  }
  return found;
}

/**
 * The labels of the list that an amount column stands in, where another year's list stands left of it; `null` where they
 * are the sheet's first labels, or where nothing names its amounts.
 */
export function labelsOfItsOwn(
  cells: Cells,
  columns: Columns,
  { number: amount, year }: AmountCandidate,
  candidates: readonly AmountCandidate[],
): number | null {
  const otherYears = candidates.filter((each) => each.year !== null && each.year !== year);
  for (let label = amount - 1; label > columns.label; label -= 1) {
    if (columns.money.includes(label)) continue;
    const labels = labelled(cells, label, amount);
    if (labels.rows < fewestLines || labels.words < fewestLines) continue;
    const isApart = otherYears.some(({ number }) => number > columns.label && number < label);
    return isApart && figuresWithoutWords(cells, label, amount) * 2 <= labels.rows ? label : null;
  }
  return null;
}

/** Rows in which words of a column stand beside an amount, and how many different words. */
function labelled(
  cells: Cells,
  label: number,
  amount: number,
): { readonly rows: number; readonly words: number } {
  let rows = 0;
  const words = new Set<string>();
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    if (cells.kind(row, amount) !== 'figure') continue;
    const text = cells.words(row, label);
    if (text === '' || looksLikeCode(text)) continue;
    rows += 1;
    words.add(text);
  }
  return { rows, words: words.size };
}

/** The columns of amounts that follow each other, until words stand beside the next. */
function lastColumnOf(cells: Cells, columns: Columns, first: number, most: number): number {
  let last = first;
  for (const column of columns.money.filter((each) => each > first && each <= most)) {
    for (let between = last + 1; between < column; between += 1)
      if (labelled(cells, between, column).rows >= fewestLines) return last;
    last = column;
  }
  return last;
}

function figuresWithoutWords(cells: Cells, label: number, column: number): number {
  let count = 0;
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1)
    if (cells.kind(row, column) === 'figure' && cells.words(row, label) === '') count += 1;
  return count;
}
