import { readBudget } from '../budget/read-budget';
import type { BudgetReading, ReadOptions } from '../budget/reading';
import type { WorkbookSnapshot } from '../grid/snapshot';

/** A sheet read by itself, as a budget. */
export interface SheetAsBudget {
  readonly sheet: WorkbookSnapshot['sheets'][number];
  readonly reading: BudgetReading;
  /** From 0, no budget, to 1. */
  readonly likelihood: number;
}

/** The visible sheets of a workbook, each read by itself; all where none is visible. */
export function sheetsAsBudgets(
  sheets: WorkbookSnapshot['sheets'],
  options: ReadOptions,
): readonly SheetAsBudget[] {
  const visible = sheets.filter(({ hidden }) => !hidden);
  return (visible.length > 0 ? visible : sheets).map((sheet) => {
    const reading = readBudget([sheet], options);
    return { sheet, reading, likelihood: reading.sheets[0]?.likelihood ?? 0 };
  });
}

/** The likeliest of them, the first of several; `null` where there is none. */
export const likeliestBudget = (offered: readonly SheetAsBudget[]): SheetAsBudget | null =>
  offered.reduce<SheetAsBudget | null>(
    (likeliest, each) => (likeliest === null || each.likelihood > likeliest.likelihood ? each : likeliest),
    null,
  );
