import { readAmount } from '../../money/amount';
import { units, type Unit } from '../../money/unit';
import type { Cells } from './cells';
import { rowsAround, type RowsInUnit } from './units-below';

const worth: Readonly<Record<Unit, number>> = { '£': 1, '£000': 1_000, '£m': 1_000_000 };
/** Pounds: more than all of England's councils spend; beyond it the unit is not the one that is stated. */
const beyondAnyBudget = 500e9;
/** Pounds: more than any one council spends, its totals counted too. */
const plausible = 50e9;

/** `£16.7m` says its own unit, whatever heads the column. */
const ownUnit = /\p{L}/u;

/**
 * What the column's figures come to, each without its sign, totals too: a size, and no amount. In the column's unit.
 *
 * @param elsewhere rows in another unit, which are no part of it
 */
export function sizeOf(
  cells: Cells,
  column: number,
  firstRow: number,
  elsewhere: readonly RowsInUnit[] = [],
): number {
  let size = 0;
  for (let row = firstRow; row <= cells.lastRow; row += 1) {
    if (cells.kind(row, column) !== 'figure') continue;
    if (rowsAround(row, elsewhere) !== null) continue;
    const value = cells.value(row, column);
    if (typeof value === 'number') size += Math.abs(value);
    else if (!ownUnit.test(value.toString())) {
      const read = readAmount(String(value), '£');
      if (read.kind === 'amount') size += Math.abs(read.pence) / 100;
    }
  }
  return size;
}

/**
 * The unit to read a column by: the one that is stated, unless the column would come to more than all councils spend;
 * then the largest under which it could be a council's.
 *
 * @param size as `sizeOf` gives it
 */
export function fittingUnit(stated: Unit, size: number): Unit {
  if (size * worth[stated] <= beyondAnyBudget) return stated;
  return (
    [...units].reverse().find((unit) => worth[unit] < worth[stated] && size * worth[unit] <= plausible) ?? '£'
  );
}
