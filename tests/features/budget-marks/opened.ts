import '../../workbench/clock';
import type { BudgetReading, ReadOptions } from '../../../src/budget/reading';
import type { SheetSnapshot } from '../../../src/grid/snapshot';
import type { Cashable, MarkingPreview, MarkingResult } from '../../../src/features/budget-marks/cashable';
import { createCashable } from '../../../src/features/budget-marks/create-cashable';
import type { Outcome, Problem } from '../../../src/excel/problem';
import {
  type HeadlessExcel,
  type HeadlessOptions,
  startHeadlessExcel,
} from '../../../workbench/headless/start';
import { plainReader } from './plain-reader';

export type Rows = readonly (readonly (string | number)[])[];

/** A small budget as plain-reader.ts reads it. */
export const smallBudget: Rows = [
  ['Service', '2004/05'],
  ['Highways', 1000],
  ['Rent allowances', 400],
  ['Culture', ''],
  ['Libraries', 250.5],
  ['Fund for change', 90],
  ['Total', 1740.5],
];

/** A workbook open in the stand-in for Excel, and the add-in's door to it. */
export interface Opened {
  readonly excel: HeadlessExcel;
  readonly cashable: Cashable;
  /** What marking the budget sheet would write. */
  preview(): Promise<MarkingPreview>;
  mark(): Promise<MarkingResult>;
  /** Another door, as after closing and opening the pane. */
  reopened(): Cashable;
  close(): Promise<void>;
}

export interface Opening {
  readonly sheet?: string;
  readonly more?: readonly { readonly name: string; readonly values?: Rows }[];
  readonly excel?: Omit<HeadlessOptions, 'data'>;
  readonly readBudget?: (sheets: readonly SheetSnapshot[], options?: ReadOptions) => BudgetReading;
}

/** The value of an action that must succeed. */
export function good<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { id, sentence, details } = outcome.problem;
  throw new Error(`${id}: ${sentence}\n${details ?? ''}`);
}

/** The problem of an action that must not succeed. */
export function problemOf(outcome: Outcome<unknown>): Problem {
  if (outcome.ok) throw new Error('This should not have succeeded.');
  return outcome.problem;
}

/** Opens a workbook with a budget on its first sheet. */
export function open(rows: Rows = smallBudget, opening: Opening = {}): Opened {
  const name = opening.sheet ?? 'Budget 04';
  const excel = startHeadlessExcel({
    build: 'web',
    ...opening.excel,
    data: { sheets: [{ name, values: rows }, ...(opening.more ?? [])] },
  });
  const removeGlobals = excel.installGlobals();
  const door = () => createCashable({ readBudget: opening.readBudget ?? plainReader, patience: 500 });
  const cashable = door();
  const preview = async (): Promise<MarkingPreview> => {
    const sheets = good(await cashable.sheets());
    const id = sheets.find((sheet) => sheet.name === name)?.id ?? '';
    return good(await cashable.preview(id, {}));
  };
  return {
    excel,
    cashable,
    preview,
    mark: async () => good(await cashable.mark(await preview())),
    reopened: door,
    close: async () => {
      await excel.settle();
      removeGlobals();
      excel.dispose();
    },
  };
}
