import { readAmount } from '../../money/amount';
import { looksBlank, showsDate, showsPercent } from '../../money/amount-cell';
import { unitIn } from '../../money/unit-words';
import type { CellValue, SheetSnapshot } from '../../grid/snapshot';
import { asMeant, type Slip } from '../spelling/as-meant';

/** What stands in a cell, before its unit is known. */
export const cellKinds = [
  'blank',
  'words',
  'figure',
  'nil',
  'error',
  'percent',
  'date',
  /** Meant for an amount and none: a misprint, TRUE, a number too large to be held. */
  'misprint',
] as const;
export type CellKind = (typeof cellKinds)[number];

/** The used range with worksheet numbers and each cell's kind. Columns are 1-based within `width`, rows 1-based worksheet rows. */
export interface Cells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The columns that hold anything, from left to right. */
  readonly columns: readonly number[];
  value(row: number, column: number): CellValue;
  kind(row: number, column: number): CellKind;
  numberFormat(row: number, column: number): string;
  /** The cell's formula; its value where it has none. */
  formula(row: number, column: number): CellValue;
  /** Trimmed text of a cell that holds words, as it is meant: without slips of the pen; `''` for every other kind. */
  words(row: number, column: number): string;
  /** The same as it stands on the sheet. */
  printed(row: number, column: number): string;
  /** Words of the cell that were read as others. */
  slips(row: number, column: number): readonly Slip[];
  isBlankRow(row: number): boolean;
  /** For the next reading of the same sheet. */
  readonly kept: CellsBefore;
}

/** What the cells of a sheet were read as, by their place in the used range. */
export interface CellsBefore {
  readonly width: number;
  readonly kinds: Uint8Array;
  readonly blankRows: Uint8Array;
  /** By column: words as they are meant, where they were asked for. */
  readonly meant: readonly (readonly (string | undefined)[] | undefined)[];
}

const percentText = /^[-+(]?\s*\d[\d,]*(?:\.\d+)?\s*%\s*\)?$/;
const figureLike = /^[\s£()+\-.,\d\u00a0\u2212]*\d[\s£()+\-.,\d\u00a0\u2212]*$/;
/** Begins with two letters that no amount begins with (`Cr`, `Dr`, `n/a`, `nil` do). */
const plainWords = /^\s*(?!cr|dr|ni|na|n\/|n\.)\p{L}[\p{L}\s]/iu;
/** No amount begins with these letters, a code may. */
const otherLetter = /^[abe-mo-z]/i;
const letter = /\p{L}/u;
/** What a safe integer of pence holds, in pounds. */
const largest = Number.MAX_SAFE_INTEGER / 100;

export function cellKind(value: CellValue, format: string): CellKind {
  if (typeof value === 'number') {
    if (format !== 'General') {
      if (showsPercent(format)) return 'percent';
      if (showsDate(format)) return 'date';
    }
    return value < largest && value > -largest ? 'figure' : 'misprint';
  }
  if (typeof value === 'boolean') return 'misprint';
  if (value === '') return 'blank';
  // Most text is words: only what could begin an amount is read as one.
  if (otherLetter.test(value)) return 'words';
  if (looksBlank(value)) return 'blank';
  if (value.length > 40 || plainWords.test(value)) return 'words';
  const read = readAmount(value, '£');
  switch (read.kind) {
    case 'amount':
      return 'figure';
    case 'nil':
    case 'blank':
    case 'error':
      return read.kind;
    case 'text':
      if (percentText.test(read.text)) return 'percent';
      // 00101 is a code and £000 a unit; £8,279,00 is a misprinted amount.
      return !letter.test(value) && figureLike.test(value) && /[£,(]/.test(value) && unitIn(value) === null
        ? 'misprint'
        : 'words';
  }
}

const codeOf = new Map(cellKinds.map((kind, code) => [kind, code] as const));
const noSlips: readonly Slip[] = [];

/** @param known what the last reading left, and the rows that are as they were then; `null` for a first reading */
export function readCells(
  sheet: SheetSnapshot,
  known: { readonly before: CellsBefore; readonly unchanged: Uint8Array } | null = null,
): Cells {
  const { firstRow, firstColumn, values, numberFormats, formulas } = sheet;
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  const isSameSize =
    known?.before.width === width && known.before.blankRows.length === values.length && width > 0;
  const before = isSameSize ? known.before : null;
  const stays = (r: number): boolean => before !== null && known?.unchanged[r] === 1;
  const kinds = before === null ? new Uint8Array(values.length * width) : before.kinds.slice();
  const blankRows = before === null ? new Uint8Array(values.length) : before.blankRows.slice();
  // Rows that hold nothing are often one and the same row.
  let nothing: readonly CellValue[] | null = null;
  for (let r = 0; r < values.length; r += 1) {
    if (stays(r)) continue;
    const row = values[r] ?? [];
    kinds.fill(0, r * width, (r + 1) * width);
    blankRows[r] = 0;
    if (row === nothing) {
      blankRows[r] = 1;
      continue;
    }
    const formats = numberFormats[r];
    let any = false;
    for (let c = 0; c < row.length; c += 1) {
      const value = row[c] ?? '';
      if (value === '') continue;
      const code = codeOf.get(cellKind(value, formats?.[c] ?? 'General')) ?? 0;
      if (code === 0) continue;
      kinds[r * width + c] = code;
      any = true;
    }
    if (!any) {
      blankRows[r] = 1;
      if (row.every((value) => value === '')) nothing = row;
    }
  }
  const columns = filledColumns(kinds, width).map((c) => c + firstColumn);
  const at = <T>(rows: readonly (readonly T[])[], row: number, column: number): T | undefined =>
    rows[row - firstRow]?.[column - firstColumn];
  const value = (row: number, column: number): CellValue => at(values, row, column) ?? '';
  const kind = (row: number, column: number): CellKind => {
    const r = row - firstRow;
    const c = column - firstColumn;
    return r < 0 || c < 0 || c >= width || r >= values.length
      ? 'blank'
      : (cellKinds[kinds[r * width + c] ?? 0] ?? 'blank');
  };
  const meant = Array.from({ length: width }, (_, c) => before?.meant[c]?.slice());
  if (before !== null)
    for (let r = 0; r < values.length; r += 1)
      if (!stays(r)) for (const ofColumn of meant) if (ofColumn !== undefined) ofColumn[r] = undefined;
  const printed = (row: number, column: number): string => {
    if (kind(row, column) !== 'words') return '';
    return String(value(row, column)).trim();
  };
  const words = (row: number, column: number): string => {
    if (kind(row, column) !== 'words') return '';
    // Asked some ten times for each label.
    const ofColumn = (meant[column - firstColumn] ??= new Array<string | undefined>(values.length));
    const known = ofColumn[row - firstRow];
    if (known !== undefined) return known;
    const text = printed(row, column);
    return (ofColumn[row - firstRow] = text === '' ? '' : (asMeant(text)?.text.trim() ?? text));
  };
  return {
    firstRow,
    lastRow: firstRow + values.length - 1,
    firstColumn,
    lastColumn: firstColumn + width - 1,
    columns,
    value,
    kind,
    printed,
    numberFormat: (row, column) => at(numberFormats, row, column) ?? 'General',
    formula: (row, column) => at(formulas, row, column) ?? '',
    words,
    slips(row, column) {
      const text = printed(row, column);
      return words(row, column) === text ? noSlips : (asMeant(text)?.slips ?? noSlips);
    },
    isBlankRow: (row) => blankRows[row - firstRow] !== 0,
    kept: { width, kinds, blankRows, meant },
  };
}

/** The columns that hold anything, as places in a row. */
function filledColumns(kinds: Uint8Array, width: number): readonly number[] {
  const filled = new Uint8Array(width);
  let left = width;
  for (let at = 0; at < kinds.length && left > 0; at += 1) {
    if (kinds[at] === 0 || filled[at % width] === 1) continue;
    filled[at % width] = 1;
    left -= 1;
  }
  return Array.from(filled.keys()).filter((c) => filled[c] === 1);
}
