import { plainLabel } from '../../english/label-words';
import type { Unit } from '../../money/unit';
import { unitIn } from '../../money/unit-words';
import type { Cells } from './cells';
import { isHeadingText } from './heading-words';

/** Rows of a further table, headed by a unit of its own. */
export interface RowsInUnit {
  readonly from: number;
  readonly to: number;
  readonly unit: Unit;
}

/** Where the labels and the amounts stand, and what the first table's amounts are in. */
interface FirstTable {
  readonly label: number;
  readonly amount: number;
  readonly firstBodyRow: number;
  readonly unit: Unit;
}

const paidPerHousehold =
  /\bper (?:week|household|home|person|head|dwelling|property)\b|\ba week\b|\bband d\b/;

/** Whether words speak of what one household pays, and of no sum of the council's. */
export const saysPerHousehold = (text: string): boolean => paidPerHousehold.test(plainLabel(text));

/** The unit that a heading below others names; `null` for none, for a sum of money and for what a household pays. */
export function unitOfHeading(text: string): Unit | null {
  return text === '' || /£\s*\d*[1-9]/.test(text) || saysPerHousehold(text) ? null : unitIn(text);
}

/**
 * Further tables below the first whose own headings name another unit: over the amounts, or as a title after a gap. Each
 * goes on to the next heading of the columns. A cell among the lines is no heading, whatever it says.
 */
export function unitsBelow(cells: Cells, table: FirstTable): readonly RowsInUnit[] {
  const { label, amount, firstBodyRow, unit: first } = table;
  const found: { from: number; to: number; unit: Unit }[] = [];
  let unit = first;
  let afterFigures = false;
  let afterGap = false;
  let titled = 0;
  for (let row = firstBodyRow; row <= cells.lastRow; row += 1) {
    if (cells.isBlankRow(row)) {
      afterFigures = false;
      afterGap = true;
      continue;
    }
    const kind = cells.kind(row, amount);
    if (kind === 'words' && !afterFigures) {
      const text = cells.words(row, amount);
      const named = unitOfHeading(text);
      if (named !== null) unit = named;
      else if (titled !== row - 1 && isHeadingText(text)) unit = first;
    } else if (kind === 'blank' && afterGap) {
      const named = unitOfHeading(cells.words(row, label));
      if (named !== null) {
        unit = named;
        titled = row;
      }
    }
    if (unit !== first) {
      const last = found.at(-1);
      if (last?.unit === unit && last.to === row - 1) last.to = row;
      else found.push({ from: row, to: row, unit });
    }
    afterFigures = kind === 'figure' || kind === 'nil';
    afterGap = false;
  }
  return found;
}

/** The unit of a row's amounts. */
export function unitAt(row: number, below: readonly RowsInUnit[], first: Unit): Unit {
  return rowsAround(row, below)?.unit ?? first;
}

/** The further table that a row is part of, looked up among any number of them; `null` for none. */
export function rowsAround(row: number, below: readonly RowsInUnit[]): RowsInUnit | null {
  let low = 0;
  let high = below.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const rows = below[middle];
    if (rows === undefined) break;
    if (row < rows.from) high = middle - 1;
    else if (row > rows.to) low = middle + 1;
    else return rows;
  }
  return null;
}
