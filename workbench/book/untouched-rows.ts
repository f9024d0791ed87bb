import { CellValueType, type ICellData } from '@univerjs/core';
import type { StoredRow } from '../../src/files/sheet-content';
import type { CellRow } from './row-input';
import type { StyleSheet } from './style-sheet';

/** A quick answer for the many rows that nobody touched: true when all cells surely hold and look as in the file. */
export function isSurelyUntouched(
  stored: StoredRow,
  cells: CellRow | undefined,
  styles: StyleSheet,
  styleIds: readonly string[],
): boolean {
  let met = 0;
  for (const cell of stored.cells) {
    const data = cells?.[cell.column - 1];
    if (!data) {
      if (cell.value !== '' || cell.formula !== null || cell.style !== 0) return false;
      continue;
    }
    met += 1;
    if (cell.formula !== null || data.f || data.si || data.p || cell.value !== plainValue(data)) return false;
    if (data.s !== undefined ? data.s !== styleIds[cell.style] : cell.style !== 0) return false;
    if ((data.custom?.['unlocked'] === true) === styles.isLocked(cell.style)) return false;
  }
  if (!cells) return true;
  let count = 0;
  for (const key in cells) if (cells[Number(key)]) count += 1;
  return count === met;
}

/** The value of a cell without a formula as the file holds it; `null` where a closer look is needed. */
function plainValue(cell: ICellData): string | number | boolean | null {
  const { v, t } = cell;
  if (t === CellValueType.NUMBER) return typeof v === 'number' ? v : null;
  if (t === CellValueType.BOOLEAN) return v === 1 ? true : v === 0 ? false : null;
  if (t === CellValueType.STRING) return typeof v === 'string' ? v : null;
  return v === undefined && t === undefined ? '' : null;
}
