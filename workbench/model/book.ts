import { BooleanNumber, ICommandService, IUndoRedoService } from '@univerjs/core';
import type {
  ICellData,
  IExecutionOptions,
  IMutationInfo,
  Injector,
  IRange,
  IStyleData,
  Nullable,
  Worksheet,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeCustomMetadataCommand,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SetWorksheetHideMutation,
} from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';

import { lastColumnOfExcel, lastRowOfExcel } from '../../src/grid/sheet-size';
import { accessDenied, ApiError, itemNotFound } from '../batch/api-error';
import type { GridRange } from './area';
import { contentOf, hasFormula } from './cell-value';
import { keptFormula } from './kept-formula';
import { newSheet } from './new-sheet';
import type { SheetTable } from './sheet-table';
import { usedRange } from './used-area';

/** Cells by row and column; what is not in it is not meant. */
type Matrix<T> = Record<number, Record<number, T>>;
export type CellMatrix = Matrix<ICellData>;

/** Changes of one step, and those that take it back. */
interface Changes {
  readonly redos: readonly IMutationInfo[];
  readonly undos: readonly IMutationInfo[];
}

/** Told with a change, this keeps the spreadsheet from moving to the sheet that was changed. */
const withoutShowing: IExecutionOptions = { fromCollab: true };

/** One sheet's place in the spreadsheet behind the model; every use looks it up anew, since it may have been deleted. */
export class SheetGrid {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
  ) {}

  /** `ItemNotFound` when the sheet has been deleted. */
  requireExists(): void {
    if (!this.book.workbook.getWorkbook().getSheetBySheetId(this.sheetId)) throw itemNotFound();
  }

  /** Facade of the sheet; `ItemNotFound` when it has been deleted. */
  get facade(): FWorksheet {
    const facade = this.book.workbook.getSheetBySheetId(this.sheetId);
    if (facade === null) throw itemNotFound();
    return facade;
  }

  /** The sheet itself, without its facade, which takes too long to make for every cell. */
  get sheet(): Worksheet {
    const sheet = this.book.workbook.getWorkbook().getSheetBySheetId(this.sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  get name(): string {
    return this.sheet.getName();
  }

  /** Content of one cell, spilled values included; nothing for a blank cell. */
  cell(row: number, column: number): Nullable<ICellData> {
    const own = this.sheet.getCellMatrix().getValue(row, column);
    if (own?.v !== undefined && own.v !== null) return own;
    return this.#spilled(row, column) ?? own;
  }

  #spilled(row: number, column: number): Nullable<ICellData> {
    const spills = this.book.formulas.getArrayFormulaCellData();
    const value = spills[this.book.unitId]?.[this.sheetId]?.[row]?.[column];
    return value ?? undefined;
  }

  /** Formula of a cell in en-US, or nothing. */
  formula(row: number, column: number): string | undefined {
    const own = this.sheet.getCellMatrix().getValue(row, column);
    if (!hasFormula(own)) return keptFormula(own) ?? undefined;
    return (
      this.book.formulas.getFormulaStringByCell(row, column, this.sheetId, this.book.unitId) ??
      own?.f ??
      undefined
    );
  }

  /** The area that a formula's result fills, where it fills more than its own cell. */
  spill(row: number, column: number): GridRange | null {
    const ranges = this.book.formulas.getArrayFormulaRange()[this.book.unitId]?.[this.sheetId];
    const range = ranges?.[row]?.[column];
    return range ? { ...range } : null;
  }

  /** The areas that results of formulas fill beyond their own cells. */
  spills(): readonly GridRange[] {
    const ranges: Matrix<Nullable<IRange>> =
      this.book.formulas.getArrayFormulaRange()[this.book.unitId]?.[this.sheetId] ?? {};
    return Object.values(ranges)
      .flatMap((line) => Object.values(line))
      .filter((range) => range !== null && range !== undefined);
  }

  /** The cell's style with what its row, column and sheet give it. */
  style(row: number, column: number): IStyleData {
    return this.sheet.getComposedCellStyle(row, column);
  }

  numberFormat(row: number, column: number): string {
    const own = this.sheet.getCellMatrix().getValue(row, column)?.s;
    const style = typeof own === 'string' ? this.book.style(own) : own;
    return (
      style?.n?.pattern ??
      this.sheet.getRowStyle(row)?.n?.pattern ??
      this.sheet.getColumnStyle(column)?.n?.pattern ??
      'General'
    );
  }

  /**
   * Puts contents into cells, with a number format where one comes along; what is `null` is taken away. The spreadsheet's
   * own command does the same and measures every row as well, which takes seconds for a long column.
   */
  write(cells: CellMatrix): void {
    const { redos, undos } = this.writing(cells);
    if (redos.length > 0) this.book.change(redos, undos);
  }

  /** What `write` does, and what takes it back. */
  writing(cells: CellMatrix): Changes {
    const before: CellMatrix = {};
    const matrix = this.sheet.getCellMatrix();
    let isPlain = this.spills().length === 0;
    for (const [rowKey, line] of Object.entries(cells)) {
      const row = Number(rowKey);
      const held: CellMatrix[number] = {};
      for (const [columnKey, cell] of Object.entries(line)) {
        const column = Number(columnKey);
        const now = matrix.getValue(row, column);
        isPlain &&= !hasFormula(now) && !hasFormula(cell);
        held[column] = contentOf(now);
        if (cell.s) {
          const pattern = this.numberFormat(row, column);
          held[column].s = { n: pattern === 'General' ? null : { pattern } };
        }
      }
      before[row] = held;
    }
    // A change that is no change of formulas spares the spreadsheet the look at every formula of the workbook.
    const trigger = isPlain ? SetRangeCustomMetadataCommand.id : SetRangeValuesCommand.id;
    return this.#changes(cells, trigger, before);
  }

  /**
   * Merges styles into cells and leaves contents alone. The spreadsheet takes a change of cells that brings no formula for
   * the end of the formula there, unless the change says that it is one of style.
   */
  restyle(cells: CellMatrix): void {
    this.#mutate(cells, SetStyleCommand.id, this.#before(cells));
  }

  /** Sets the cells' own data (`custom`) and nothing else. */
  annotate(cells: CellMatrix): void {
    this.#mutate(cells, SetRangeCustomMetadataCommand.id, this.#before(cells));
  }

  #before(cellValue: CellMatrix): CellMatrix {
    const { injector, unitId } = this.book;
    const params = { unitId, subUnitId: this.sheetId, cellValue };
    return (SetRangeValuesUndoMutationFactory(injector, params).cellValue ?? {}) as CellMatrix;
  }

  #mutate(cellValue: CellMatrix, trigger: string, before: CellMatrix): void {
    const { redos, undos } = this.#changes(cellValue, trigger, before);
    if (redos.length > 0) this.book.change(redos, undos);
  }

  #changes(cellValue: CellMatrix, trigger: string, before: CellMatrix): Changes {
    // Nothing to write is nothing done, also for whoever listens.
    if (Object.values(cellValue).every((line) => Object.keys(line).length === 0))
      return { redos: [], undos: [] };
    const params = { unitId: this.book.unitId, subUnitId: this.sheetId, cellValue, trigger };
    return {
      redos: [{ id: SetRangeValuesMutation.id, params }],
      undos: [{ id: SetRangeValuesMutation.id, params: { ...params, cellValue: before } }],
    };
  }

  /** Makes the grid large enough to write at the area's end: Excel's sheets have no edge before the limits. */
  growTo(area: GridRange): void {
    const { sheet, facade } = this;
    if (area.endRow >= sheet.getRowCount()) facade.setRowCount(area.endRow + 1);
    if (area.endColumn >= sheet.getColumnCount()) facade.setColumnCount(area.endColumn + 1);
  }

  /** Rows and columns that an insertion pushed beyond Excel's last ones are cut off. */
  keepWithinExcel(): void {
    const { sheet, facade } = this;
    if (sheet.getRowCount() > lastRowOfExcel) facade.setRowCount(lastRowOfExcel);
    if (sheet.getColumnCount() > lastColumnOfExcel) facade.setColumnCount(lastColumnOfExcel);
  }

  /** The part of an area that the spreadsheet holds at all; what lies beyond is blank. */
  held(area: GridRange): GridRange | null {
    const endRow = Math.min(area.endRow, this.sheet.getRowCount() - 1);
    const endColumn = Math.min(area.endColumn, this.sheet.getColumnCount() - 1);
    return endRow < area.startRow || endColumn < area.startColumn ? null : { ...area, endRow, endColumn };
  }

  /**
   * The smallest rectangle inside `within` that holds everything used.
   * @param valuesOnly leaves out cells that have a format and no content
   */
  used(within: GridRange, valuesOnly: boolean): GridRange | null {
    return usedRange(this.sheet.getCellMatrix(), this.spills(), within, valuesOnly);
  }
}

/** The open workbook as the model uses it: the spreadsheet's facade and the few services that the facade does not show. */
export class Book {
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly injector: Injector;
  /** While it is, sheets stay as they are: their number, names, order and whether they are hidden. */
  isStructureProtected = false;
  /** Excel's own tables (list objects), on whatever sheet, by id. */
  readonly tables = new Map<string, SheetTable>();

  constructor(
    readonly univerAPI: FUniver,
    readonly workbook: FWorkbook,
  ) {
    this.injector = workbook.getActiveSheet().getInject();
    this.commands = this.injector.get(ICommandService);
    this.formulas = this.injector.get(FormulaDataModel);
  }

  get unitId(): string {
    return this.workbook.getId();
  }

  /** Runs a command of the spreadsheet at once; a refusal is an error, never silently nothing. */
  run(id: string, params: object, options?: IExecutionOptions): void {
    if (!this.commands.syncExecuteCommand(id, params, options))
      throw new ApiError('GeneralException', `The spreadsheet refused ${id}.`);
  }

  /** Makes the changes of one step and remembers how it is undone. */
  change(
    redo: IMutationInfo | readonly IMutationInfo[],
    undo: IMutationInfo | readonly IMutationInfo[],
    options?: IExecutionOptions,
  ): void {
    const [redoMutations, undoMutations] = [[redo].flat(), [undo].flat()];
    for (const { id, params } of redoMutations) this.run(id, params, options);
    this.injector.get(IUndoRedoService).pushUndoRedo({ unitID: this.unitId, undoMutations, redoMutations });
  }

  /** What Ctrl+Z would take back next. */
  get lastStep(): object | null {
    return this.injector.get(IUndoRedoService).pitchTopUndoElement() ?? null;
  }

  /** Nothing that was done so far can be taken back by Ctrl+Z any more. */
  emptyUndo(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
  }

  /** Refuses to add, delete, rename, move or hide sheets of a workbook whose structure is protected. */
  requireOpenStructure(): void {
    if (this.isStructureProtected) throw accessDenied();
  }

  /** How a cell looks for which nothing else is said. */
  get usualStyle(): IStyleData {
    const { defaultStyle } = this.workbook.getWorkbook().getSnapshot();
    const style = typeof defaultStyle === 'string' ? this.style(defaultStyle) : defaultStyle;
    return style ?? {};
  }

  style(id: string): Nullable<IStyleData> {
    return this.workbook.getWorkbook().getStyles().get(id);
  }

  /** Sheets in tab order. */
  grids(): readonly SheetGrid[] {
    return this.workbook.getSheets().map((sheet) => new SheetGrid(this, sheet.getSheetId()));
  }

  /** A sheet by its name, in any case, or by its id. */
  grid(nameOrId: string): SheetGrid | null {
    const wanted = nameOrId.toLowerCase();
    return (
      this.grids().find((grid) => grid.sheetId === nameOrId) ??
      this.grids().find((grid) => grid.name.toLowerCase() === wanted) ??
      null
    );
  }

  activeGrid(): SheetGrid {
    return new SheetGrid(this, this.workbook.getActiveSheet().getSheetId());
  }

  /** Adds a sheet after the last one and leaves the one in view in view, as Excel does and the spreadsheet's command does not. */
  addSheet(name: string, id: string): void {
    const { unitId } = this;
    const sheet = newSheet(id, name);
    const index = this.workbook.getSheets().length;
    this.change(
      { id: InsertSheetMutation.id, params: { unitId, index, sheet } },
      {
        id: RemoveSheetMutation.id,
        params: { unitId, subUnitId: id, subUnitName: name },
      },
      withoutShowing,
    );
  }

  /** Puts a hidden sheet among the tabs again without showing it. */
  unhideSheet(sheetId: string): void {
    const params = { unitId: this.unitId, subUnitId: sheetId };
    this.change(
      { id: SetWorksheetHideMutation.id, params: { ...params, hidden: BooleanNumber.FALSE } },
      { id: SetWorksheetHideMutation.id, params: { ...params, hidden: BooleanNumber.TRUE } },
      withoutShowing,
    );
  }
}
