import { CellValueType, CommandType, UndoCommand } from '@univerjs/core';
import type { ICellData, IDisposable, IMutationInfo } from '@univerjs/core';
import { SetRangeValuesCommand, SetRangeValuesMutation } from '@univerjs/sheets';
import { z } from 'zod';

import { columnCount, intersection, shifted } from './area';
import type { GridRange } from './area';
import type { Book, CellMatrix, SheetGrid } from './book';
import { hasFormula, shownText, valueOf } from './cell-value';
import type { Habits } from './habits';
import type { SheetTable } from './sheet-table';

/** Tables of one sheet. */
export const tablesOn = (grid: SheetGrid): readonly SheetTable[] =>
  [...grid.book.tables.values()].filter(({ sheetId }) => sheetId === grid.sheetId);

export const headingsOf = ({ area }: SheetTable): GridRange => ({ ...area, endRow: area.startRow });

/** The rows between headings and totals. */
export const bodyOf = ({ area, hasHeadings, hasTotals }: SheetTable): GridRange => ({
  ...area,
  startRow: area.startRow + (hasHeadings ? 1 : 0),
  endRow: area.endRow - (hasTotals ? 1 : 0),
});

const setTable = 'workbench.mutation.set-table';
const tableSet = z.object({ unitId: z.string(), id: z.string(), table: z.custom<SheetTable>().nullable() });

const setting = ({ unitId }: Book, id: string, table: SheetTable | null): IMutationInfo => ({
  id: setTable,
  params: { unitId, id, table },
});

/** Puts a table in place of what it was, adds it, or takes it away (`null`), as one step. */
export function putTable(book: Book, id: string, table: SheetTable | null): void {
  book.change(setting(book, id, table), setting(book, id, book.tables.get(id) ?? null));
}

const contents = (cell: Partial<ICellData>): ICellData => ({
  v: null,
  t: null,
  f: null,
  si: null,
  p: null,
  ...cell,
});

/**
 * Every column of a table has a heading, in words and of its own: a number or a date turns into what it shows, blank ones
 * become Column1 and so on, and one that another column has is numbered.
 *
 * @param written columns whose headings came last: they give way to the others
 */
function headingWords(
  grid: SheetGrid,
  { area }: SheetTable,
  written: ReadonlySet<number>,
): CellMatrix[number] {
  const row = area.startRow;
  const changed: CellMatrix[number] = {};
  const seen = new Set<string>();
  const columns = Array.from({ length: columnCount(area) }, (_, index) => area.startColumn + index);
  for (const column of [...columns].sort((a, b) => Number(written.has(a)) - Number(written.has(b)))) {
    const cell = grid.cell(row, column);
    const value = valueOf(cell);
    // A formula becomes what it shows, once it does.
    if (hasFormula(cell) && value === '') continue;
    const now = shownText(value, grid.numberFormat(row, column));
    let words = now;
    for (let number = 1; words === '' || seen.has(words.toLowerCase()); number += 1)
      words = now === '' ? `Column${String(number)}` : `${now}${String(number + 1)}`;
    seen.add(words.toLowerCase());
    if (words !== value || hasFormula(cell))
      changed[column] = contents({ v: words, t: CellValueType.STRING });
  }
  return changed;
}

/** Formulas for the blank cells of columns in which every other cell has the same formula. */
function filledDown(grid: SheetGrid, table: SheetTable, column: number): CellMatrix {
  const { startRow, endRow } = bodyOf(table);
  const facade = grid.book.univerAPI.getFormula();
  let first: { readonly row: number; readonly formula: string } | null = null;
  const blank: number[] = [];
  for (let row = startRow; row <= endRow; row += 1) {
    const formula = grid.formula(row, column);
    if (formula === undefined) {
      if (valueOf(grid.cell(row, column)) !== '') return {};
      blank.push(row);
    } else if (first === null) first = { row, formula };
    else if (facade.moveFormulaRefOffset(first.formula, 0, row - first.row) !== formula) return {};
  }
  if (first === null) return {};
  const { row: from, formula } = first;
  return Object.fromEntries(
    blank.map((row) => [
      row,
      { [column]: contents({ f: facade.moveFormulaRefOffset(formula, 0, row - from) }) },
    ]),
  );
}

/** The table with what was written right beside it and right below it. */
function grown(grid: SheetGrid, table: SheetTable, written: GridRange, isFilled: IsFilled): SheetTable {
  const { area } = table;
  const joins = (part: GridRange): boolean => {
    const cut = intersection(written, part);
    if (cut === null || tablesOn(grid).some((other) => intersection(other.area, part) !== null)) return false;
    for (let row = cut.startRow; row <= cut.endRow; row += 1)
      for (let column = cut.startColumn; column <= cut.endColumn; column += 1)
        if (isFilled(row, column)) return true;
    return false;
  };
  let { endRow, endColumn } = area;
  while (joins({ ...area, startColumn: endColumn + 1, endColumn: endColumn + 1 })) endColumn += 1;
  // A row of totals keeps what stands below it out.
  if (!table.hasTotals) while (joins({ ...area, startRow: endRow + 1, endRow: endRow + 1 })) endRow += 1;
  return { ...table, area: { ...area, endRow, endColumn } };
}

type IsFilled = (row: number, column: number) => boolean;

/**
 * What Excel's AutoCorrect does to tables after cells were written, as a step of its own that Ctrl+Z takes back first: a
 * table takes in what stands right beside or below it, and a column's only formula fills it.
 */
export function tablesAfterWriting(grid: SheetGrid, written: GridRange, isFilled: IsFilled): void {
  for (const table of tablesOn(grid)) {
    const { book } = grid;
    const now = grown(grid, table, written, isFilled);
    const isGrown = now.area.endRow > table.area.endRow || now.area.endColumn > table.area.endColumn;
    const touched = isGrown ? now.area : intersection(written, bodyOf(now));
    if (touched === null) continue;
    const cells: CellMatrix = {};
    if (now.hasHeadings && now.area.endColumn > table.area.endColumn)
      cells[now.area.startRow] = headingWords(grid, now, new Set());
    for (let column = touched.startColumn; column <= touched.endColumn; column += 1)
      for (const [row, line] of Object.entries(filledDown(grid, now, column)))
        cells[Number(row)] = { ...cells[Number(row)], ...line };
    const put = grid.writing(cells);
    const [redos, undos] = isGrown
      ? [
          [setting(book, table.id, now), ...put.redos],
          [setting(book, table.id, table), ...put.undos],
        ]
      : [put.redos, put.undos];
    if (redos.length > 0) book.change(redos, undos);
  }
}

/** Puts words of their own into headings, as part of the change that took them away. */
export function keepHeadings(grid: SheetGrid, table: SheetTable, written: ReadonlySet<number>): void {
  if (!table.hasHeadings) return;
  const line = headingWords(grid, table, written);
  if (Object.keys(line).length === 0) return;
  grid.book.run(SetRangeValuesMutation.id, {
    unitId: grid.book.unitId,
    subUnitId: grid.sheetId,
    cellValue: { [table.area.startRow]: line },
    trigger: SetRangeValuesCommand.id,
  });
}

const cellsWritten = z.object({
  unitId: z.string(),
  subUnitId: z.string(),
  cellValue: z.record(z.string(), z.record(z.string(), z.unknown()).nullish()).nullish(),
});
const typedByOfficer = z.object({
  unitId: z.string().optional(),
  subUnitId: z.string().optional(),
  range: z.object({
    startRow: z.number(),
    startColumn: z.number(),
    endRow: z.number(),
    endColumn: z.number(),
  }),
});

/** Keeps the headings of tables right, whoever writes them, and lets tables grow by what the officer types. */
export function followTables(book: Book, { tablesExpand }: Pick<Habits, 'tablesExpand'>): IDisposable {
  const registered = book.commands.registerCommand({
    id: setTable,
    type: CommandType.MUTATION,
    handler: (_, params) => {
      const { id, table } = tableSet.parse(params);
      if (table === null) book.tables.delete(id);
      else book.tables.set(id, table);
      return true;
    },
  });
  const headingsWritten = (params: unknown): void => {
    const { unitId, subUnitId, cellValue } = cellsWritten.safeParse(params).data ?? {};
    const grid = unitId === book.unitId && subUnitId !== undefined ? book.grid(subUnitId) : null;
    for (const table of grid === null ? [] : tablesOn(grid)) {
      const { startRow, startColumn, endColumn } = table.area;
      const columns = Object.keys(cellValue?.[startRow] ?? {}).map(Number);
      const headings = new Set(columns.filter((column) => column >= startColumn && column <= endColumn));
      if (grid !== null && headings.size > 0) keepHeadings(grid, table, headings);
    }
  };
  const typed = (params: unknown): void => {
    const { unitId = book.unitId, subUnitId, range } = typedByOfficer.safeParse(params).data ?? {};
    if (unitId !== book.unitId || range === undefined || !tablesExpand) return;
    const grid = subUnitId === undefined ? book.activeGrid() : book.grid(subUnitId);
    if (grid === null) return;
    tablesAfterWriting(grid, range, (row, column) => {
      const cell = grid.cell(row, column);
      return hasFormula(cell) || valueOf(cell) !== '';
    });
  };
  const beginning = book.commands.beforeCommandExecuted(({ id }) => {
    if (id === UndoCommand.id) undoing.add(book);
  });
  const listening = book.commands.onCommandExecuted(({ id, params }, options) => {
    if (id === UndoCommand.id) undoing.delete(book);
    if (book.tables.size === 0) return;
    const isResult = options !== undefined && 'fromFormula' in options;
    // The spreadsheet is still writing results down.
    if (id === SetRangeValuesMutation.id && isResult) {
      queueMicrotask(() => {
        headingsWritten(params);
      });
    } else if (id === SetRangeValuesMutation.id) headingsWritten(params);
    else if (id === SetRangeValuesCommand.id) typed(params);
  });
  return {
    dispose: () => {
      beginning.dispose();
      listening.dispose();
      registered.dispose();
    },
  };
}

/** Rows or columns that went, and the tables of their sheet as they were before. */
interface Removal {
  readonly sheetId: string;
  readonly along: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
  readonly tables: readonly SheetTable[];
}
const removals = new WeakMap<Book, Removal[]>();
const undoing = new WeakSet<Book>();

/** The tables of the sheet as they were before the removal that Ctrl+Z takes back just now; `null` where it does not. */
function tablesBack(grid: SheetGrid, along: 'rows' | 'columns', at: number, count: number) {
  const { book, sheetId } = grid;
  const known = removals.get(book) ?? [];
  removals.set(book, known);
  if (count < 0) known.push({ sheetId, along, at, count, tables: tablesOn(grid) });
  if (count < 0 || !undoing.has(book)) return null;
  const last = known.findLastIndex(
    (each) => each.sheetId === sheetId && each.along === along && each.at === at && each.count === -count,
  );
  return known.splice(last === -1 ? known.length : last, 1)[0]?.tables ?? null;
}

/** Tables after rows or columns came (`count` > 0) or went: they move, grow and shrink with them, and go with the last. */
export function shiftTables(grid: SheetGrid, along: 'rows' | 'columns', at: number, count: number): void {
  const { tables } = grid.book;
  const back = tables.size > 0 || removals.has(grid.book) ? tablesBack(grid, along, at, count) : null;
  if (back !== null) {
    for (const table of back) tables.set(table.id, table);
    return;
  }
  for (const table of tablesOn(grid)) {
    const area = shifted(table.area, along, at, count);
    if (area === null) tables.delete(table.id);
    else {
      tables.set(table.id, { ...table, area });
      keepHeadings(grid, { ...table, area }, new Set());
    }
  }
}

/** The tables that lie wholly among cells which moved, where they are now. */
export function moveTables(
  grid: SheetGrid,
  isMoving: (area: GridRange) => boolean,
  rows: number,
  columns: number,
): void {
  for (const table of tablesOn(grid).filter(({ area }) => isMoving(area))) {
    const { startRow, startColumn, endRow, endColumn } = table.area;
    const area = {
      startRow: startRow + rows,
      startColumn: startColumn + columns,
      endRow: endRow + rows,
      endColumn: endColumn + columns,
    };
    grid.book.tables.set(table.id, { ...table, area });
  }
}
