import { readAmount } from '../../money/amount';
import type { Unit } from '../../money/unit';
import { isHeadingText, noughtsUnderHeadings, numbersColumns } from '../table/column-headings';
import { holdsAmountInWords } from '../../money/unit-words';
import { isYearNumber, looksLikeCode, type Columns } from '../table/columns';
import type { Cells } from '../table/cells';
import type { CellValue } from '../../grid/snapshot';
import { fold, type Folded } from '../../english/label-words';
import type { WordRule } from '../treatment/word-rule';
import { joinLabels } from './label-runs';
import type { BodyRow } from './body-row';
import { rowsAdded } from './own-formula';

export interface RowColumns {
  readonly columns: Columns;
  readonly label: number;
  readonly code: number | null;
  readonly amount: number;
  /** The amount column's letters, as formulas write it. */
  readonly letters: string;
  /** Other columns of money in the same unit, for the proof of subtotals. */
  readonly others: readonly number[];
  readonly income: number | null;
  readonly unit: Unit;
  readonly firstBodyRow: number;
  /** Last row of the headings of the columns. */
  readonly lastHeadingRow: number;
  /** What the published rules say of a label by itself. */
  readonly ruleOf: (label: Folded) => WordRule | null;
}

const leadingCode =
  /^(?:(?:[A-Z]{1,4}\d{2,6}|\d{3,8}|\d{1,2}(?:\.\d{1,2}){1,3})\s*(?:[-–—:.]\s*|\s{1,})|\(?(?:[ivx]{1,5})\)\s*)(?=\p{L})/u;
const bullet = /^[\s\-–—•*·.]+(?=\p{L}|\d|"|“)/u;
/** Begins with a letter or a figure and has no gap wider than one space, nor one at its end. */
const bulletless = /^[\p{L}\d](?:\S| (?=\S))*$/u;

/** Takes a code off the front of a label: `005 - Monthly Paid Employees`. Years such as `2022/23` stay. */
export function splitCode(label: string): { readonly code: string; readonly label: string } {
  const text = bulletless.test(label) ? label : label.replace(bullet, '').replace(/\s+/g, ' ').trim();
  const match = leadingCode.exec(text);
  if (match === null || /^(?:(?:19|20)\d{2}|FRS\d+|IAS\d+)\b/.test(text)) return { code: '', label: text };
  return { code: match[0].replace(/[\s\-–—:.]+$/, ''), label: text.slice(match[0].length).trim() };
}

/** Reads every row of the used range, in order. */
export function readRows(cells: Cells, from: RowColumns): readonly BodyRow[] {
  const rows: BodyRow[] = [];
  const evidenceColumns = [from.amount, ...from.others];
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1)
    rows.push(readRow(cells, from, row, evidenceColumns));
  return joinLabels(rows, cells, from);
}

function readRow(cells: Cells, from: RowColumns, row: number, evidenceColumns: readonly number[]): BodyRow {
  const inBody = row >= from.firstBodyRow;
  const evidence = evidenceColumns.map((column) => penceAt(cells, row, column, from.unit));
  const own = evidence[0] ?? NaN;
  let figures = 0;
  for (const column of from.columns.money) {
    const kind = cells.kind(row, column);
    if (kind === 'figure' || kind === 'nil' || kind === 'misprint') figures += 1;
  }
  const { label: printed, group } = wordsAt(cells, from, row);
  const split =
    from.code === null || cells.kind(row, from.code) === 'blank'
      ? splitCode(printed)
      : { code: '', label: splitCode(printed).label };
  const code = from.code === null ? '' : codeAt(cells, row, from.code, printed);
  const headsColumns = cells.words(row, from.amount);
  let heading = false;
  if (headsColumns !== '') {
    if (printed !== '' && holdsAmountInWords(headsColumns)) figures += 1;
    const headed = from.columns.money.filter((column) => cells.words(row, column) !== '').length;
    heading =
      isHeadingText(headsColumns) ||
      (figures === 0 && headed >= 2 && headed >= from.columns.money.length / 2);
  }
  const onlyNumbers =
    (printed === '' && holdsOnlyNumbers(cells, row, from.columns.money, inBody)) ||
    noughtsUnderHeadings(cells, row, printed, from.columns.money);
  const amountShaped = inBody && figures > 0 && !onlyNumbers && !(heading && Number.isNaN(own));
  const anything =
    amountShaped || printed !== '' || group !== '' || headsColumns !== '' || !blankRow(cells, row);
  return {
    row,
    shape: amountShaped ? 'figures' : anything ? 'words' : 'blank',
    code: code === '' ? split.code : code,
    label: split.label,
    folded: fold(split.label),
    group,
    beside: amountShaped ? wordsBeside(cells, from, row) : '',
    amount: amountShaped && !Number.isNaN(own) ? (own as BodyRow['amount']) : null,
    evidence: amountShaped ? evidence : evidence.map(() => NaN),
    income: from.income === null ? NaN : penceAt(cells, row, from.income, from.unit),
    headsColumns: heading ? headsColumns : '',
    adds: amountShaped ? rowsAdded(cells.formula(row, from.amount), from.letters) : null,
    wrapped: false,
  };
}

/** Numbers of columns, or years over them: no amounts. */
function holdsOnlyNumbers(cells: Cells, row: number, money: readonly number[], inBody: boolean): boolean {
  const columns = money.filter((column) => cells.kind(row, column) === 'figure');
  const values = columns.map((column) => plainNumber(cells.value(row, column)));
  if (numbersColumns(values)) return true;
  if (values.length === 0 || !values.every(isYearNumber)) return false;
  const inOrder = values.every((value, i) => i === 0 || Math.abs(value - (values[i - 1] ?? NaN)) <= 1);
  if (!inBody || (values.length > 1 && inOrder)) return true;
  return !columns.some((column) => closesFigures(cells, row, column));
}

/**
 * Whether a figure without a label stands where a total does: right under other figures, or after a gap with the sum of
 * figures above it. A total may be worth as much as a year is called.
 */
function closesFigures(cells: Cells, row: number, column: number): boolean {
  if (cells.kind(row - 1, column) === 'figure') return true;
  const value = plainNumber(cells.value(row, column));
  let sum = 0;
  for (let above = row - 1; above >= cells.firstRow && above >= row - mostAdded; above -= 1) {
    if (cells.kind(above, column) !== 'figure') continue;
    sum += plainNumber(cells.value(above, column));
    if (Math.abs(sum - value) < 0.005) return true;
  }
  return false;
}

/** Rows that an unlabelled figure is tried against as their sum. */
const mostAdded = 60;

/** A number, or text that is nothing but one without a separator, as years are written; `NaN` for every other text. */
function plainNumber(value: CellValue): number {
  if (typeof value === 'number') return value;
  const text = String(value).trim();
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
}

function blankRow(cells: Cells, row: number): boolean {
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    if (cells.kind(row, column) !== 'blank') return false;
  }
  return true;
}

const penceIn: Readonly<Record<Unit, number>> = { '£': 100, '£000': 100_000, '£m': 100_000_000 };

function penceAt(cells: Cells, row: number, column: number, unit: Unit): number {
  const kind = cells.kind(row, column);
  if (kind !== 'figure') return kind === 'nil' ? 0 : NaN;
  const value = cells.value(row, column);
  // Whole numbers, nearly every amount of a budget, need no decimal reading.
  if (typeof value === 'number' && Number.isInteger(value)) {
    const pence = value * penceIn[unit] + 0;
    if (Number.isSafeInteger(pence)) return pence;
  }
  const read = readAmount(numericIfBoolean(value), unit);
  return read.kind === 'amount' ? read.pence : NaN;
}

function numericIfBoolean(value: string | number | boolean): string | number {
  return typeof value === 'boolean' ? String(value) : value;
}

function codeAt(cells: Cells, row: number, column: number, label: string): string {
  const value = cells.value(row, column);
  const text = String(value).trim();
  return text === '' || (!looksLikeCode(text) && text !== label && label === '') || text === label
    ? ''
    : looksLikeCode(text)
      ? text
      : '';
}

/** The label, else the first words left of the amount column, else any words of the row. */
function wordsAt(cells: Cells, from: RowColumns, row: number): { label: string; group: string } {
  const own = cells.words(row, from.label);
  let group = '';
  for (const column of from.columns.section) {
    const text = cells.words(row, column);
    if (text !== '') {
      group = text;
      break;
    }
  }
  if (own !== '') return { label: own, group };
  if (group !== '') return { label: group, group: '' };
  // Within the table, what stands right of the last figures is a remark and names nothing.
  const last = row < from.firstBodyRow ? cells.lastColumn : Math.max(from.label, ...from.columns.money);
  for (let column = cells.firstColumn; column <= last; column += 1) {
    if (column === from.amount) continue;
    if (column > from.label && cells.words(row, from.amount) !== '') break;
    const text = cells.words(row, column);
    if (text === '') continue;
    const hasFigure = cells.kind(row, from.amount) === 'figure';
    if (column > from.label && hasFigure) break;
    if (!(column === from.code && looksLikeCode(text) && hasFigure)) return { label: text, group: '' };
  }
  return { label: '', group: '' };
}

/** Words between the label and the amount: whom a grant is for, what a budget head pays. */
function wordsBeside(cells: Cells, from: RowColumns, row: number): string {
  if (from.label >= from.amount) return '';
  for (let column = from.label + 1; column < from.amount; column += 1) {
    if (column === from.code) continue;
    const text = cells.words(row, column);
    if (text !== '' && !looksLikeCode(text)) return text;
  }
  return '';
}
