import { differentColumns, differentRows } from './words';
import { cellOf, isMissing, isBlankCell } from './cell';
import { unusable } from './refusal';

/** A range argument: rows of cells as Excel passes them, not yet read. */
export type Range = readonly (readonly unknown[])[];

/** A single value counts as a range of one cell; a missing argument as a range without cells. */
export function asRange(given: unknown): Range {
  if (isMissing(given)) return [];
  if (!Array.isArray(given)) return [[given]];
  const rows: readonly unknown[] = given;
  if (isRange(rows)) return rows;
  return rows.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
}

/** Excel hands over rows of cells or none; the first and the last row tell. */
function isRange(given: readonly unknown[]): given is Range {
  return Array.isArray(given[0]) && Array.isArray(given.at(-1));
}

/**
 * How many rows two ranges share. Blank rows at the end of either are not counted, so that whole columns
 * and ranges that run on below the table go together.
 *
 * @throws Refusal when one holds something beyond the other, or they differ in columns
 */
export function sharedRows(first: NamedRange, second: NamedRange): number {
  const columns = [first, second].map(({ range }) => range[0]?.length ?? 0);
  if (columns[0] !== columns[1]) {
    throw unusable(differentColumns(first.name, columns[0] ?? 0, second.name, columns[1] ?? 0));
  }
  const used = [usedRows(first.range), usedRows(second.range)] as const;
  if (used[0] > second.range.length || used[1] > first.range.length) {
    throw unusable(differentRows(first.name, used[0], second.name, used[1]));
  }
  return Math.max(...used);
}

export interface NamedRange {
  /** The argument's name as its help shows it, such as `Amounts`. */
  readonly name: string;
  readonly range: Range;
}

function usedRows(range: Range): number {
  let rows = range.length;
  while (rows > 0 && (range[rows - 1] ?? []).every((cell) => isBlankCell(cellOf(cell)))) rows -= 1;
  return rows;
}

/** Where a cell stands in a range, in words: `row 12`, or `row 12, column 2` where there are several columns. */
export function placeIn(range: NamedRange, row: number, column: number): string {
  const columns = range.range[0]?.length ?? 0;
  return `${range.name}, row ${row + 1}${columns > 1 ? `, column ${column + 1}` : ''}`;
}
