import { CellValueType, numfmt } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';

import { z } from 'zod';

/** What Excel's `values` holds for one cell; a blank cell is `''`, an error its text. */
export type CellValue = string | number | boolean;

/** What an add-in may put in `values` or `formulas`; `null` leaves the cell as it is. */
export const writtenValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type WrittenValue = z.infer<typeof writtenValue>;

const errorTexts = new Set([
  '#BLOCKED!',
  '#BUSY!',
  '#CALC!',
  '#CONNECT!',
  '#DIV/0!',
  '#FIELD!',
  '#GETTING_DATA',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#SPILL!',
  '#UNKNOWN!',
  '#VALUE!',
]);

export const isErrorText = (value: unknown): boolean => typeof value === 'string' && errorTexts.has(value);

/** The cell's value as Excel gives it. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return '';
  const { v, t } = cell;
  if (v === null || v === undefined) return plainText(cell);
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === '1' || v === 'TRUE';
  if (t === CellValueType.NUMBER && typeof v === 'string') return Number(v);
  return v;
}

/** Text of a cell with mixed formatting, which the spreadsheet keeps as a document. */
function plainText(cell: ICellData): string {
  return cell.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? '';
}

/** `Empty`, `String`, `Double`, `Boolean` or `Error`, as `range.valueTypes` names them. */
export function valueType(cell: Nullable<ICellData>): string {
  const value = valueOf(cell);
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (value === '') return hasFormula(cell) ? 'String' : 'Empty';
  return isErrorText(value) && cell?.t !== CellValueType.FORCE_STRING ? 'Error' : 'String';
}

export const hasFormula = (cell: Nullable<ICellData>): boolean => (cell?.f ?? cell?.si ?? '') !== '';

/** What the cell shows with its number format, as `range.text` gives it. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string')
    return numberFormat.includes('@') && numberFormat !== '@' ? numfmt.format(numberFormat, value) : value;
  if (numberFormat === '@') return String(value);
  try {
    return numfmt.format(numberFormat, value);
  } catch {
    return numfmt.format('General', value);
  }
}

/** A cell's new content and, where Excel would choose one because of what was typed, its number format. */
export interface Typed {
  readonly cell: ICellData;
  readonly numberFormat?: string;
}

const emptied: ICellData = { v: null, t: null, f: null, si: null, p: null };

/**
 * What Excel makes of a value that is written to a cell: text that looks like a number, a date or a truth value becomes
 * one, unless the cell is formatted as text; a leading apostrophe keeps text as it is; `=` starts a formula.
 */
export function typed(value: string | number | boolean, numberFormat: string): Typed {
  if (typeof value === 'number') return { cell: number(value) };
  if (typeof value === 'boolean') return { cell: { ...emptied, v: value ? 1 : 0, t: CellValueType.BOOLEAN } };
  if (value === '') return { cell: emptied };
  if (numberFormat === '@') return { cell: text(value, CellValueType.FORCE_STRING) };
  if (value.startsWith("'")) return { cell: text(value.slice(1), CellValueType.FORCE_STRING) };
  if (value.length > 1 && value.startsWith('=')) return { cell: { ...emptied, f: value } };
  return readAsTyped(value);
}

function readAsTyped(value: string): Typed {
  const trimmed = value.trim();
  if (/^(true|false)$/i.test(trimmed))
    return { cell: { ...emptied, v: /^t/i.test(trimmed) ? 1 : 0, t: CellValueType.BOOLEAN } };
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return { cell: number(Number(trimmed)) };
  const grouped = /^[+-]?£?\d{1,3}(,\d{3})+(\.\d+)?$/.exec(trimmed);
  if (grouped) {
    const format = `${trimmed.includes('£') ? '£' : ''}#,##0${trimmed.includes('.') ? '.00' : ''}`;
    return { cell: number(Number(trimmed.replace(/[£,]/g, ''))), numberFormat: format };
  }
  const percent = /^([+-]?\d+(\.\d+)?)%$/.exec(trimmed);
  if (percent)
    return {
      cell: number(Number(percent[1]) / 100),
      numberFormat: percent[2] === undefined ? '0%' : '0.00%',
    };
  return readAsDate(trimmed) ?? { cell: text(value, CellValueType.STRING) };
}

/** Dates as Excel in the United Kingdom reads them: `2004/05` is May 2004, which surprises everybody once. */
function readAsDate(value: string): Typed | null {
  const month = /^(\d{4})[/-](\d{1,2})$/.exec(value);
  if (month) return dated(Number(month[1]), Number(month[2]), 1, 'mmm-yy');
  const reversed = /^(\d{1,2})[/-](\d{4})$/.exec(value);
  if (reversed) return dated(Number(reversed[2]), Number(reversed[1]), 1, 'mmm-yy');
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'dd/mm/yyyy');
  const british = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(value);
  if (british) return dated(Number(british[3]), Number(british[2]), Number(british[1]), 'dd/mm/yyyy');
  return null;
}

function dated(year: number, month: number, day: number, numberFormat: string): Typed | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1901 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { cell: number(Math.round(date.getTime() / 86_400_000) + 25_569), numberFormat };
}

const number = (value: number): ICellData => ({ ...emptied, v: value, t: CellValueType.NUMBER });
const text = (value: string, type: CellValueType): ICellData => ({ ...emptied, v: value, t: type });
