import type { RawSheet } from '../../../excel/raw-sheet';
import type { BudgetTable, Decision, SheetReading } from '../../../budget/reading';
import type { LeftOutCells, LeftOutRecord, MarkedBlocks, SheetChange } from '../marks-record';
import type { Step } from '../../../excel/step';
import type { Area } from '../../../grid/area';
import type { Unit } from '../../../money/unit';
import type { Pence } from '../../../money/pence';
import type { BudgetLine } from '../../../budget/line';
import { cellWord } from '../treatment-words';
import { partLeftOut } from '../officer-decisions';
import { penceIn, readAmount } from '../../../money/amount';
import { columnBlock } from './mark-place';
import { treatmentWords } from '../../../budget/treatment/words';
import { leftOutAsName, leftOutName } from '../locate-marks';

/**
 * The two columns for parts that stay out of lines that mix: how much, which the officer may type, and what it is
 * treated as. They stand beside the Reason column once some line needs them.
 */

/** What marking knows of the sheet when it comes to these columns. */
export interface LeftOutInput {
  readonly raw: RawSheet;
  readonly reading: SheetReading;
  readonly table: BudgetTable;
  readonly marks: MarkedBlocks | null;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly rows: { readonly firstRow: number; readonly lastRow: number };
  readonly reasonColumn: number;
  /** Row of the headings Treatment and Reason. */
  readonly headingRow: number | null;
  readonly earlier: LeftOutRecord | null;
  readonly suffix: string;
  /** Rows that may be written; `null` for all. Columns that are new are always written whole. */
  readonly only: ReadonlySet<number> | null;
}

export interface LeftOutColumns {
  readonly steps: readonly Step[];
  readonly sentences: readonly string[];
  readonly cells: number;
  /** Where the columns stand once this is done; `null` where there are none. */
  readonly columns: { readonly parts: number; readonly kinds: number } | null;
  readonly isNew: boolean;
  /** Names with the block each shall stand for and the one that it stands for now. */
  readonly names: readonly (readonly [string, Area, Area | null])[];
  readonly record: LeftOutRecord | null;
  /** Cells of columns that were there already, by row. */
  readonly changed: ReadonlyMap<number, { readonly before: LeftOutCells; readonly after: LeftOutCells }>;
  readonly heading: SheetChange['leftOutHeading'];
}

/** The figure that stands for an amount in a cell of the sheet's unit: the nearest number to it, which reads back as it. */
export const inUnit = (amount: Pence, unit: Unit): number => amount / penceIn(unit);

/** Whether a line asks for a part to be left out, or has one. */
export const asksForPart = (line: BudgetLine, decision: Decision | undefined): boolean =>
  (line.mixes !== null && line.treatment === 'check') || partLeftOut(decision) !== null;

/** What shall stand beside one line, given what stands there now. */
export function cellsBesideLine(
  line: BudgetLine | undefined,
  decision: Decision | undefined,
  now: LeftOutCells,
  value: string | number | boolean,
  unit: Unit,
): LeftOutCells {
  // Beside rows without a treatment nothing is ours.
  if (line === undefined || cellWord(line.treatment) === '') return now;
  const part = partLeftOut(decision);
  const read = readAmount(value, unit);
  const standsThere = read.kind === 'amount' && read.pence === part;
  const figure = part === null ? '' : standsThere ? now[0] : inUnit(part, unit);
  const asked = line.mixes !== null && (line.treatment === 'check' || part !== null);
  return [figure, asked && line.mixes !== null ? treatmentWords[line.mixes.leaves] : ''];
}

/** Names of the two columns, with the block that each shall stand for and the one that it stands for now. */
export function leftOutNames(
  input: LeftOutInput,
  columns: { parts: number; kinds: number },
): LeftOutColumns['names'] {
  const { raw, rows, suffix, marks } = input;
  const block = (column: number): Area => columnBlock(raw.name, column, rows.firstRow, rows.lastRow);
  return [
    [`${leftOutName}${suffix}`, block(columns.parts), marks?.leftOut?.parts ?? null],
    [`${leftOutAsName}${suffix}`, block(columns.kinds), marks?.leftOut?.kinds ?? null],
  ];
}
