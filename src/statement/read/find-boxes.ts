import type { StatementField } from '../../guidance/edition';
import { unitIn } from '../../money/unit-words';
import type { StatementCell } from '../statement';
import type { BoxLabels } from './field-labels';
import type { Table } from './find-tables';
import type { Grid } from './grid';
import type { Seen } from './seen';
import { amountIn } from './shown-amount';

const furthestValue = 6;
/** Days by which a workbook that counts from 1904 is behind (Microsoft, “Date systems in Excel”). */
const from1900To1904 = 1462;
/** Boxes whose words may stand below their heading, as in the filed form. */
const longTexts = new Set(['strategy', 'key-actions', 'actions-taken']);

/** The most frequent of some distances; one column where there are none. */
function usualOf(distances: readonly number[]): number {
  const times = new Map<number, number>();
  for (const each of distances) times.set(each, (times.get(each) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 1;
}

export type Boxes = Readonly<Record<string, StatementCell>>;

/**
 * Finds boxes by their labels: the value stands in the same cell after a colon, to the right, or right below. Cells that
 * were read as part of a table are passed over.
 */
export function findBoxes(grid: Grid, labels: BoxLabels, tables: readonly Table[], seen: Seen): Boxes {
  const boxes: Record<string, StatementCell> = {};
  const inTable = (row: number, column: number): boolean =>
    seen.has(row, column) ||
    tables.some(
      (table) =>
        row >= table.firstHeadingRow &&
        row <= table.lastRow &&
        (column > table.labelColumn || row <= table.headingRow) &&
        labels.box(grid.text(row, table.labelColumn)) === null,
    );
  const read = (field: StatementField, label: string, row: number, column: number, text: string): void => {
    const held = text === grid.text(row, column) ? grid.value(row, column) : text;
    const counts1904 = field.id === 'date-signed' && typeof held === 'number' && grid.sheet.date1904 === true;
    const value = counts1904 ? Number(held) + from1900To1904 : held;
    const numberFormat = grid.numberFormat(row, column);
    seen.take(row, column);
    boxes[field.id] = {
      key: `header/${field.id}`,
      field: field.id,
      label,
      place: grid.place(row, column),
      value,
      formula: grid.formula(row, column),
      numberFormat,
      amount:
        field.holds === 'pounds'
          ? amountIn(value, numberFormat, unitIn(label) ?? '£', grid.formula(row, column))
          : { kind: 'blank' },
      text,
      hidden: grid.isHidden(row, column),
    };
  };
  const values = new Set<string>();
  /** Columns from label to value, of each box that is filled. */
  const distances: number[] = [];
  const blanks: { field: StatementField; label: string; row: number; column: number }[] = [];
  for (const { row, column, text } of grid.words()) {
    if (values.has(`${row} ${column}`)) continue;
    const colon = text.indexOf(':');
    const name = colon > 0 ? text.slice(0, colon) : text;
    const field = labels.box(text) ?? labels.box(name);
    if (field === null || inTable(row, column)) continue;
    const known = boxes[field.id];
    if (known !== undefined && known.text !== '') continue;
    const label = name.trim();
    const inside = colon > 0 && labels.box(text) === null ? text.slice(colon + 1).trim() : '';
    seen.take(row, column);
    if (inside !== '') {
      distances.push(0);
      read(field, label, row, column, inside);
      continue;
    }
    let at: readonly [number, number] | null = null;
    for (let c = column + 1; c <= Math.min(column + furthestValue, grid.lastColumn) && at === null; c += 1) {
      const beside = grid.text(row, c);
      if (beside === '') continue;
      // A post may be called what a signature's box is called.
      if (field.id !== 'job-title' && labels.box(beside) !== null) break;
      at = [row, c];
    }
    const below = grid.text(row + 1, column);
    if (at === null && longTexts.has(field.id) && below !== '' && labels.box(below) === null) {
      at = [row + 1, column];
    }
    if (at === null) {
      if (known === undefined) blanks.push({ field, label, row, column });
      continue;
    }
    const [r, c] = at;
    if (r === row) distances.push(c - column);
    values.add(`${r} ${c}`);
    read(field, label, r, c, grid.text(r, c));
  }
  const usual = usualOf(distances);
  for (const { field, label, row, column } of blanks) {
    if (boxes[field.id] === undefined) read(field, label, row, column + usual, '');
  }
  return boxes;
}
