import { comparable, sameFormula } from '../../../excel/same-formula';
import type { RawSheet } from '../../../excel/raw-sheet';
import { type Area, areaAddress, overlaps } from '../../../grid/area';
import type { CellValue } from '../../../grid/snapshot';
import type { CalculationRecord } from '../marks-record';

/** Our own formula with parts that Excel turned into #REF! when what they named was deleted: nobody typed it. */
function isMaimed(cell: CellValue, written: CellValue): boolean {
  const parts = comparable(cell).split('#ref!');
  const whole = comparable(written);
  if (parts.length === 1 || !whole.startsWith('=')) return false;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = index === parts.length - 1 ? whole.length - part.length : whole.indexOf(part, at);
    if (found < at || (index === 0 && found !== 0) || !whole.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return true;
}

/**
 * Cells that are neither blank nor what we had put there, and so the officer's.
 *
 * @param charts tables of ours below the report, which charts are drawn over
 */
export function officersCells(
  sheet: RawSheet,
  ours: CalculationRecord,
  charts: readonly Area[] = [],
): readonly string[] {
  const cells: string[] = [];
  sheet.formulas.forEach((row, down) => {
    row.forEach((cell, across) => {
      const at = { row: sheet.area.row + down, column: sheet.area.column + across };
      const written = ours.cells[at.row - 1]?.[at.column - 1] ?? '';
      if (charts.some((area) => overlaps(area, { ...at, sheet: area.sheet, rows: 1, columns: 1 }))) return;
      if (cell !== '' && !sameFormula(cell, written) && !isMaimed(cell, written))
        cells.push(areaAddress({ ...at, rows: 1, columns: 1 }));
    });
  });
  return cells;
}
