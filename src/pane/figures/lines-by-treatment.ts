import {
  isLineTreatment,
  lineTreatments,
  rowKinds,
  type BudgetLine,
  type LineTreatment,
  type RowKind,
} from '../../budget/line';
import type { BudgetReading, Footing, SheetReading } from '../../budget/reading';
import { noPence, subtract, type Pence } from '../../money/pence';

/** A line with the sheet it stands on. */
export interface PlacedLine {
  readonly sheet: string;
  readonly line: BudgetLine;
}

/** A line as far as it belongs to one treatment. */
export interface GroupedLine extends PlacedLine {
  /** Where the line is split, the part that has this treatment; `null` where the whole line has it. */
  readonly part: Pence | null;
}

/** The lines of one treatment with their sum, which the reading itself has proven against the sheet's total. */
export interface TreatmentGroup {
  readonly treatment: LineTreatment;
  readonly lines: readonly GroupedLine[];
  readonly amount: Pence;
}

function isRowKind(treatment: string): treatment is RowKind {
  return rowKinds.some((known) => known === treatment);
}

function amountOf(treatment: LineTreatment, totals: Footing): Pence {
  if (treatment === 'included') return totals.included;
  if (treatment === 'check') return totals.check;
  return totals.excluded[treatment];
}

/** The sheet that a preview or a result is about. */
export function sheetOf(reading: BudgetReading, name: string): SheetReading | null {
  return reading.sheets.find((sheet) => sheet.name === name) ?? reading.sheets[0] ?? null;
}

/** Treatments that occur on the sheet, in the order of the guidance. */
export function groupsOf(sheet: SheetReading): readonly TreatmentGroup[] {
  const lines = new Map<LineTreatment, GroupedLine[]>(lineTreatments.map((treatment) => [treatment, []]));
  for (const line of sheet.lines) {
    const { treatment, amount, leftOut, mixes } = line;
    if (!isLineTreatment(treatment)) continue;
    const split = leftOut === null || mixes === null ? null : { leftOut, leaves: mixes.leaves };
    const part = split === null ? null : subtract(amount ?? noPence, split.leftOut);
    lines.get(treatment)?.push({ sheet: sheet.name, line, part });
    if (split !== null) lines.get(split.leaves)?.push({ sheet: sheet.name, line, part: split.leftOut });
  }
  return lineTreatments
    .map((treatment) => ({
      treatment,
      lines: lines.get(treatment) ?? [],
      amount: amountOf(treatment, sheet.totals),
    }))
    .filter((group) => group.lines.length > 0);
}

/** How many rows are no lines, by kind. */
export function otherRowsOf(sheet: SheetReading): ReadonlyMap<RowKind, number> {
  const rows = new Map<RowKind, number>();
  for (const { treatment } of sheet.lines) {
    if (isRowKind(treatment)) rows.set(treatment, (rows.get(treatment) ?? 0) + 1);
  }
  return rows;
}

/**
 * How many rows of one sheet get a treatment: its lines, and within the table also subtotals, income and notes.
 * Headings and blank rows stay empty.
 */
export function markedRowCount(reading: BudgetReading, sheet: string): number {
  const { lines = [], table = null } = sheetOf(reading, sheet) ?? {};
  if (table === null) return 0;
  return lines.filter(
    ({ row, treatment }) =>
      isLineTreatment(treatment) ||
      (treatment !== 'heading' && treatment !== 'blank' && row >= table.firstRow && row <= table.lastRow),
  ).length;
}

const sizeOf = ({ line }: PlacedLine): number => Math.abs(line.amount ?? 0);

function undecided(reading: BudgetReading): readonly PlacedLine[] {
  return reading.sheets
    .flatMap((sheet) => sheet.lines.map((line) => ({ sheet: sheet.name, line })))
    .filter(({ line }) => line.treatment === 'check');
}

/**
 * Lines that wait for the officer and can move the baseline, the largest amount first whatever its sign, then from top
 * to bottom.
 */
export function linesToDecide(reading: BudgetReading): readonly PlacedLine[] {
  return undecided(reading)
    .filter((placed) => sizeOf(placed) !== 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** Undecided lines that hold no amount, by sheet: whatever is decided of them, every figure stays. */
export function nilLinesToDecide(reading: BudgetReading): ReadonlyMap<string, readonly PlacedLine[]> {
  const nil = new Map<string, PlacedLine[]>();
  for (const placed of undecided(reading)) {
    if (sizeOf(placed) !== 0) continue;
    const onSheet = nil.get(placed.sheet);
    if (onSheet === undefined) nil.set(placed.sheet, [placed]);
    else onSheet.push(placed);
  }
  return nil;
}

/** Names a line in the pane, whatever row it stands in. */
export const lineId = ({ sheet, line }: PlacedLine): string => `${sheet}\n${line.key}`;
