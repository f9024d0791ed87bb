import { CellValueType, numfmt } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';

import type { CellValue } from '../../src/grid/snapshot';
import { z } from 'zod';

import { invalidArgument } from '../batch/api-error';
import { type ArgumentCounts, isWellFormed } from './formula-syntax';

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

/** Characters that a cell holds. */
const longestText = 32_767;

/**
 * What Excel makes of a value that is written to a cell: text that looks like a number, a date, a time or a truth value
 * becomes one, unless the cell is formatted as text; a leading apostrophe keeps text as it is; `=`, `+`, `-` and `@`
 * start a formula, which is refused where it is none.
 */
export function typed(
  value: string | number | boolean,
  numberFormat: string,
  argumentCounts: ArgumentCounts,
): Typed {
  if (typeof value === 'number') return { cell: number(value) };
  if (typeof value === 'boolean') return { cell: { ...emptied, v: value ? 1 : 0, t: CellValueType.BOOLEAN } };
  if (value === '') return { cell: emptied };
  if (value.length > longestText)
    throw invalidArgument(`a cell holds ${String(longestText)} characters at most`);
  if (numberFormat === '@') return { cell: text(value, CellValueType.FORCE_STRING) };
  if (value.startsWith("'")) return { cell: text(value.slice(1), CellValueType.FORCE_STRING) };
  if (value.length > 1 && value.startsWith('=')) return formula(value, argumentCounts);
  return readAsTyped(value, argumentCounts);
}

function formula(text: string, argumentCounts: ArgumentCounts): Typed {
  if (!isWellFormed(text, argumentCounts)) throw invalidArgument(`“${text.slice(0, 80)}” is no formula`);
  return { cell: { ...emptied, f: text } };
}

function readAsTyped(value: string, argumentCounts: ArgumentCounts): Typed {
  const trimmed = value.trim();
  if (/^(true|false)$/i.test(trimmed))
    return { cell: { ...emptied, v: /^t/i.test(trimmed) ? 1 : 0, t: CellValueType.BOOLEAN } };
  const read = readAsNumber(trimmed) ?? readAsFraction(trimmed) ?? readAsTime(trimmed) ?? readAsDate(trimmed);
  if (read !== null) return read;
  // As from the days of other spreadsheets: a sign begins a formula too.
  if (/^[-+@]./.test(value) && !/^[-+@]\s*$/.test(value))
    return formula(value.startsWith('+') ? `=${value.slice(1)}` : `=${value}`, argumentCounts);
  return { cell: text(value, CellValueType.STRING) };
}

const amount = /^([+-]?)(£?)([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?(%?)$/i;

/** Signs, brackets for a minus, £, commas between thousands, percentages and powers of ten. */
function readAsNumber(value: string): Typed | null {
  const inBrackets = /^(£?)\((.+)\)$/.exec(value);
  if (inBrackets) {
    const inner = readAsNumber(`${inBrackets[1] ?? ''}${inBrackets[2] ?? ''}`);
    const found = inner?.cell.v;
    return inner === null || typeof found !== 'number' || found < 0 || /[-+]/.test(value)
      ? null
      : { ...inner, cell: number(-found) };
  }
  const found = amount.exec(value);
  if (found === null) return null;
  const [, before = '', pound = '', after = '', whole = '', decimals = '', power = '', percent = ''] = found;
  const digits = `${whole}${decimals}`;
  if (!/\d/.test(digits) || (before !== '' && after !== '')) return null;
  const sign = before === '-' || after === '-' ? -1 : 1;
  const read = sign * Number(`${digits.replaceAll(',', '')}${power}`);
  const cell = number(percent === '' ? read : read / 100);
  if (percent !== '') return { cell, numberFormat: decimals === '' ? '0%' : '0.00%' };
  if (power !== '') return { cell, numberFormat: '0.00E+00' };
  if (pound !== '' || whole.includes(','))
    return { cell, numberFormat: `${pound}#,##0${decimals === '' ? '' : '.00'}` };
  return { cell };
}

/** `1 1/2` is one and a half; `1/2` alone is a date. */
function readAsFraction(value: string): Typed | null {
  const found = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(value);
  if (found === null || Number(found[4]) === 0) return null;
  const read = Number(found[2]) + Number(found[3]) / Number(found[4]);
  return { cell: number(found[1] === '-' ? -read : read), numberFormat: '# ?/?' };
}

function readAsTime(value: string): Typed | null {
  const found = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?(?:\s*([ap])m?)?$/i.exec(value);
  if (found === null) return null;
  const [, hours = '', minutes = '', seconds = '0', half = ''] = found;
  let hour = Number(hours);
  if (half !== '') {
    if (hour > 12) return null;
    hour = (hour % 12) + (/p/i.test(half) ? 12 : 0);
  }
  const read = (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { cell: number(read), numberFormat: found[3] === undefined ? 'hh:mm' : 'hh:mm:ss' };
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const fullMonths =
  'january february march april may june july august september october november december'.split(' ');
function monthNamed(word: string): number | null {
  const lower = word.toLowerCase();
  const at = fullMonths.indexOf(lower);
  const found = at < 0 ? months.indexOf(lower) : at;
  return found < 0 ? null : found + 1;
}

/** Years of two figures up to 29 are of this century. */
function fullYear(year: string): number {
  const read = Number(year);
  return year.length > 2 ? read : read < 30 ? 2000 + read : 1900 + read;
}

/** Where a year is left out it is the present one. */
const thisYear = (): number => new Date().getFullYear();

/** `5 May`, `5-May-04`, `May 2005`, `Mar-05`, `1 April 2005`. */
function readAsNamedDate(value: string): Typed | null {
  const dayFirst = /^(\d{1,2})[ /-]([a-z]{3,9})(?:[ /-](\d{4}|\d{2}))?$/i.exec(value);
  if (dayFirst) {
    const month = monthNamed(dayFirst[2] ?? '');
    if (month === null) return null;
    const year = dayFirst[3];
    return dated(
      year === undefined ? thisYear() : fullYear(year),
      month,
      Number(dayFirst[1]),
      year === undefined ? 'd-mmm' : 'd-mmm-yy',
    );
  }
  const monthFirst = /^([a-z]{3,9})[ /-](\d{4}|\d{1,2})$/i.exec(value);
  const month = monthNamed(monthFirst?.[1] ?? '');
  if (monthFirst === null || month === null) return null;
  const rest = monthFirst[2] ?? '';
  if (rest.length <= 2 && Number(rest) <= 31) {
    const asDay = dated(thisYear(), month, Number(rest), 'd-mmm');
    if (asDay !== null) return asDay;
  }
  return dated(fullYear(rest), month, 1, 'mmm-yy');
}

/** Dates as Excel in the United Kingdom reads them: `2004/05` is May 2004, which surprises everybody once. */
function readAsDate(value: string): Typed | null {
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(value);
  if (short)
    return (
      dated(thisYear(), Number(short[2]), Number(short[1]), 'd-mmm') ??
      dated(fullYear(short[2] ?? ''), Number(short[1]), 1, 'mmm-yy')
    );
  const twoFigures = /^(\d{1,2})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value);
  if (twoFigures)
    return dated(fullYear(twoFigures[3] ?? ''), Number(twoFigures[2]), Number(twoFigures[1]), 'dd/mm/yyyy');
  const month = /^(\d{4})[/-](\d{1,2})$/.exec(value);
  if (month) return dated(Number(month[1]), Number(month[2]), 1, 'mmm-yy');
  const reversed = /^(\d{1,2})[/-](\d{4})$/.exec(value);
  if (reversed) return dated(Number(reversed[2]), Number(reversed[1]), 1, 'mmm-yy');
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'dd/mm/yyyy');
  const british = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(value);
  if (british) return dated(Number(british[3]), Number(british[2]), Number(british[1]), 'dd/mm/yyyy');
  return readAsNamedDate(value);
}

function dated(year: number, month: number, day: number, numberFormat: string): Typed | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1901 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { cell: number(Math.round(date.getTime() / 86_400_000) + 25_569), numberFormat };
}

const number = (value: number): ICellData => ({ ...emptied, v: value, t: CellValueType.NUMBER });
const text = (value: string, type: CellValueType): ICellData => ({ ...emptied, v: value, t: type });

/** What a cell holds, written so that it comes back whatever was put there since. */
export function contentOf(cell: Nullable<ICellData>): ICellData {
  return {
    v: cell?.v ?? null,
    t: cell?.t ?? null,
    f: cell?.f ?? null,
    si: cell?.si ?? null,
    p: cell?.p ?? null,
  };
}
