import { readAmount } from '../../money/amount';
import type { Unit } from '../../money/unit';
import { noughtsUnderHeadings, numbersColumns } from '../table/column-headings';
import { headsTheLabels, isHeadingText } from '../table/heading-words';
import { holdsAmountInWords } from '../../money/unit-words';
import { isYearNumber, looksLikeCode, saysComesIn } from '../table/columns';
import type { Cells } from '../table/cells';
import type { CellValue } from '../../grid/snapshot';
import { fold } from '../../english/label-words';
import type { RowColumns } from './row-columns';
import { unitAt } from '../table/units-below';
import { joinLabels } from './label-runs';
import { saidAsTotal } from './total-words';
import type { BodyRow } from './body-row';
import { remarkOfAPart, wordsAt, wordsBeforeAmount } from './printed-words';
import type { Slip } from '../spelling/as-meant';
import { rowsAdded } from './own-formula';
import { isCredited, marksDebits } from './debit-marks';
import { columnsOfStars, isStarred } from './stars';

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

/** A percentage beside such a label is one, and no broken amount. */
const namesRate = /%|\b(?:increases?|decreases?|changes?|percent(?:age)?|per cent|rates?|inflation)\b/i;
const noSlips: readonly Slip[] = [];

/** Rows above and below whose words a label may have been joined with. */
const joinedAbove = 3;
const joinedBelow = 1;

/** A label joined over several rows has the slips of all of them. */
function withTheirSlips(rows: readonly BodyRow[], joined: readonly BodyRow[]): readonly BodyRow[] {
  if (rows.every(({ slips }) => slips.length === 0)) return joined;
  return joined.map((row, i) => {
    if (row.label === rows[i]?.label) return row;
    const around = rows.slice(Math.max(0, i - joinedAbove), i + joinedBelow + 1);
    return {
      ...row,
      slips: around.filter(({ label }) => row.label.includes(label)).flatMap(({ slips }) => slips),
    };
  });
}

/** Rows as they were read, before any label was joined, and by what. */
export interface RowsBefore {
  readonly how: string;
  readonly rows: readonly BodyRow[];
}

/**
 * Reads every row of the used range, in order.
 *
 * @param known rows of the last reading, for those whose cells are what they were
 */
export function readRows(
  cells: Cells,
  from: RowColumns,
  known: { readonly before: RowsBefore | null; readonly unchanged: Uint8Array },
): { readonly rows: readonly BodyRow[]; readonly kept: RowsBefore } {
  const rows: BodyRow[] = [];
  const marks: Marks = {
    stars: columnsOfStars(cells, from),
    debits: marksDebits(cells, from.amount, from.firstBodyRow),
  };
  const how = readBy(cells, from, marks);
  const before = known.before?.how === how ? known.before.rows : null;
  const evidenceColumns = [from.amount, ...from.others];
  const noEvidence = evidenceColumns.map(() => NaN);
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    const i = row - cells.firstRow;
    const was = known.unchanged[i] === 1 ? before?.[i] : undefined;
    // What a row without a label is may rest on the rows above it.
    const stays = was !== undefined && (was.label !== '' || was.shape === 'blank');
    rows.push(stays ? was : readRow(cells, from, row, evidenceColumns, noEvidence, marks));
  }
  return {
    rows: withTheirSlips(rows, joinLabels(amongLines(rows, cells, from), cells, from)),
    kept: { how, rows },
  };
}

/** How the sheet marks its rows, found once for all of them. */
interface Marks {
  /** Columns in which stars may stand by themselves. */
  readonly stars: readonly number[];
  /** Every amount says whether it is a debit or a credit. */
  readonly debits: boolean;
}

/** All that the reading of a row rests on, besides its own cells. */
function readBy(cells: Cells, from: RowColumns, { debits }: Marks): string {
  const { columns, label, code, amount, outer, others, income, unit, below, firstBodyRow, headings } = from;
  const { firstRow, lastColumn } = cells;
  return JSON.stringify([
    [columns, label, code, amount, outer, others, income, unit, below, firstBodyRow],
    [firstRow, lastColumn, cells.columns],
    [...headings],
    debits,
  ]);
}

function readRow(
  cells: Cells,
  from: RowColumns,
  row: number,
  evidenceColumns: readonly number[],
  noEvidence: readonly number[],
  marks: Marks,
): BodyRow {
  const inBody = row >= from.firstBodyRow;
  const unit = unitAt(row, from.below, from.unit);
  const evidence = noEvidence.slice();
  for (let i = 0; i < evidenceColumns.length; i += 1)
    evidence[i] = penceAt(cells, row, evidenceColumns[i] ?? 0, unit);
  const own = evidence[0] ?? NaN;
  let figures = 0;
  for (const column of from.columns.money) {
    const kind = cells.kind(row, column);
    if (kind === 'figure' || kind === 'nil' || kind === 'misprint') figures += 1;
  }
  const { label: printed, group, inner, column: labelColumn } = wordsAt(cells, from, row);
  const split = splitCode(printed);
  const codeInLabel = from.code === null || cells.kind(row, from.code) === 'blank' ? split.code : '';
  const code = from.code === null ? '' : codeAt(cells, row, from.code, printed);
  const headsColumns = cells.words(row, from.amount);
  let heading = false;
  if (headsColumns !== '') {
    if (printed !== '' && holdsAmountInWords(headsColumns)) figures += 1;
    const headed = from.columns.money.filter((column) => cells.words(row, column) !== '').length;
    heading =
      !(printed !== '' && (row === from.firstBodyRow || holdsOtherAmounts(cells, from, row))) &&
      (isHeadingText(headsColumns) ||
        (headsTheLabels(printed) && !/\d/.test(headsColumns)) ||
        (figures === 0 && headed >= 2 && headed >= from.columns.money.length / 2));
  }
  const unread =
    inBody &&
    !heading &&
    (isUnread(cells, from, row, own) || (printed !== '' && standsOutside(cells, from, row, own)));
  // A line whose amount cannot be read stays a line.
  const isRate = cells.kind(row, from.amount) === 'percent' && namesRate.test(printed);
  if (unread && printed !== '' && figures === 0 && !isRate) figures += 1;
  const onlyNumbers =
    (printed === '' && holdsOnlyNumbers(cells, row, from.columns.money, inBody)) ||
    noughtsUnderHeadings(cells, row, printed, from.columns.money);
  const amountShaped = inBody && figures > 0 && !onlyNumbers && !(heading && Number.isNaN(own));
  const anything =
    amountShaped || printed !== '' || group !== '' || headsColumns !== '' || !cells.isBlankRow(row);
  return {
    row,
    shape: amountShaped ? 'figures' : anything ? 'words' : 'blank',
    code: code === '' ? codeInLabel : code,
    label: split.label,
    labelColumn,
    indent: labelColumn === 0 ? 0 : indentOf(cells.value(row, labelColumn)),
    slips: labelColumn === 0 ? noSlips : cells.slips(row, labelColumn),
    folded: fold(saidAsTotal(split.label)),
    group,
    inner,
    beside: amountShaped ? wordsBeforeAmount(cells, from, row) || remarkOfAPart(cells, from, row) : '',
    comesIn:
      amountShaped &&
      ((from.columns.kind !== null && saysComesIn(cells.words(row, from.columns.kind))) ||
        (marks.debits && /^\d{3,}$/.test(code || codeInLabel) && isCredited(cells.value(row, from.amount)))),
    amount: amountShaped && !Number.isNaN(own) ? (own as BodyRow['amount']) : null,
    evidence: amountShaped ? evidence : noEvidence,
    income: from.income === null ? NaN : penceAt(cells, row, from.income, unit),
    headsColumns: heading ? headsColumns : '',
    headsAgain: heading && from.headings.has(fold(headsColumns).text),
    unread,
    adds: amountShaped ? rowsAdded(cells.formula(row, from.amount), from.letters) : null,
    starred: amountShaped && isStarred(cells, row, printed, marks.stars),
    wrapped: false,
  };
}

const space = 32;

function indentOf(value: CellValue): number {
  if (typeof value !== 'string') return 0;
  let indent = 0;
  while (value.charCodeAt(indent) === space) indent += 1;
  return indent;
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

/**
 * Words in the place of an amount, right between two lines, head nothing: the row is a line whose amount cannot be read.
 * Words below the last figures are no line, but where they follow it without a gap.
 */
function amongLines(rows: readonly BodyRow[], cells: Cells, from: RowColumns): readonly BodyRow[] {
  const last = rows.findLastIndex((row) => row.shape === 'figures' && !row.unread);
  let inside = true;
  return rows.map((row, i) => {
    if (i > last) {
      inside &&= row.shape === 'figures';
      if (!inside && row.unread && cells.kind(row.row, from.amount) === 'words')
        return { ...row, shape: 'words', unread: false };
    }
    if (row.headsColumns === '' || row.label === '' || row.shape !== 'words') return row;
    const below = rows[i + 1];
    const between =
      rows[i - 1]?.shape === 'figures' &&
      (below?.shape === 'figures' || (i > last && !namesPage.test(row.headsColumns)));
    const alone = from.columns.money.every(
      (column) => column === from.amount || cells.kind(row.row, column) !== 'words',
    );
    return between && alone
      ? { ...row, shape: 'figures', headsColumns: '', headsAgain: false, unread: true }
      : row;
  });
}

const namesPage = /^page\b/i;

/** Whether a cell holds an amount, or what should be one; a year alone may head a column. */
function holdsAmount(cells: Cells, row: number, column: number): boolean {
  const kind = cells.kind(row, column);
  return (
    kind === 'nil' ||
    kind === 'misprint' ||
    kind === 'error' ||
    (kind === 'figure' && !isYearNumber(plainNumber(cells.value(row, column))))
  );
}

/** Whether an amount stands in a column beside the one that is read. */
function holdsOtherAmounts(cells: Cells, { columns, amount }: RowColumns, row: number): boolean {
  return columns.money.some((column) => column !== amount && holdsAmount(cells, row, column));
}

/** Whether an amount's cell holds something else than an amount, a printed nothing, or nothing at all. */
function isUnread(cells: Cells, { amount }: RowColumns, row: number, own: number): boolean {
  if (!Number.isNaN(own)) return false;
  if (cells.kind(row, amount) !== 'blank') return true;
  const held = cells.value(row, amount);
  if (typeof held === 'string' && held !== '' && !/^[\s\u200b\ufeff]+$/.test(held)) return true;
  const formula = cells.formula(row, amount);
  return typeof formula === 'string' && formula.length > 1 && formula.startsWith('=');
}

/** Whether the amount of a line stands in the column of sums beside its own, which is blank. */
const standsOutside = (cells: Cells, { amount, outer }: RowColumns, row: number, own: number): boolean =>
  outer !== null &&
  Number.isNaN(own) &&
  cells.kind(row, amount) === 'blank' &&
  cells.kind(row, outer) === 'figure';

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
