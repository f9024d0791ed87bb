import type { ICellData, Nullable } from '@univerjs/core';

/** Key in a cell's own data for a formula that the spreadsheet cannot calculate; the cell holds the file's last value. */
export const keptFormulaKey = 'keptFormula';

interface KeptFormula {
  readonly formula: string;
  readonly value: unknown;
}

/** The formula with `=`, which the spreadsheet does not calculate; `null` without one or once something else was entered. */
export function keptFormula(cell: Nullable<ICellData>): string | null {
  const kept = cell?.custom?.[keptFormulaKey] as KeptFormula | undefined;
  if (!cell || !kept || cell.f || cell.si || cell.p) return null;
  return (cell.v ?? null) === kept.value ? kept.formula : null;
}

/** What a cell carries for its formula that is not calculated. */
export function carried(formula: string, cell: ICellData): Record<string, KeptFormula> {
  return { [keptFormulaKey]: { formula, value: cell.v ?? null } };
}
