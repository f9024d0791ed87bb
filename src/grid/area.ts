import { cellAddress } from './cell-address';
import { columnLetters, columnNumber } from './column-letters';
import { quotedSheet } from './sheet-name';

/** A block of cells on a sheet. Rows and columns are 1-based worksheet numbers. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Address without the sheet's name, such as `G5:H306` or `G5`. */
export function areaAddress(area: Omit<Area, 'sheet'>): string {
  const first = cellAddress(area);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;
}

/** As a defined name must have it: without the `$`, Excel would read it from the active cell on. */
export function absoluteReference({ sheet, row, column, rows, columns }: Area): string {
  const cell = (at: number, of: number): string => `$${columnLetters(at)}$${of}`;
  const first = cell(column, row);
  const last = cell(column + columns - 1, row + rows - 1);
  return `=${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** Address with the sheet's name, such as `'RA 2016-17'!G5:H306`. */
export const sheetAddress = (area: Area): string => `${quotedSheet(area.sheet)}!${areaAddress(area)}`;

const reference =
  /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?([0-9]+)(?::\$?([A-Z]{1,3})\$?([0-9]+))?$/i;

/** Reads what a defined name stands for. @returns `null` when it is no plain block of cells, as after `#REF!` */
export function parseReference(formula: string): Area | null {
  const found = reference.exec(formula.trim());
  if (found === null) return null;
  const [, quoted, plain, column1, row1, column2, row2] = found;
  if (column1 === undefined || row1 === undefined) return null;
  const sheet = quoted === undefined ? (plain ?? '') : quoted.replaceAll("''", "'");
  const column = columnNumber(column1);
  const row = Number(row1);
  return {
    sheet,
    row,
    column,
    rows: Number(row2 ?? row1) - row + 1,
    columns: columnNumber(column2 ?? column1) - column + 1,
  };
}

/** Whether two blocks share a cell; blocks of different sheets never do. */
export function overlaps(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export const sameArea = (a: Area, b: Area): boolean => sheetAddress(a) === sheetAddress(b);
