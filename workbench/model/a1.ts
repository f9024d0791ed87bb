import { lastColumnOfExcel, lastRowOfExcel } from '../../src/grid/sheet-size';
import { columnLetters, columnNumber } from '../../src/grid/column-letters';
import { sheetAsWritten } from '../../src/grid/sheet-name';
import { ApiError } from '../batch/api-error';
import { isEntireColumn, isEntireRow, wholeSheet } from './area';
import type { GridRange } from './area';

/** An address as an add-in writes it: perhaps with a sheet, perhaps whole rows or columns. */
export interface Address {
  /** Sheet name without quotes; absent when the address names none. */
  readonly sheet?: string;
  readonly area: GridRange;
}

const sheetQualified = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;
const corner = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const column = /^\$?([A-Za-z]{1,3})$/;
const row = /^\$?(\d{1,7})$/;

/** Reads `B2:D9`, `C:C`, `3:5`, `'My sheet'!A1`; `null` when the text is no address. */
export function parseAddress(text: string): Address | null {
  const qualified = sheetQualified.exec(text.trim());
  const sheet = qualified?.[1]?.replaceAll("''", "'") ?? qualified?.[2];
  const area = parseArea((qualified?.[3] ?? text).trim());
  if (area === null) return null;
  return sheet === undefined ? { area } : { sheet, area };
}

function parseArea(text: string): GridRange | null {
  const [first = '', second = first, ...more] = text.split(':');
  if (more.length > 0) return null;
  const a = parseEnd(first);
  const b = parseEnd(second);
  if (a === null || b === null || a.kind !== b.kind) return null;
  // `C` and `3` alone are names, not addresses.
  if (a.kind !== 'cell' && !text.includes(':')) return null;
  return {
    startRow: Math.min(a.row ?? 0, b.row ?? 0),
    endRow: Math.max(a.row ?? wholeSheet.endRow, b.row ?? wholeSheet.endRow),
    startColumn: Math.min(a.column ?? 0, b.column ?? 0),
    endColumn: Math.max(a.column ?? wholeSheet.endColumn, b.column ?? wholeSheet.endColumn),
  };
}

interface End {
  readonly kind: 'cell' | 'row' | 'column';
  readonly row?: number;
  readonly column?: number;
}

function parseEnd(text: string): End | null {
  const cell = corner.exec(text);
  if (cell)
    return checkedEnd({ kind: 'cell', column: columnNumber(cell[1] ?? '') - 1, row: Number(cell[2]) - 1 });
  const wholeColumn = column.exec(text);
  if (wholeColumn) return checkedEnd({ kind: 'column', column: columnNumber(wholeColumn[1] ?? '') - 1 });
  const wholeRow = row.exec(text);
  if (wholeRow) return checkedEnd({ kind: 'row', row: Number(wholeRow[1]) - 1 });
  return null;
}

function checkedEnd(end: End): End | null {
  const fits = (value: number | undefined, limit: number): boolean =>
    value === undefined || (value >= 0 && value < limit);
  return fits(end.row, lastRowOfExcel) && fits(end.column, lastColumnOfExcel) ? end : null;
}

/** `B2:D9` without a sheet; `C:C` and `3:5` for whole columns and rows. */
export function formatArea(area: GridRange, absolute = false): string {
  const mark = absolute ? '$' : '';
  const columnText = (index: number): string => mark + columnLetters(index + 1);
  const rowText = (index: number): string => mark + String(index + 1);
  if (isEntireRow(area)) return `${rowText(area.startRow)}:${rowText(area.endRow)}`;
  if (isEntireColumn(area)) return `${columnText(area.startColumn)}:${columnText(area.endColumn)}`;
  const from = columnText(area.startColumn) + rowText(area.startRow);
  const to = columnText(area.endColumn) + rowText(area.endRow);
  return from === to ? from : `${from}:${to}`;
}

/** `Sheet1!B2:D9`, as `range.address` gives it. */
export function formatAddress(sheet: string, area: GridRange, absolute = false): string {
  return `${sheetAsWritten(sheet)}!${formatArea(area, absolute)}`;
}

/** The area that an address names, or Excel's complaint about it. */
export function requireAddress(text: string): Address {
  const address = parseAddress(text);
  if (address === null)
    throw new ApiError(
      'InvalidArgument',
      `The argument is invalid or missing or has an incorrect format. ("${text}" is no address)`,
    );
  return address;
}
