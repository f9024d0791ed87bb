import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import type { LeftOutRecord, MarkedBlocks } from '../marks-record';
import { columnOfFigures, type Step, step } from '../../../excel/step';
import { type Area, areaAddress } from '../../../grid/area';
import { leftOutHeadingRow } from './mark-place';

/**
 * Takes the columns for parts left out away: figures, words, headings, number format and widths. What stands beside
 * rows without a treatment, or below the marks, is the officer's and stays.
 */
export function leftOutRemoval(
  raw: RawSheet,
  { treatments, leftOut }: MarkedBlocks,
  record: LeftOutRecord | null,
): { readonly steps: readonly Step[]; readonly kept: readonly string[] } {
  const steps: Step[] = [];
  const stays: string[] = [];
  const columns = [leftOut?.parts ?? null, leftOut?.kinds ?? null];
  columns.forEach((area, index) => {
    if (area === null) return;
    const before: (string | number)[] = [];
    const after: (string | number)[] = [];
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const formula = cellAt(raw, row, area.column, 'formulas');
      const now = typeof formula === 'boolean' ? String(formula) : formula;
      const isOurs = cellAt(raw, row, treatments.column) !== '';
      before.push(now);
      after.push(isOurs ? '' : now);
      if (!isOurs && now !== '') stays.push(areaAddress({ ...area, row, rows: 1 }));
    }
    for (let row = area.row + area.rows; row < raw.area.row + raw.area.rows; row += 1)
      if (cellAt(raw, row, area.column) !== '') stays.push(areaAddress({ ...area, row, rows: 1 }));
    steps.push(...columnOfFigures(area, before, after).steps);
    const headingRow = leftOutHeadingRow(raw, area);
    if (headingRow !== null) {
      const cell = { ...area, row: headingRow, rows: 1 };
      steps.push(
        step(
          { kind: 'clear-words', area: cell },
          { kind: 'put-words', area: cell, cells: [[String(cellAt(raw, headingRow, area.column))]] },
        ),
      );
    }
    const format = index === 0 ? (record?.numberFormat ?? null) : null;
    if (format !== null && hasFormat(raw, area, format))
      steps.push(
        step(
          { kind: 'look', area, look: { numberFormat: 'General' } },
          { kind: 'look', area, look: { numberFormat: format } },
        ),
      );
    const now = raw.columns.find(({ column }) => column === area.column)?.width;
    const [to, set] = [record?.widths.before[index] ?? 0, record?.widths.after[index] ?? 0];
    // A width differs from what we set only if the officer changed it; then it is the officer's.
    if (now === undefined || to <= 0 || Math.abs(now - set) >= 2) return;
    steps.push(
      step(
        { kind: 'column-width', sheet: raw.name, column: area.column, width: to },
        { kind: 'column-width', sheet: raw.name, column: area.column, width: now },
      ),
    );
  });
  return { steps, kept: stays };
}

function hasFormat(raw: RawSheet, area: Area, format: string): boolean {
  const column = area.column - raw.area.column;
  for (let row = area.row; row < area.row + area.rows; row += 1)
    if (raw.numberFormats[row - raw.area.row]?.[column] !== format) return false;
  return true;
}
