import type { BudgetLine } from '../../../budget/line';
import type { BudgetTable, Decision, SheetReading } from '../../../budget/reading';
import { columnLetters } from '../../../grid/column-letters';
import { readAmount } from '../../../money/amount';
import type { Pence } from '../../../money/pence';
import type { Unit } from '../../../money/unit';
import { treatmentWords } from '../../../budget/treatment/words';
import {
  changesLeftOut,
  leftOutAsHeading,
  leftOutHeading,
  noRoomForLeftOut,
  noRoomForLeftOutYet,
  writesLeftOut,
} from '../words';
import { type Area, cellAddress, columnNumber } from '../../../grid/area';
import { leftOutAsName, leftOutName } from '../locate-marks';
import type { LeftOutCells, LeftOutRecord, MarkedBlocks, SheetChange } from '../marks-record';
import { partLeftOut } from '../officer-decisions';
import { Refusal } from '../../../excel/problem-from-error';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import { cellWord } from '../treatment-words';
import { columnsLookedAt, freeColumns, leftOutHeadingRow, newHeadingRow } from './mark-place';
import { columnOfFigures, columnOfWords, step, type Step } from '../../../excel/step';

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

const partsWidth = 100;
const kindsWidth = 130;
const penceIn: Readonly<Record<Unit, number>> = { '£': 100, '£000': 100_000, '£m': 100_000_000 };

/** The figure that stands for an amount in a cell of the sheet's unit: the nearest number to it, which reads back as it. */
export const inUnit = (amount: Pence, unit: Unit): number => amount / penceIn[unit];

/** Whether a line asks for a part to be left out, or has one. */
const needsColumns = (line: BudgetLine, decision: Decision | undefined): boolean =>
  (line.mixes !== null && line.treatment === 'check') || partLeftOut(decision) !== null;

/** What shall stand beside one line, given what stands there now. */
function wanted(
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

const none: LeftOutColumns = {
  steps: [],
  sentences: [],
  cells: 0,
  columns: null,
  isNew: false,
  names: [],
  record: null,
  changed: new Map(),
  heading: undefined,
};

/**
 * Works out what the columns for parts left out need: nothing, cells of columns that are there, or new columns.
 *
 * @throws Refusal when a part was decided and there is no room for its column
 */
export function leftOutColumns(input: LeftOutInput): LeftOutColumns {
  const { raw, reading, marks, decisions, rows, reasonColumn } = input;
  const { parts = null, kinds = null } = marks?.leftOut ?? {};
  if (parts !== null && kinds !== null) return kept(input, parts, kinds);
  const rest = marks === null ? [] : leftOutRemoval(raw, marks, input.earlier).steps;
  const inside = reading.lines.filter(({ row }) => row >= rows.firstRow && row <= rows.lastRow);
  const needing = inside.filter((line) => needsColumns(line, decisions[line.key]));
  if (needing.length === 0) return { ...none, steps: rest };
  const column = freeColumns(raw, rows, 2, reasonColumn + 1);
  if (column === null) {
    const looked = columnsLookedAt(raw, reasonColumn + 1);
    if (needing.some((line) => partLeftOut(decisions[line.key]) !== null))
      throw new Refusal(noRoomForLeftOut(raw.name, looked));
    return { ...none, steps: rest, sentences: [noRoomForLeftOutYet(raw.name, looked)] };
  }
  const added = addedColumns(input, column, needing.length);
  return { ...added, steps: [...rest, ...added.steps] };
}

const blockIn = (sheet: string, column: number, first: number, last: number): Area => ({
  sheet,
  row: first,
  column,
  rows: last - first + 1,
  columns: 1,
});

function namesOf(input: LeftOutInput, columns: { parts: number; kinds: number }): LeftOutColumns['names'] {
  const { raw, rows, suffix, marks } = input;
  const block = (column: number): Area => blockIn(raw.name, column, rows.firstRow, rows.lastRow);
  return [
    [`${leftOutName}${suffix}`, block(columns.parts), marks?.leftOut?.parts ?? null],
    [`${leftOutAsName}${suffix}`, block(columns.kinds), marks?.leftOut?.kinds ?? null],
  ];
}

function addedColumns(input: LeftOutInput, column: number, questions: number): LeftOutColumns {
  const { raw, reading, table, decisions, rows, headingRow: wishedRow } = input;
  const sheet = raw.name;
  const columns = { parts: column, kinds: column + 1 };
  const block = (at: number): Area => blockIn(sheet, at, rows.firstRow, rows.lastRow);
  const byRow = new Map(reading.lines.map((line) => [line.row, line]));
  const after = Array.from({ length: rows.lastRow - rows.firstRow + 1 }, (_, index) => {
    const line = byRow.get(rows.firstRow + index);
    return wanted(line, line && decisions[line.key], ['', ''], '', table.unit);
  });
  const blank = after.map(() => '');
  const figures = columnOfFigures(
    block(columns.parts),
    blank,
    after.map(([part]) => part),
  );
  const words = columnOfWords(
    block(columns.kinds),
    blank,
    after.map(([, kind]) => kind),
  );
  const steps: Step[] = [...figures.steps, ...words.steps];
  const headingRow = newHeadingRow(raw, wishedRow, [columns.parts, columns.kinds], rows.firstRow);
  if (headingRow !== null)
    for (const [at, heading] of headingsOf(columns, table.unit)) {
      const cell = blockIn(sheet, at, headingRow, headingRow);
      steps.push(
        step({ kind: 'put-words', area: cell, cells: [[heading]] }, { kind: 'clear-words', area: cell }),
      );
    }
  const state = (at: number) => raw.columns.find((each) => each.column === at);
  const widths: LeftOutRecord['widths'] = {
    before: [state(columns.parts)?.width ?? 0, state(columns.kinds)?.width ?? 0],
    after: [partsWidth, kindsWidth],
  };
  [columns.parts, columns.kinds].forEach((at, index) => {
    const [to, back] = [widths.after[index] ?? partsWidth, widths.before[index] ?? 0];
    steps.push(
      step(
        { kind: 'column-width', sheet, column: at, width: to },
        back > 0 ? { kind: 'column-width', sheet, column: at, width: back } : null,
      ),
    );
  });
  const numberFormat = state(columns.parts)?.isGeneral === true ? amountsFormat(raw, table, rows) : null;
  if (numberFormat !== null) {
    const area = block(columns.parts);
    steps.push(
      step(
        { kind: 'look', area, look: { numberFormat } },
        { kind: 'look', area, look: { numberFormat: 'General' } },
      ),
    );
  }
  return {
    steps,
    sentences: [
      writesLeftOut(
        {
          sheet,
          first: columnLetters(columns.parts),
          second: columnLetters(columns.kinds),
          unit: table.unit,
        },
        questions,
      ),
    ],
    cells: figures.cells + words.cells + (headingRow === null ? 0 : 2),
    columns,
    isNew: true,
    names: namesOf(input, columns),
    record: { widths, numberFormat },
    changed: new Map(),
    heading: undefined,
  };
}

const headingsOf = (columns: { parts: number; kinds: number }, unit: Unit) =>
  [
    [columns.parts, leftOutHeading(unit)],
    [columns.kinds, leftOutAsHeading],
  ] as const;

/** The number format that most amounts of the table have; `null` where that is Excel's own. */
function amountsFormat(raw: RawSheet, table: BudgetTable, rows: LeftOutInput['rows']): string | null {
  const column = columnNumber(table.amountColumn) - raw.area.column;
  const counts = new Map<string, number>();
  for (let row = rows.firstRow; row <= rows.lastRow; row += 1) {
    const at = row - raw.area.row;
    if (typeof raw.values[at]?.[column] !== 'number') continue;
    const format = raw.numberFormats[at]?.[column] ?? 'General';
    counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  const most = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['General', 0]);
  return ['General', '@'].includes(most[0]) ? null : most[0];
}

/** Columns that are there: cells that differ, and the unit in the heading. */
function kept(input: LeftOutInput, parts: Area, kinds: Area): LeftOutColumns {
  const { raw, reading, table, decisions, rows, only, earlier } = input;
  const byRow = new Map(reading.lines.map((line) => [line.row, line]));
  const first = Math.min(rows.firstRow, parts.row);
  const last = Math.max(rows.lastRow, parts.row + parts.rows - 1);
  const before: LeftOutCells[] = [];
  const after: LeftOutCells[] = [];
  const changed = new Map<number, { before: LeftOutCells; after: LeftOutCells }>();
  for (let row = first; row <= last; row += 1) {
    const formula = cellAt(raw, row, parts.column, 'formulas');
    const now: LeftOutCells = [
      typeof formula === 'boolean' ? String(formula) : formula,
      String(cellAt(raw, row, kinds.column)),
    ];
    const line = byRow.get(row);
    const inside = row >= rows.firstRow && row <= rows.lastRow;
    const next: LeftOutCells =
      only?.has(row) === false
        ? now
        : !inside
          ? ['', '']
          : wanted(line, line && decisions[line.key], now, cellAt(raw, row, parts.column), table.unit);
    before.push(now);
    after.push(next);
    if (now[0] !== next[0] || now[1] !== next[1]) changed.set(row, { before: now, after: next });
  }
  const block = (column: number): Area => blockIn(raw.name, column, first, last);
  const figures = columnOfFigures(
    block(parts.column),
    before.map(([part]) => part),
    after.map(([part]) => part),
  );
  const words = columnOfWords(
    block(kinds.column),
    before.map(([, kind]) => kind),
    after.map(([, kind]) => kind),
  );
  const heading = only === null ? newUnit(raw, parts, table.unit) : null;
  const columns = { parts: parts.column, kinds: kinds.column };
  return {
    steps: [...figures.steps, ...words.steps, ...(heading?.steps ?? [])],
    sentences:
      changed.size === 0
        ? []
        : [
            changesLeftOut(
              { sheet: raw.name, first: columnLetters(parts.column), second: columnLetters(kinds.column) },
              [...changed.keys()],
            ),
          ],
    cells: figures.cells + words.cells + (heading === null ? 0 : 1),
    columns,
    isNew: false,
    names: namesOf(input, columns),
    record: earlier ?? { widths: { before: [0, 0], after: [0, 0] }, numberFormat: null },
    changed,
    heading: heading?.change,
  };
}

/** The heading says the sheet's unit, which the officer may have corrected. */
function newUnit(raw: RawSheet, parts: Area, unit: Unit) {
  const row = leftOutHeadingRow(raw, parts);
  const now = row === null ? '' : String(cellAt(raw, row, parts.column));
  const next = leftOutHeading(unit);
  if (row === null || now === next) return null;
  return {
    steps: headingSteps(blockIn(raw.name, parts.column, row, row), now, next),
    change: { before: now, after: next },
  };
}

const headingSteps = (area: Area, before: string, after: string): readonly Step[] => [
  step({ kind: 'put-words', area, cells: [[after]] }, { kind: 'put-words', area, cells: [[before]] }),
];

/** Puts the heading's former unit back, unless it was changed since. */
export function headingBack(
  raw: RawSheet,
  marks: MarkedBlocks,
  change: NonNullable<SheetChange['leftOutHeading']>,
): readonly Step[] {
  const parts = marks.leftOut?.parts ?? null;
  const row = parts === null ? null : leftOutHeadingRow(raw, parts);
  if (parts === null || row === null || cellAt(raw, row, parts.column) !== change.after) return [];
  return headingSteps(blockIn(raw.name, parts.column, row, row), change.after, change.before);
}

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
      if (!isOurs && now !== '') stays.push(cellAddress({ ...area, row, rows: 1 }));
    }
    for (let row = area.row + area.rows; row < raw.area.row + raw.area.rows; row += 1)
      if (cellAt(raw, row, area.column) !== '') stays.push(cellAddress({ ...area, row, rows: 1 }));
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
