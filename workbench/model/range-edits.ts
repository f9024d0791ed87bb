import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from '@univerjs/sheets';
import { Direction, RANGE_TYPE } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';

import { accessDenied, unsupported } from '../batch/api-error';
import { columnCount, inside, isEntireColumn, isEntireRow, rowCount } from './area';
import type { GridRange } from './area';
import type { CellMatrix, SheetGrid } from './book';
import { clearConditionalFormats } from './conditional-rules';
import type { Context } from './context';
import { clearValidation } from './data-validation';
import { moving, requireRoom, requireWhole } from './shift-limits';
import { isProtected, requirePermission, requireUnlocked } from './protection';
import type { LiveRange } from './live-range';
import { moveTables } from './sheet-tables';

type Cleared = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

/** `range.clear`. Clearing formats takes conditional formats with it; clearing all takes drop-downs as well. */
export function clearRange(grid: SheetGrid, area: GridRange, applyTo: Cleared): void {
  if (applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks') return;
  if (applyTo !== 'Formats') requireUnlocked(grid, area);
  if (applyTo !== 'Contents') requirePermission(grid, 'allowFormatCells');
  const held = grid.held(area);
  if (held === null) return;
  const contents: ICellData = { v: null, t: null, f: null, si: null, p: null };
  const emptied: ICellData =
    applyTo === 'Contents' ? contents : applyTo === 'Formats' ? { s: null } : { ...contents, s: null };
  const cells: CellMatrix = {};
  grid.sheet.getCellMatrix().forValue((row, column) => {
    if (row < held.startRow || row > held.endRow) return;
    if (column < held.startColumn || column > held.endColumn) return;
    (cells[row] ??= {})[column] = emptied;
  });
  if (applyTo === 'Formats') grid.restyle(cells);
  else grid.write(cells);
  if (applyTo !== 'Contents') clearConditionalFormats(grid, area);
  if (applyTo === 'All') clearValidation(grid, area);
}

/** Inserts blank cells where the area is; what was there moves down or right. */
export async function insertCells(
  context: Context,
  grid: SheetGrid,
  area: GridRange,
  shift: 'Down' | 'Right',
): Promise<void> {
  const isRows = isEntireRow(area);
  requireRoom(grid, area, isRows ? 'Down' : isEntireColumn(area) ? 'Right' : shift);
  if (isRows) {
    requirePermission(grid, 'allowInsertRows');
    grid.growTo({ ...area, endRow: area.startRow, startColumn: 0, endColumn: 0 });
    await inView(context, grid, () => {
      context.book.run(InsertRowByRangeCommand.id, {
        ...place(grid),
        direction: Direction.UP,
        range: rowsOf(grid, area),
        cellValue: {},
      });
    });
  } else if (isEntireColumn(area)) {
    requirePermission(grid, 'allowInsertColumns');
    grid.growTo({ ...area, endColumn: area.startColumn, startRow: 0, endRow: 0 });
    await inView(context, grid, () => {
      context.book.run(InsertColByRangeCommand.id, {
        ...place(grid),
        direction: Direction.LEFT,
        range: columnsOf(grid, area),
        cellValue: {},
      });
    });
  } else {
    if (isProtected(grid)) throw accessDenied();
    requireWhole(grid, area, shift === 'Down' ? 'rows' : 'columns');
    grid.growTo(area);
    await shiftCells(
      context,
      grid,
      area,
      shift === 'Down' ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id,
    );
    moveTablesWith(grid, area, shift === 'Down' ? 'rows' : 'columns', 1);
  }
  grid.keepWithinExcel();
}

/** Deletes the area's cells; what lies below or right of them moves in. */
export async function deleteCells(
  context: Context,
  grid: SheetGrid,
  area: GridRange,
  shift: 'Up' | 'Left',
): Promise<void> {
  const held = grid.held(area);
  if (held === null) return;
  if (isEntireRow(area)) {
    requirePermission(grid, 'allowDeleteRows');
    await inView(context, grid, () => {
      context.book.run(RemoveRowByRangeCommand.id, { ...place(grid), range: rowsOf(grid, held) });
    });
  } else if (isEntireColumn(area)) {
    requirePermission(grid, 'allowDeleteColumns');
    await inView(context, grid, () => {
      context.book.run(RemoveColByRangeCommand.id, {
        ...place(grid),
        range: columnsOf(grid, held),
      });
    });
  } else {
    if (isProtected(grid)) throw accessDenied();
    requireWhole(grid, held, shift === 'Up' ? 'rows' : 'columns');
    await shiftCells(
      context,
      grid,
      held,
      shift === 'Up' ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id,
    );
    moveTablesWith(grid, held, shift === 'Up' ? 'rows' : 'columns', -1);
  }
}

function moveTablesWith(grid: SheetGrid, area: GridRange, along: 'rows' | 'columns', sign: 1 | -1): void {
  const [rows, columns] = along === 'rows' ? [sign * rowCount(area), 0] : [0, sign * columnCount(area)];
  moveTables(grid, (table) => inside(moving(area, along), table), rows, columns);
}

const place = (grid: SheetGrid): { unitId: string; subUnitId: string } => ({
  unitId: grid.book.unitId,
  subUnitId: grid.sheetId,
});

const rowsOf = (grid: SheetGrid, area: GridRange): object => ({
  startRow: area.startRow,
  endRow: area.endRow,
  startColumn: 0,
  endColumn: grid.sheet.getColumnCount() - 1,
  rangeType: RANGE_TYPE.ROW,
});

const columnsOf = (grid: SheetGrid, area: GridRange): object => ({
  startColumn: area.startColumn,
  endColumn: area.endColumn,
  startRow: 0,
  endRow: grid.sheet.getRowCount() - 1,
  rangeType: RANGE_TYPE.COLUMN,
});

/** What the spreadsheet does to formulas when cells move is right on its active sheet only, so that the sheet is made active. */
async function inView(context: Context, grid: SheetGrid, run: () => void | Promise<void>): Promise<void> {
  const { workbook } = context.book;
  const before = workbook.getActiveSheet().getSheetId();
  await context.events.silently(async () => {
    if (before !== grid.sheetId) workbook.setActiveSheet(grid.sheetId);
    await run();
    if (before !== grid.sheetId) workbook.setActiveSheet(before);
  });
}

async function shiftCells(
  context: Context,
  grid: SheetGrid,
  area: GridRange,
  command: string,
): Promise<void> {
  await inView(context, grid, async () => {
    await context.book.commands.executeCommand(command, { range: area });
  });
}

/** `range.copyFrom`: the source is repeated where the target is a multiple of it. */
export function copyRange(
  source: LiveRange,
  grid: SheetGrid,
  target: GridRange,
  kind: 'All' | 'Formulas' | 'Values' | 'Formats',
): void {
  requireUnlocked(grid, target);
  const from = source.area;
  const rows = Math.max(rowCount(target), rowCount(from));
  const columns = Math.max(columnCount(target), columnCount(from));
  if (rows * columns > 1_000_000) throw unsupported('copying so many cells');
  grid.growTo({
    ...target,
    endRow: target.startRow + rows - 1,
    endColumn: target.startColumn + columns - 1,
  });
  const formula = grid.book.univerAPI.getFormula();
  const cells: CellMatrix = {};
  for (let row = 0; row < rows; row += 1) {
    const line: CellMatrix[number] = {};
    for (let column = 0; column < columns; column += 1) {
      const fromRow = from.startRow + (row % rowCount(from));
      const fromColumn = from.startColumn + (column % columnCount(from));
      const cell = source.grid.cell(fromRow, fromColumn);
      const text = kind === 'Values' ? undefined : source.grid.formula(fromRow, fromColumn);
      const moved =
        text === undefined
          ? undefined
          : formula.moveFormulaRefOffset(
              text,
              target.startColumn + column - fromColumn,
              target.startRow + row - fromRow,
            );
      line[target.startColumn + column] = {
        ...(kind === 'Formats'
          ? {}
          : moved === undefined
            ? { v: cell?.v ?? null, t: cell?.t ?? null, f: null, si: null, p: null }
            : { f: moved, v: null, t: null, si: null, p: null }),
        ...(kind === 'All' || kind === 'Formats' ? { s: source.grid.style(fromRow, fromColumn) } : {}),
      };
    }
    cells[target.startRow + row] = line;
  }
  if (kind === 'Formats') grid.restyle(cells);
  else grid.write(cells);
}
