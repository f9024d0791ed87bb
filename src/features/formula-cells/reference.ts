import { columnLetters, columnNumber } from '../../grid/column-letters';
import { sheetAsWritten } from '../../grid/sheet-name';
import { lastColumnOfExcel, lastRowOfExcel } from '../../grid/sheet-size';

/** One corner of a reference; a whole column has no row, a whole row no column. 1-based. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  /** Written with `$`. */
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** Cells named in a formula. */
export interface Reference {
  /** As written in front of it; `null` for cells of the formula's own sheet. */
  readonly sheet: string | null;
  readonly first: Corner;
  /** The same corner for a single cell. */
  readonly last: Corner;
  readonly isSingle: boolean;
}

const written =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})(?::(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7}))?$/;

/** @returns `null` for what names no cells of the grid, such as `ABC` or `A0` */
export function readReference(text: string): Reference | null {
  const found = written.exec(text);
  if (found === null) return null;
  const [, quoted, plain, c1, letters1 = '', r1, row1 = '', c2, letters2, r2, row2] = found;
  const first = cornerOf(c1, letters1, r1, row1);
  const isSingle = letters2 === undefined;
  const last = isSingle ? first : cornerOf(c2, letters2, r2, row2 ?? '');
  if (first === null || last === null) return null;
  if (isSingle && (first.row === null || first.column === null)) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null))
    return null;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  return { sheet, first, last, isSingle };
}

function cornerOf(
  c: string | undefined,
  letters: string,
  r: string | undefined,
  digits: string,
): Corner | null {
  const column = letters === '' ? null : columnNumber(letters);
  const row = digits === '' ? null : Number(digits);
  if (column === null && row === null) return null;
  if (column !== null && column > lastColumnOfExcel) return null;
  if (row !== null && (row < 1 || row > lastRowOfExcel)) return null;
  // `$` before a row alone stands where a column's would.
  const rowFixed = column === null ? c === '$' || r === '$' : r === '$';
  return { row, column, rowFixed, columnFixed: column !== null && c === '$' };
}

function writeCorner({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters = column === null ? '' : `${columnFixed ? '$' : ''}${columnLetters(column)}`;
  return `${letters}${row === null ? '' : `${rowFixed ? '$' : ''}${row}`}`;
}

/** A sheet's name in front of cells, in quotes only where Excel would put them. */
export const sheetPrefix = (name: string): string => `${sheetAsWritten(name)}!`;

/** A reference as Excel writes it. */
export function writeReference({ sheet, first, last, isSingle }: Reference): string {
  const cells = isSingle ? writeCorner(first) : `${writeCorner(first)}:${writeCorner(last)}`;
  return sheet === null ? cells : sheetPrefix(sheet) + cells;
}
