import { CellValueType, type ICellData } from '@univerjs/core';
import { rectangleAddress, type Rectangle } from '../../src/grid/rectangle';
import { shownFormula, storedFormula } from '../../src/files/formula-text';
import type { StoredCell } from '../../src/files/sheet-content';
import { encodeCharacterEscapes, escapeText } from '../../src/files/xml-text';

/** What a cell of the spreadsheet holds, in one form. */
export interface HeldCell {
  readonly formula: string | null;
  readonly value: string | number | boolean | null;
}

const errors = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
]);

/** Shown by the spreadsheet while an add-in's function has not answered. It is no result. */
const pending = '#BUSY!';

/** Reads what the spreadsheet holds; `null` for a blank cell. */
export function heldCell(
  cell: ICellData | null | undefined,
  sharedFormula: (cell: ICellData) => string | null,
): HeldCell | null {
  if (!cell) return null;
  const formula = cell.f ? cell.f : cell.si ? sharedFormula(cell) : null;
  const value = heldValue(cell);
  return formula === null && value === null ? null : { formula, value };
}

function heldValue(cell: ICellData): string | number | boolean | null {
  const { t } = cell;
  const v = cell.v ?? richText(cell);
  if (v === null || v === '') return null;
  if (typeof v === 'boolean') return v;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === '1' || /^true$/i.test(String(v));
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  if (typeof v === 'string' && t === CellValueType.NUMBER && v.trim() !== '' && Number.isFinite(Number(v)))
    return Number(v);
  return v;
}

function richText(cell: ICellData): string | null {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}

/** True when the spreadsheet holds what the file holds. A result that differs only in the last digits of a float is the same. */
export function holdsSame(stored: StoredCell, isSpilled: boolean, held: HeldCell | null): boolean {
  const formula = storedShown(stored);
  if ((held?.formula ?? null) !== formula) return false;
  const value = held?.value ?? null;
  if (formula !== null) return value === null || isSameResult(stored, formula, value);
  if (isSpilled) return value === null || value === stored.value;
  return stored.value === '' ? value === null : value === stored.value;
}

function storedShown(stored: StoredCell): string | null {
  return stored.formula && stored.formula.kind !== 'data-table'
    ? `=${shownFormula(stored.formula.text)}`
    : null;
}

function isSameResult(stored: StoredCell, formula: string, value: string | number | boolean): boolean {
  if (value === stored.value || value === pending) return true;
  if (typeof value === 'number' && typeof stored.value === 'number') {
    return Math.abs(value - stored.value) <= 1e-12 * Math.max(Math.abs(value), Math.abs(stored.value));
  }
  // The spreadsheet knows fewer functions than Excel and no other workbooks: then the result in the file is the better one.
  const isUnknown =
    value === '#NAME?' || (typeof value === 'string' && errors.has(value) && formula.includes('['));
  return isUnknown && stored.value !== '' && !stored.isError;
}

export interface WrittenCell {
  readonly address: string;
  readonly format: number;
  readonly held: HeldCell | null;
  /** The file's cell that this one was, `null` for a new one. */
  readonly stored: StoredCell | null;
  /** The file's formula text as it reads after rows, columns and sheets moved. */
  readonly followed: string | null;
  /** Area of the stored array formula now. */
  readonly arrayArea: Rectangle | null;
  /** Attributes of the stored cell that go on with an unchanged array formula. */
  readonly metadata: string;
  readonly prefix: string;
}

/** The XML of a cell; `''` for one that says nothing. */
export function writeCell(cell: WrittenCell, inheritedFormat: number): string {
  const { address, format, held, prefix } = cell;
  if (!held && format === inheritedFormat) return '';
  const style = format === 0 ? '' : ` s="${format}"`;
  if (!held) return `<${prefix}c r="${address}"${style}/>`;
  const formula = held.formula === null ? null : formulaSource(cell, held.formula);
  // A moved formula that was not calculated again keeps the result that the file has.
  const keepsResult =
    cell.stored !== null &&
    held.formula !== null &&
    formula?.isSame === true &&
    (held.value === null || isSameResult(cell.stored, held.formula, held.value));
  const value = keepsResult && cell.stored ? cell.stored.value : held.value;
  const { type, content } = valueSource(value, held.formula !== null, prefix);
  const metadata = formula?.isArray === true ? cell.metadata : '';
  return `<${prefix}c r="${address}"${style}${type}${metadata}>${formula?.source ?? ''}${content}</${prefix}c>`;
}

function formulaSource(
  cell: WrittenCell,
  shown: string,
): { source: string; isArray: boolean; isSame: boolean } {
  const { prefix, stored, followed } = cell;
  const original = stored?.formula ?? null;
  const isSame = original !== null && followed !== null && `=${shownFormula(followed)}` === shown;
  const text = escapeText(isSame && followed !== null ? followed : storedFormula(shown.replace(/^=/, '')));
  const isArray =
    isSame && (original.kind === 'array' || original.kind === 'dynamic-array') && cell.arrayArea !== null;
  const attributes = isArray && cell.arrayArea ? ` t="array" ref="${rectangleAddress(cell.arrayArea)}"` : '';
  return { source: `<${prefix}f${attributes}>${text}</${prefix}f>`, isArray, isSame };
}

function valueSource(
  value: string | number | boolean | null,
  isFormula: boolean,
  prefix: string,
): { type: string; content: string } {
  if (value === null || value === pending || value === '') return { type: '', content: '' };
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (typeof value === 'number') return { type: '', content: v(String(value)) };
  if (typeof value === 'boolean') return { type: ' t="b"', content: v(value ? '1' : '0') };
  if (errors.has(value)) return { type: ' t="e"', content: v(escapeText(value)) };
  const text = escapeText(encodeCharacterEscapes(value));
  if (isFormula) return { type: ' t="str"', content: v(text) };
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  return {
    type: ' t="inlineStr"',
    content: `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>`,
  };
}
