import { columnNumber } from '../../src/grid/column-letters';
import { readBudget } from '../../src/budget/read-budget';
import { realSheet } from './real-sheet';

const worth = { '£': 1, '£000': 1000, '£m': 1_000_000 } as const;

export interface Moved {
  readonly sheet: string;
  readonly row: number;
  readonly label: string;
  /** By how much the baseline moved, in pounds, when the line rose by £10,000. */
  readonly pounds: number;
  /** The line is named as one that its size decides, as a bill for business rates is, and is asked now. */
  readonly isAskedForItsSize: boolean;
}

const columnIndex = (letters: string): number => columnNumber(letters) - 1;

/** Raises each counted line of a sheet by £10,000, one at a time, totals left as they are printed. */
export function raiseEachLine(name: string): readonly Moved[] {
  const { sheet, judged } = realSheet(name);
  const before = readBudget([sheet]);
  const reading = before.sheets[0];
  const table = reading?.table;
  if (reading === undefined || table === null || table === undefined) return [];
  const column = columnIndex(table.amountColumn);
  return reading.lines.flatMap((line, i): Moved[] => {
    const printed = sheet.values[i]?.[column];
    if (line.treatment !== 'included' || typeof printed !== 'number') return [];
    const raised = Number((printed + 10_000 / worth[table.unit]).toFixed(6));
    const values = sheet.values.map((row, r) =>
      r === i ? row.map((cell, c) => (c === column ? raised : cell)) : row,
    );
    const after = readBudget([{ ...sheet, values, formulas: values }]);
    return [
      {
        sheet: name,
        row: line.row,
        label: line.label,
        pounds: (after.baseline.amount - before.baseline.amount) / 100,
        isAskedForItsSize:
          after.sheets[0]?.lines[i]?.treatment === 'check' &&
          judged.decided_by_size.some(({ row }) => row === line.row),
      },
    ];
  });
}
