import { parseCellsRectangle } from '../../grid/rectangle';
import type { SheetSnapshot } from '../../grid/snapshot';
import type { Cells } from './cells';
import { headsTheLabels, isAboutThePage, isHeadingText, standsInForAnAmount } from './heading-words';
import { isYearNumber, looksLikeCode, type Columns } from './columns';
import { holdsAmountInWords } from '../../money/unit-words';

/** The rows above the table's body, with the words over each column joined from top to bottom. */
export interface ColumnHeadings {
  /** First row of the body. */
  readonly firstBodyRow: number;
  readonly headingRows: readonly number[];
  /** Words over a column, `''` when it has none. */
  readonly over: (column: number) => string;
  /** Address parts of the cell over a column whose text passes the test, nearest the body first. */
  readonly find: (column: number, test: (text: string) => boolean) => { row: number; text: string } | null;
  /** All text above the body, title included, for year, unit and owner. */
  readonly title: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

const mostHeadingRows = 14;

/** A row of `(1) (2) (3)`: the columns' numbers, sometimes read as amounts. */
export function numbersColumns(values: readonly number[]): boolean {
  if (values.length < 2) return false;
  return values.every(
    (value, i) =>
      Number.isInteger(value) &&
      Math.abs(value) <= 40 &&
      (i === 0 || Math.abs(value) === Math.abs(values[i - 1] ?? NaN) + 1),
  );
}

function numberOf(cells: Cells, row: number, column: number): number {
  const value = cells.value(row, column);
  if (typeof value === 'number') return value;
  return Number(String(value).replace(/[^\d.]/g, ''));
}

/** Whether the nearest row above that is not empty holds figures. */
function underFigures(cells: Cells, row: number, money: readonly number[]): boolean {
  for (let above = row - 1; above >= cells.firstRow; above -= 1)
    if (!cells.isBlankRow(above)) return money.some((each) => cells.kind(above, each) === 'figure');
  return false;
}

/** Nothing but noughts beside the word over the labels, or beside none: a unit such as £000 that was typed as a number. */
export function noughtsUnderHeadings(
  cells: Cells,
  row: number,
  label: string,
  money: readonly number[],
): boolean {
  // Asked of every row: the first figure tells nearly all of them.
  let figures = 0;
  for (const column of money) {
    if (cells.kind(row, column) !== 'figure') continue;
    figures += 1;
    const value = cells.value(row, column);
    if (typeof value === 'number' ? value !== 0 : /[1-9]/.test(String(value))) return false;
  }
  if (figures === 0 || (label !== '' && !headsTheLabels(label))) return false;
  // Under figures it is a total of nothing.
  return label !== '' || !underFigures(cells, row, money);
}

function isBodyRow(cells: Cells, columns: Columns, row: number): boolean {
  const figures = columns.money.filter((column) => cells.kind(row, column) === 'figure');
  const labelled =
    cells.words(row, columns.label) !== '' ||
    columns.section.some((column) => cells.words(row, column) !== '');
  if (figures.length === 0) {
    if (labelled && columns.money.some((column) => holdsAmountInWords(cells.words(row, column)))) return true;
    const nils = columns.money.filter((column) => cells.kind(row, column) === 'nil');
    return labelled && nils.length >= columns.money.length / 2;
  }
  // A title beside a unit that was typed as a number heads the sheet.
  if (
    row === cells.firstRow &&
    /(?:19|20)\d{2}|\b(?:budget|estimate)s?\b/i.test(cells.words(row, columns.label)) &&
    figures.every((column) => !/[1-9]/.test(String(cells.value(row, column))))
  )
    return false;
  if (noughtsUnderHeadings(cells, row, cells.words(row, columns.label), columns.money)) return false;
  const values = figures.map((column) => cells.value(row, column));
  // A day or a year typed as a number beside the word over the labels heads its column.
  if (headsTheLabels(cells.words(row, columns.label)) && values.every(isDayOrYear)) return false;
  if (values.every((value) => isYearNumber(typeof value === 'string' ? Number(value) : value))) {
    // A row of years only: a heading, unless it is the only kind of figure there is.
    return (
      figures.length === 1 &&
      labelled &&
      columns.money.length === 1 &&
      !/year/i.test(cells.words(row, columns.label))
    );
  }
  if (!labelled) return false;
  return !(figures.length > 2 && numbersColumns(figures.map((column) => numberOf(cells, row, column))));
}

/** Serial numbers of days from 1990 to 2060, and the years themselves. */
function isDayOrYear(value: unknown): boolean {
  return (
    isYearNumber(value) ||
    (typeof value === 'number' && Number.isInteger(value) && value >= 32_874 && value <= 58_805)
  );
}

/** A cell in the place of an amount that holds none, and no heading either. */
function standsForAnAmount(cells: Cells, row: number, column: number): boolean {
  switch (cells.kind(row, column)) {
    case 'error':
    case 'misprint':
    case 'percent':
    case 'date':
      return true;
    case 'words': {
      const text = cells.words(row, column);
      return !isHeadingText(text) && !isAboutThePage(text) && text.length <= 40;
    }
    case 'blank':
      return isFormula(cells.formula(row, column)) || /\S/.test(String(cells.value(row, column)));
    default:
      return false;
  }
}

/** Rows of words alone that are passed on the way up to a broken line. */
const mostSectionHeadings = 3;

const isEmptyCell = (cells: Cells, row: number, column: number): boolean =>
  cells.kind(row, column) === 'blank' &&
  !isFormula(cells.formula(row, column)) &&
  !/\S/.test(String(cells.value(row, column)));

const isFormula = (held: unknown): boolean => typeof held === 'string' && /^=./s.test(held);

const unseenText = /[^\s\u200b\ufeff]/;

/**
 * The first line may hold an amount that cannot be read: labelled, right above the first that can, and below what heads
 * the column.
 */
function withBrokenLines(cells: Cells, columns: Columns, firstRead: number): number {
  let first = firstRead;
  let headings = 0;
  for (let row = firstRead - 1; row >= cells.firstRow; row -= 1) {
    if (cells.isBlankRow(row) && row > cells.firstRow) continue;
    const label = cells.words(row, columns.label);
    if (label === '' || headsTheLabels(label) || isUnitAlone(label) || isAboutThePage(label)) break;
    // A heading may stand between the broken line and the first that can be read.
    if (headings < mostSectionHeadings && columns.money.every((column) => isEmptyCell(cells, row, column))) {
      headings += 1;
      continue;
    }
    // Below the word over the labels, or with a code of its own, stands the first line, whatever its amount says.
    const labelsHeaded =
      isUnderHeadedLabels(cells, columns, row) ||
      hasItsCode(cells, columns, row) ||
      columns.money.some((column) => isUnitAlone(cells.words(row - 1, column)));
    const broken = columns.money.filter(
      (column) => standsForAnAmount(cells, row, column) || (labelsHeaded && cells.words(row, column) !== ''),
    );
    const headed = broken.some((column) => {
      for (let above = row - 1; above >= cells.firstRow && above >= row - mostHeadingRows; above -= 1)
        if (joinedText(cells, above, column) !== '') return true;
      return false;
    });
    // Without a heading above, only what was plainly meant for a figure.
    const figured = broken.some((column) => {
      const kind = cells.kind(row, column);
      if (kind === 'words')
        return /\p{Nd}/u.test(cells.words(row, column)) || standsInForAnAmount(cells.words(row, column));
      // Nobody types what nobody sees where a heading is meant.
      return kind === 'blank'
        ? isFormula(cells.formula(row, column)) || unseenText.test(String(cells.value(row, column)))
        : kind !== 'date' || isTime(cells, row, column);
    });
    const heads = !labelsHeaded && columns.money.some((column) => isHeadingText(cells.words(row, column)));
    if (broken.length === 0 || heads || !(headed || figured)) break;
    first = row;
  }
  return first;
}

/** A day may head a column; an hour of it, or a number of hours, heads none. */
function isTime(cells: Cells, row: number, column: number): boolean {
  const value = cells.value(row, column);
  return typeof value === 'number' && !Number.isInteger(value);
}

/** Whether the word over the labels stands right above the row, or above a heading of its section. */
function isUnderHeadedLabels(cells: Cells, columns: Columns, row: number): boolean {
  for (let above = row - 1; above >= cells.firstRow && above >= row - mostHeadingRows; above -= 1) {
    // Units under a heading of the section still head the columns.
    if (headsTheLabels(cells.words(above, columns.label)))
      return above === row - 1 || !columns.money.some((column) => isUnitAlone(cells.words(row, column)));
    if (columns.money.some((column) => cells.kind(above, column) !== 'blank')) return false;
  }
  return false;
}

function hasItsCode(cells: Cells, { code }: Columns, row: number): boolean {
  if (code === null) return false;
  const text = String(cells.value(row, code)).trim();
  return /\d{2}/.test(text) && looksLikeCode(text) && !isYearNumber(Number(text));
}

/** The month and year of a day's serial number, as `April 2004`. */
function monthShown(serial: number): string {
  const day = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  return Number.isNaN(day.getTime()) || serial < 1
    ? ''
    : day.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function joinedText(cells: Cells, row: number, column: number): string {
  const kind = cells.kind(row, column);
  if (kind === 'words') return cells.words(row, column);
  if (kind === 'date') return monthShown(Number(cells.value(row, column)));
  const value = cells.value(row, column);
  return kind === 'figure' && isYearNumber(typeof value === 'string' ? Number(value) : value)
    ? String(value)
    : '';
}

/** A unit below a heading is no heading of its own. */
export const isUnitAlone = (text: string): boolean =>
  /^(?:£\s*['’]?(?:000(?:['’]?s)?|m|million|thousand|s)?|%)$/i.test(text.trim());

/** A heading spans columns that differ in more than their units. */
function headedAgain(cells: Cells, row: number, column: number): boolean {
  const text = joinedText(cells, row, column);
  return text !== '' && !isUnitAlone(text);
}

/** Rows below the headings that are looked at for whether a column is empty. */
const spacerRows = 40;

/**
 * Finds the first body row and reads the headings above it.
 *
 * @returns `null` when no row holds words beside a figure
 */
export function readHeadings(
  cells: Cells,
  columns: Columns,
  mergedAreas: SheetSnapshot['mergedAreas'],
): ColumnHeadings | null {
  let firstBodyRow: number | null = null;
  for (let row = cells.firstRow; row <= cells.lastRow && firstBodyRow === null; row += 1) {
    if (isBodyRow(cells, columns, row)) firstBodyRow = row;
  }
  if (firstBodyRow === null) return null;
  const body = withBrokenLines(cells, columns, firstBodyRow);
  const from = Math.max(cells.firstRow, body - mostHeadingRows);
  const rows = Array.from({ length: body - from }, (_, i) => from + i).filter((row) =>
    columns.money.some((column) => joinedText(cells, row, column) !== ''),
  );
  const merged = mergedAreas.map(parseCellsRectangle).filter((area) => area !== null);

  // A narrow column left empty between two others parts nothing.
  const isSpacer = (column: number): boolean => {
    for (let row = from; row <= Math.min(cells.lastRow, body + spacerRows); row += 1)
      if (cells.kind(row, column) !== 'blank') return false;
    return true;
  };
  // A spanning heading leaves the cells to its right blank; it covers them only where both it and they are
  // headed again in the row below. Words stacked over one column never cover their neighbour.
  const covered = rows.map((row, i) => {
    const texts = new Map<number, string>();
    for (const column of cells.columns) {
      const text = joinedText(cells, row, column);
      if (text !== '' && !isAboutThePage(text)) texts.set(column, text);
    }
    const below = rows[i + 1];
    // Alone at the left edge of its row it is the sheet's title, whatever stands in that column below.
    if (below !== undefined && texts.size === 1) texts.delete(cells.firstColumn);
    const spread = new Map(texts);
    for (const [column, text] of texts) {
      const area = merged.find(
        (each) => each.firstColumn === column && each.firstRow <= row && each.lastRow >= row,
      );
      if (area !== undefined) {
        for (let right = column + 1; right <= area.lastColumn; right += 1)
          if (!spread.has(right)) spread.set(right, text);
        continue;
      }
      // What stands over the labels heads them, and no column of amounts.
      if (below === undefined || column === columns.label || !headedAgain(cells, below, column)) continue;
      for (const right of cells.columns) {
        if (right <= column) continue;
        if (isSpacer(right)) continue;
        if (texts.has(right) || !headedAgain(cells, below, right)) break;
        if (right === columns.label) break;
        spread.set(right, text);
      }
    }
    return spread;
  });

  const title: { row: number; column: number; text: string }[] = [];
  for (let row = cells.firstRow; row < body; row += 1) {
    for (const column of cells.columns) {
      const text = joinedText(cells, row, column);
      if (text !== '') title.push({ row, column, text });
    }
  }
  return {
    firstBodyRow: body,
    headingRows: rows,
    title,
    over: (column) =>
      covered
        .map((texts) => texts.get(column) ?? '')
        .filter((text) => text !== '')
        .join(' ')
        .replace(/\s+/g, ' '),
    find(column, test) {
      for (let i = rows.length - 1; i >= 0; i -= 1) {
        const row = rows[i];
        const text = covered[i]?.get(column);
        if (row !== undefined && text !== undefined && test(text)) return { row, text };
      }
      return null;
    },
  };
}
