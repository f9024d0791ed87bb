import type { Cells } from '../table/cells';
import type { RowColumns } from './row-columns';

const star = 42;
const nothingElse = /^\*{1,6}$/;
const beforeOrBehind = /^\*{1,6}\s*\p{L}|\p{L}\)?\s\*{1,6}$/u;

/** Whether a text is nothing but the stars by which ledgers mark a total: `***`. */
export const isStars = (text: string): boolean => text.charCodeAt(0) === star && nothingElse.test(text);

/** Columns of words in which such marks may stand by themselves, beside the labels and the amounts. */
export function columnsOfStars(cells: Cells, { columns, label, code }: RowColumns): readonly number[] {
  return cells.columns.filter(
    (column) => column !== label && column !== code && !columns.money.includes(column),
  );
}

/** Whether a row is marked with stars, at its label or in a cell of their own. Footnotes are marked so too. */
export function isStarred(cells: Cells, row: number, label: string, marks: readonly number[]): boolean {
  if (label.includes('*') && (isStars(label) || beforeOrBehind.test(label))) return true;
  return marks.some((column) => isStars(cells.printed(row, column)));
}
