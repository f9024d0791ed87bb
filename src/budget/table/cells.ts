import { readAmount } from '../../money/amount';
import { unitIn } from '../../money/unit-words';
import type { CellValue, SheetSnapshot } from '../../grid/snapshot';

/** What stands in a cell, before its unit is known. */
export const cellKinds = ['blank', 'words', 'figure', 'nil', 'error', 'percent', 'misprint'] as const;
export type CellKind = (typeof cellKinds)[number];

/** The used range with worksheet numbers and each cell's kind. Columns are 1-based within `width`, rows 1-based worksheet rows. */
export interface Cells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  value(row: number, column: number): CellValue;
  kind(row: number, column: number): CellKind;
  /** The cell's formula; its value where it has none. */
  formula(row: number, column: number): CellValue;
  /** Trimmed text of a cell that holds words; `''` for every other kind. */
  words(row: number, column: number): string;
}

const percentText = /^[-+(]?\s*\d[\d,]*(?:\.\d+)?\s*%\s*\)?$/;
const figureLike = /^[\s£()+\-.,\d\u00a0\u2212]*\d[\s£()+\-.,\d\u00a0\u2212]*$/;
/** Begins with two letters that no amount begins with (`Cr`, `Dr`, `n/a`, `nil` do). */
const plainWords = /^\s*(?!cr|dr|ni|na|n\/|n\.)\p{L}[\p{L}\s]/iu;
/** No amount begins with these letters, a code may. */
const otherLetter = /^[abe-mo-z]/i;
const letter = /\p{L}/u;

export function kindOf(value: CellValue, format: string): CellKind {
  if (typeof value === 'number') return format !== 'General' && format.includes('%') ? 'percent' : 'figure';
  if (typeof value === 'boolean') return 'words';
  if (value === '' || value.trim() === '') return 'blank';
  if (value.length > 40) return 'words';
  // Most text is words: only what could begin an amount is read as one.
  if (otherLetter.test(value) || plainWords.test(value)) return 'words';
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

export function readCells(sheet: SheetSnapshot): Cells {
  const { firstRow, firstColumn, values, numberFormats } = sheet;
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  const kinds = values.map((row, r) => {
    const formats = numberFormats[r];
    return row.map((value, c) => kindOf(value, formats?.[c] ?? 'General'));
  });
  const value = (row: number, column: number): CellValue =>
    values[row - firstRow]?.[column - firstColumn] ?? '';
  const kind = (row: number, column: number): CellKind =>
    kinds[row - firstRow]?.[column - firstColumn] ?? 'blank';
  return {
    firstRow,
    lastRow: firstRow + values.length - 1,
    firstColumn,
    lastColumn: firstColumn + width - 1,
    value,
    kind,
    formula: (row, column) => sheet.formulas[row - firstRow]?.[column - firstColumn] ?? '',
    words(row, column) {
      if (kind(row, column) !== 'words') return '';
      const held = value(row, column);
      return typeof held === 'string' ? held.trim() : String(held);
    },
  };
}
