import { z } from 'zod';

import { lastColumnOfExcel, lastRowOfExcel } from '../../src/grid/sheet-size';
import { storedFormula } from '../../src/files/formula-text';
import { invalidArgument, itemNotFound } from '../batch/api-error';
import { checked, method, readOnly, readWrite } from '../batch/api-object';
import type { Members, Property } from '../batch/api-object';
import { formatAddress, requireAddress } from './a1';
import {
  areaAt,
  bounding,
  columnCount,
  inside,
  intersection,
  isEntireColumn,
  isEntireRow,
  rowCount,
} from './area';
import type { GridRange } from './area';
import type { SheetGrid } from './book';
import { shownText, valueOf, valueType, writtenValue } from './cell-value';
import type { CellValue } from '../../src/grid/snapshot';
import { ConditionalFormatCollectionObject } from './conditional-formats';
import type { Context } from './context';
import { DataValidationObject } from './data-validation';
import { LiveRange } from './live-range';
import { areColumnsHidden, areRowsHidden, hideColumns, hideRows } from './hidden-lines';
import { clearRange, copyRange, deleteCells, insertCells } from './range-edits';
import { mergedAreas, mergeCells, unmergeCells } from './merged-cells';
import { columnProperties, rowProperties } from './range-properties';
import { RangeFormatObject } from './range-format';
import { mostCells, writeNumberFormats, writeValues } from './range-writing';

const shape = z.int();
/**
 * What methods and properties take. Built once: a batch opens thousands of ranges, and a schema costs more than most of
 * what is done to a range.
 */
const takes = {
  applyTo: z.tuple([z.enum(['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']).nullish()]),
  copied: z.tuple([z.enum(['All', 'Formulas', 'Values', 'Formats']).nullish()]),
  formats: z.union([z.string(), z.array(z.array(z.string().nullable()))]),
  isTrue: z.boolean(),
  one: z.tuple([shape]),
  two: z.tuple([shape, shape]),
  shiftBack: z.tuple([z.enum(['Up', 'Left'])]),
  shiftOn: z.tuple([z.enum(['Down', 'Right'])]),
  text: z.string(),
  wanted: z.tuple([z.record(z.string(), z.unknown())]),
  whether: z.tuple([z.boolean().nullish()]),
  written: z.union([writtenValue, z.array(z.array(writtenValue))]),
};

/** A rectangle of cells on one sheet. */
export class RangeObject extends LiveRange {
  readonly className = 'Range';

  constructor(
    private readonly context: Context,
    grid: SheetGrid,
    area: GridRange,
  ) {
    super(context.liveRanges, grid, area);
  }

  #range(area: GridRange): RangeObject {
    return new RangeObject(this.context, this.grid, area);
  }

  #shaped(row: number, column: number, rows: number, columns: number): RangeObject {
    return this.#range(areaAt(row, column, rows, columns));
  }

  /** One array of arrays over the range's cells; `null` where Excel refuses: whole rows and columns, or too many cells. */
  #cells<T>(read: (row: number, column: number) => T): readonly (readonly T[])[] | null {
    const { area } = this;
    if (isEntireColumn(area) || isEntireRow(area)) return null;
    if (rowCount(area) * columnCount(area) > mostCells) return null;
    const rows: T[][] = [];
    for (let row = area.startRow; row <= area.endRow; row += 1) {
      const cells: T[] = [];
      for (let column = area.startColumn; column <= area.endColumn; column += 1)
        cells.push(read(row, column));
      rows.push(cells);
    }
    return rows;
  }

  #value(row: number, column: number): CellValue {
    if (!this.context.functionsAreKnown() && this.#stored(row, column) !== null) return '#NAME?';
    return valueOf(this.grid.cell(row, column));
  }

  /** A formula that calls the add-in's functions, as files hold it; `null` for any other cell. */
  #stored(row: number, column: number): string | null {
    const formula = this.grid.formula(row, column);
    const stored = formula === undefined ? undefined : storedFormula(formula);
    return stored?.includes('_xldudf_') === true ? stored : null;
  }

  #formula(row: number, column: number): CellValue {
    const stored = this.context.functionsAreKnown() ? null : this.#stored(row, column);
    return stored ?? this.grid.formula(row, column) ?? this.#value(row, column);
  }

  /** Another range as an argument: an object or an address. */
  #other(argument: unknown): RangeObject {
    if (argument instanceof RangeObject) return argument;
    const { sheet, area } = requireAddress(checked(takes.text, argument));
    const grid = sheet === undefined ? this.grid : this.context.book.grid(sheet);
    if (grid === null) throw itemNotFound();
    return new RangeObject(this.context, grid, area);
  }

  #intersection(argument: unknown): RangeObject | null {
    const other = this.#other(argument);
    if (other.grid.sheetId !== this.grid.sheetId) throw invalidArgument('another sheet');
    const area = intersection(this.area, other.area);
    return area === null ? null : this.#range(area);
  }

  #used(only: boolean | null | undefined): RangeObject | null {
    const area = this.grid.used(this.area, only === true);
    return area === null ? null : this.#range(area);
  }

  #spill(): GridRange | null {
    return this.grid.spill(this.area.startRow, this.area.startColumn);
  }

  #hasSpill(): boolean | null {
    const held = this.grid.held(this.area);
    if (held === null) return false;
    const areas = this.grid.spills();
    if (areas.some((area) => inside(area, this.area))) return true;
    return areas.some((area) => intersection(area, this.area) !== null) ? null : false;
  }

  #select(): void {
    const { grid, area } = this;
    grid.growTo({
      ...area,
      endRow: Math.min(area.endRow, grid.sheet.getRowCount() - 1),
      endColumn: Math.min(area.endColumn, grid.sheet.getColumnCount() - 1),
    });
    const held = grid.held(area) ?? area;
    this.context.events.selecting(() => {
      grid.book.workbook.setActiveSheet(grid.facade);
      grid.facade.getRange(held.startRow, held.startColumn, rowCount(held), columnCount(held)).activate();
    });
    this.context.reveal(grid.sheetId, held.startRow, held.startColumn);
  }

  #properties(): Readonly<Record<string, Property>> {
    const { grid } = this;
    const array = (read: () => unknown, write?: (value: unknown) => void): Property =>
      write ? { read, write } : { read };
    const formula = (row: number, column: number): CellValue => this.#formula(row, column);
    const write = (value: unknown): void => {
      writeValues(grid, this.area, checked(takes.written, value), this.context.habits.tablesExpand);
    };
    return {
      address: readOnly(() => formatAddress(grid.name, this.area)),
      addressLocal: readOnly(() => formatAddress(grid.name, this.area)),
      cellCount: readOnly(() => rowCount(this.area) * columnCount(this.area)),
      columnCount: readOnly(() => columnCount(this.area)),
      columnHidden: readWrite(
        () => areColumnsHidden(grid, this.area),
        takes.isTrue,
        (hidden) => {
          hideColumns(grid, this.area, hidden);
        },
      ),
      columnIndex: readOnly(() => this.area.startColumn),
      formulas: array(() => this.#cells(formula), write),
      formulasLocal: array(() => this.#cells(formula), write),
      hasSpill: readOnly(() => this.#hasSpill()),
      hidden: readOnly(() => {
        const [rows, columns] = [areRowsHidden(grid, this.area), areColumnsHidden(grid, this.area)];
        if (rows === true || columns === true) return true;
        return rows === null || columns === null ? null : false;
      }),
      isEntireColumn: readOnly(() => isEntireColumn(this.area)),
      isEntireRow: readOnly(() => isEntireRow(this.area)),
      numberFormat: {
        read: () => this.#cells((row, column) => grid.numberFormat(row, column)),
        write: (value) => {
          writeNumberFormats(grid, this.area, checked(takes.formats, value));
        },
      },
      numberFormatLocal: readOnly(() => this.#cells((row, column) => grid.numberFormat(row, column))),
      rowCount: readOnly(() => rowCount(this.area)),
      rowHidden: readWrite(
        () => areRowsHidden(grid, this.area),
        takes.isTrue,
        (hidden) => {
          hideRows(grid, this.area, hidden);
        },
      ),
      rowIndex: readOnly(() => this.area.startRow),
      text: readOnly(() =>
        this.#cells((row, column) => shownText(this.#value(row, column), grid.numberFormat(row, column))),
      ),
      valueTypes: readOnly(() => this.#cells((row, column) => valueType(grid.cell(row, column)))),
      values: array(() => this.#cells((row, column) => this.#value(row, column)), write),
    };
  }

  protected override defineMembers(): Members {
    const { context, grid } = this;
    const last = () => ({ row: this.area.endRow, column: this.area.endColumn });
    const entire = (): { rows: GridRange; columns: GridRange } => ({
      rows: { ...this.area, startColumn: 0, endColumn: lastColumnOfExcel - 1 },
      columns: { ...this.area, startRow: 0, endRow: lastRowOfExcel - 1 },
    });
    const area = (): GridRange => this.area;
    return {
      properties: this.#properties(),
      objects: {
        conditionalFormats: () => new ConditionalFormatCollectionObject(context, grid, area),
        dataValidation: () => new DataValidationObject(grid, area),
        format: () => new RangeFormatObject(grid, area),
        worksheet: () => context.sheet(grid),
      },
      methods: {
        clear: method(takes.applyTo, (applyTo) => {
          clearRange(grid, this.area, applyTo ?? 'All');
        }),
        copyFrom: async (args) => {
          await context.calculation.done();
          const [kind] = checked(takes.copied, [args[1]]);
          copyRange(this.#other(args[0]), this.grid, this.area, kind ?? 'All');
        },
        delete: method(takes.shiftBack, async (shift) => {
          await deleteCells(context, grid, this.area, shift);
        }),
        getBoundingRect: (args) => this.#range(bounding(this.area, this.#other(args[0]).area)),
        getCell: method(takes.two, (row, column) =>
          this.#shaped(this.area.startRow + row, this.area.startColumn + column, 1, 1),
        ),
        getColumn: method(takes.one, (column) => {
          if (column < 0 || column >= columnCount(this.area)) throw invalidArgument('column');
          return this.#shaped(this.area.startRow, this.area.startColumn + column, rowCount(this.area), 1);
        }),
        getColumnProperties: method(takes.wanted, (wanted) => columnProperties(grid, this.area, wanted)),
        getEntireColumn: () => this.#range(entire().columns),
        getEntireRow: () => this.#range(entire().rows),
        getIntersection: (args) => {
          const range = this.#intersection(args[0]);
          if (range === null) throw itemNotFound();
          return range;
        },
        getIntersectionOrNullObject: (args) => this.#intersection(args[0]),
        getLastCell: () => this.#shaped(last().row, last().column, 1, 1),
        getLastColumn: () => this.#shaped(this.area.startRow, last().column, rowCount(this.area), 1),
        getLastRow: () => this.#shaped(last().row, this.area.startColumn, 1, columnCount(this.area)),
        getMergedAreasOrNullObject: () => {
          if (context.habits.undoEmptiedBy !== 'deleting-sheets') grid.book.emptyUndo();
          return mergedAreas(context, grid, this.area);
        },
        getOffsetRange: method(takes.two, (rows, columns) =>
          this.#shaped(
            this.area.startRow + rows,
            this.area.startColumn + columns,
            rowCount(this.area),
            columnCount(this.area),
          ),
        ),
        getResizedRange: method(takes.two, (rows, columns) =>
          this.#shaped(
            this.area.startRow,
            this.area.startColumn,
            rowCount(this.area) + rows,
            columnCount(this.area) + columns,
          ),
        ),
        getAbsoluteResizedRange: method(takes.two, (rows, columns) =>
          this.#shaped(this.area.startRow, this.area.startColumn, rows, columns),
        ),
        getRow: method(takes.one, (row) => {
          if (row < 0 || row >= rowCount(this.area)) throw invalidArgument('row');
          return this.#shaped(this.area.startRow + row, this.area.startColumn, 1, columnCount(this.area));
        }),
        getRowProperties: method(takes.wanted, (wanted) => rowProperties(grid, this.area, wanted)),
        getSpillingToRangeOrNullObject: () => {
          const spill = this.#spill();
          return spill === null ? null : this.#range(spill);
        },
        getSpillParentOrNullObject: () => {
          const { startRow, startColumn } = this.area;
          const spill = this.grid
            .spills()
            .find((each) => inside(each, { ...this.area, endRow: startRow, endColumn: startColumn }));
          return spill === undefined ? null : this.#shaped(spill.startRow, spill.startColumn, 1, 1);
        },
        getUsedRange: method(
          takes.whether,
          (only) => this.#used(only) ?? this.#shaped(this.area.startRow, this.area.startColumn, 1, 1),
        ),
        getUsedRangeOrNullObject: method(takes.whether, (only) => this.#used(only)),
        insert: method(takes.shiftOn, async (shift) => {
          const inserted = this.area;
          await insertCells(context, grid, inserted, shift);
          return this.#range(inserted);
        }),
        merge: method(takes.whether, (across) => {
          mergeCells(grid, this.area, across === true);
        }),
        select: () => {
          this.#select();
        },
        unmerge: () => {
          unmergeCells(grid, this.area);
        },
        _ValidateArraySize: method(takes.two, (rows, columns) => {
          if (rows !== rowCount(this.area) || columns !== columnCount(this.area))
            throw invalidArgument('the array does not have the size of the range');
        }),
      },
    };
  }
}
