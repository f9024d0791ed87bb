import { type LeftOutColumns, type LeftOutInput, leftOutNames, cellsBesideLine } from './left-out-cells';
import type { Area } from '../../../grid/area';
import type { LeftOutCells, MarkedBlocks, SheetChange } from '../marks-record';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import { columnOfFigures, columnOfWords, type Step, step } from '../../../excel/step';
import { changesLeftOut, leftOutHeading } from '../words';
import { columnLetters } from '../../../grid/column-letters';
import type { Unit } from '../../../money/unit';
import { columnBlock, leftOutHeadingRow } from './mark-place';

/** Columns that are there: cells that differ, and the unit in the heading. */
export function keptLeftOut(input: LeftOutInput, parts: Area, kinds: Area): LeftOutColumns {
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
          : cellsBesideLine(
              line,
              line && decisions[line.key],
              now,
              cellAt(raw, row, parts.column),
              table.unit,
            );
    before.push(now);
    after.push(next);
    if (now[0] !== next[0] || now[1] !== next[1]) changed.set(row, { before: now, after: next });
  }
  const block = (column: number): Area => columnBlock(raw.name, column, first, last);
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
    names: leftOutNames(input, columns),
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
    steps: headingSteps(columnBlock(raw.name, parts.column, row, row), now, next),
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
  return headingSteps(columnBlock(raw.name, parts.column, row, row), change.after, change.before);
}
