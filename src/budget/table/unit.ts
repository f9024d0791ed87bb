import { cellAddress } from '../../grid/cell-address';
import type { Unit } from '../../money/unit';
import type { Cells } from './cells';
import { columnLetters } from '../../grid/column-letters';
import type { ColumnHeadings } from './column-headings';
import { withoutMarks } from '../../english/legible';
import { unitIn } from '../../money/unit-words';

/** Marks on letters name no other unit. */
const unitOf = (text: string): Unit | null => unitIn(withoutMarks(text));

const rates = /\bper\s+(?:head|capita|property|household|dwelling|pupil|£)|\bband\s+d\b|%/i;

export interface UnitRead {
  readonly unit: Unit;
  /** Address of the cell that says so; `null` when £ was assumed. */
  readonly from: string | null;
}

/**
 * Reads the unit from the amount column's own heading, else from any cell above the body (the nearest to the
 * column first), else from £ signs in the amounts themselves, else £ is assumed and `from` is `null`.
 */
export function unitOfColumn(cells: Cells, headings: ColumnHeadings, column: number): UnitRead {
  const own = headings.find(column, (text) => unitOf(text) !== null);
  if (own !== null) {
    const at = headings.title.find(({ row, text }) => row === own.row && text === own.text);
    return { unit: unitOf(own.text) ?? '£', from: `${columnLetters(at?.column ?? column)}${own.row}` };
  }
  const said = headings.title
    .map((cell) => ({ ...cell, unit: unitOf(cell.text) }))
    .filter((cell) => cell.unit !== null && !isSum(cell.text) && !overRates(cell))
    .sort((a, b) => b.row - a.row || Math.abs(a.column - column) - Math.abs(b.column - column));
  const nearest = said[0];
  if (nearest !== undefined) {
    return { unit: nearest.unit ?? '£', from: cellAddress(nearest) };
  }
  for (let row = headings.firstBodyRow; row <= cells.lastRow; row += 1) {
    if (cells.kind(row, column) !== 'figure') continue;
    const value = cells.value(row, column);
    if (typeof value === 'string' && value.includes('£'))
      return { unit: '£', from: cellAddress({ row, column }) };
  }
  return unitBelow(cells) ?? { unit: '£', from: null };

  /** Heads a column of rates, such as £ per band D property: that unit is not the budget's. */
  function overRates(cell: {
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }): boolean {
    if (rates.test(cell.text)) return true;
    return (
      cell.column !== column &&
      headings.headingRows.includes(cell.row) &&
      rates.test(headings.over(cell.column))
    );
  }
}

/** Rows at the foot of a sheet that are looked at for what its figures are in. */
const rowsOfNotes = 12;
const saysOfFigures = /\b(?:figures?|amounts?|sums?|values?|all|shown|stated|expressed|given|note)\b/i;

/** The unit that a note below the table names, where nothing above it does. */
function unitBelow(cells: Cells): UnitRead | null {
  for (let row = cells.lastRow; row > Math.max(cells.firstRow, cells.lastRow - rowsOfNotes); row -= 1) {
    if (cells.columns.some((column) => cells.kind(row, column) === 'figure')) break;
    for (const column of cells.columns) {
      const text = cells.words(row, column);
      const unit = text === '' || !saysOfFigures.test(text) || isSum(text) ? null : unitOf(text);
      if (unit === '£000' || unit === '£m') return { unit, from: `${columnLetters(column)}${row}` };
    }
  }
  return null;
}

/** A sentence that names a sum of money, such as "a budget of £9.2 million", says nothing about the column's unit. */
function isSum(text: string): boolean {
  return /£\s*\d[\d,.]*/.test(text) && !/£\s*['’‘`]?\s*,?\s*000(?:['’‘`]?s)?\b/.test(text);
}
