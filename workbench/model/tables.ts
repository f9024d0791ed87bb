import { CellValueType } from '@univerjs/core';
import { z } from 'zod';

import { ApiError, invalidArgument, itemAlreadyExists, itemNotFound } from '../batch/api-error';
import { ApiObject, checked, method, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { requireAddress } from './a1';
import { columnCount, intersection } from './area';
import type { GridRange } from './area';
import type { Book, SheetGrid } from './book';
import { valueOf } from './cell-value';
import type { Context } from './context';
import { mergesTouching } from './merged-cells';
import { requireUnlocked } from './protection';
import { LiveRange } from './live-range';
import { bodyOf, headingsOf, keepHeadings, putTable, tablesOn } from './sheet-tables';
import type { SheetTable } from './sheet-table';

const tableName = z
  .string()
  .max(255)
  .regex(/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u);

/** What properties and methods take, built once for all objects of all batches. */
const nameOrIndex = z.union([z.string(), z.number()]);
const takes = {
  text: z.string(),
  nameOrIndex,
  oneText: z.tuple([z.string()]),
  oneIndex: z.tuple([z.int()]),
  oneNameOrIndex: z.tuple([nameOrIndex]),
};

const isTaken = (book: Book, name: string): boolean =>
  [...book.tables.values()].some((each) => each.name.toLowerCase() === name.toLowerCase());

/** Makes a table over an area whose first row holds headings. */
function addTable(grid: SheetGrid, wanted: GridRange): SheetTable {
  const { book } = grid;
  // There is a row for figures, if only a blank one.
  const area = { ...wanted, endRow: Math.max(wanted.endRow, wanted.startRow + 1) };
  if (tablesOn(grid).some((table) => intersection(table.area, area) !== null))
    throw new ApiError('InvalidArgument', 'A table cannot overlap another table.');
  if (mergesTouching(grid, area).length > 0)
    throw new ApiError('MergedRangeConflict', 'Merged cells cannot lie in a table.');
  let number = 1;
  while (isTaken(book, `Table${String(number)}`)) number += 1;
  const table = {
    id: `{${crypto.randomUUID().toUpperCase()}}`,
    sheetId: grid.sheetId,
    name: `Table${String(number)}`,
    area,
    hasHeadings: true,
    hasTotals: false,
  };
  putTable(book, table.id, table);
  keepHeadings(grid, table, new Set());
  return table;
}

/** `worksheet.tables` or `workbook.tables`. */
export class TableCollectionObject extends ApiObject {
  readonly className = 'TableCollection';

  constructor(
    private readonly context: Context,
    private readonly grid: SheetGrid | null,
  ) {
    super();
  }

  #tables(): readonly SheetTable[] {
    return (this.grid === null ? this.context.book.grids() : [this.grid]).flatMap(tablesOn);
  }

  override items(): readonly ApiObject[] {
    return this.#tables().map(({ id }) => new TableObject(this.context, id));
  }

  override item(key: unknown): ApiObject {
    const found = this.#find(checked(takes.nameOrIndex, key));
    if (found === null) throw itemNotFound();
    return found;
  }

  #find(key: string | number): TableObject | null {
    const found = this.#tables().find(
      ({ id, name }, index) =>
        id === key || index === key || name.toLowerCase() === String(key).toLowerCase(),
    );
    return found === undefined ? null : new TableObject(this.context, found.id);
  }

  #add(place: unknown): TableObject {
    const { book } = this.context;
    if (place instanceof LiveRange) return new TableObject(this.context, addTable(place.grid, place.area).id);
    const { sheet, area } = requireAddress(checked(takes.text, place));
    const grid = sheet === undefined ? (this.grid ?? book.activeGrid()) : book.grid(sheet);
    if (grid === null) throw itemNotFound();
    return new TableObject(this.context, addTable(grid, area).id);
  }

  protected override defineMembers(): Members {
    return {
      properties: { count: readOnly(() => this.#tables().length) },
      methods: {
        add: (args) => {
          if (args[1] !== true) throw invalidArgument('tables without headings are not modelled');
          return this.#add(args[0]);
        },
        getCount: () => this.#tables().length,
        getItemOrNullObject: method(takes.oneText, (key) => this.#find(key)),
      },
    };
  }
}

class TableObject extends ApiObject {
  readonly className = 'Table';

  constructor(
    private readonly context: Context,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }

  get #now(): { readonly table: SheetTable; readonly grid: SheetGrid } {
    const { book } = this.context;
    const table = book.tables.get(this.id);
    const grid = table === undefined ? null : book.grid(table.sheetId);
    if (table === undefined || grid === null) throw itemNotFound();
    return { table, grid };
  }

  #part(part: (table: SheetTable) => GridRange): LiveRange {
    const { table, grid } = this.#now;
    return this.context.range(grid, part(table));
  }

  #headings(): LiveRange {
    if (!this.#now.table.hasHeadings) throw itemNotFound();
    return this.#part(headingsOf);
  }

  #rename(name: string): void {
    const { book } = this.context;
    const { table } = this.#now;
    if (name.toLowerCase() !== table.name.toLowerCase() && isTaken(book, name)) throw itemAlreadyExists();
    putTable(book, table.id, { ...table, name });
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        id: readOnly(() => this.id),
        name: readWrite(
          () => this.#now.table.name,
          tableName,
          (name) => {
            this.#rename(name);
          },
        ),
        showHeaders: readOnly(() => this.#now.table.hasHeadings),
        showTotals: readOnly(() => this.#now.table.hasTotals),
      },
      objects: {
        columns: () => new TableColumnCollectionObject(this.context, () => this.#now),
        worksheet: () => this.context.sheet(this.#now.grid),
      },
      methods: {
        getRange: () => this.#part(({ area }) => area),
        getHeaderRowRange: () => this.#headings(),
        getDataBodyRange: () => this.#part(bodyOf),
      },
    };
  }
}

type TableNow = () => { readonly table: SheetTable; readonly grid: SheetGrid };

/** `table.columns`. A column's name is what its heading says. */
class TableColumnCollectionObject extends ApiObject {
  readonly className = 'TableColumnCollection';

  constructor(
    private readonly context: Context,
    private readonly now: TableNow,
  ) {
    super();
  }

  override items(): readonly TableColumnObject[] {
    const { table } = this.now();
    if (!table.hasHeadings) throw invalidArgument('columns of tables without headings are not modelled');
    return Array.from(
      { length: columnCount(table.area) },
      (_, index) => new TableColumnObject(this.context, this.now, index),
    );
  }

  override item(key: unknown): ApiObject {
    const found = this.#find(checked(takes.nameOrIndex, key));
    if (found === null) throw itemNotFound();
    return found;
  }

  #find(key: string | number): TableColumnObject | null {
    const wanted = String(key).toLowerCase();
    return (
      this.items().find((each, index) =>
        typeof key === 'number' ? index === key : each.heading.toLowerCase() === wanted,
      ) ?? null
    );
  }

  protected override defineMembers(): Members {
    return {
      properties: { count: readOnly(() => this.items().length) },
      methods: {
        getCount: () => this.items().length,
        getItemAt: method(takes.oneIndex, (index) => this.item(index)),
        getItemOrNullObject: method(takes.oneNameOrIndex, (key) => this.#find(key)),
      },
    };
  }
}

class TableColumnObject extends ApiObject {
  readonly className = 'TableColumn';

  constructor(
    private readonly context: Context,
    private readonly now: TableNow,
    private readonly index: number,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.index + 1 };
  }

  get #column(): number {
    return this.now().table.area.startColumn + this.index;
  }

  get heading(): string {
    const { table, grid } = this.now();
    return String(valueOf(grid.cell(table.area.startRow, this.#column)));
  }

  #rename(name: string): void {
    const { table, grid } = this.now();
    const column = this.#column;
    const row = table.area.startRow;
    requireUnlocked(grid, { startRow: row, endRow: row, startColumn: column, endColumn: column });
    grid.write({
      [row]: { [column]: { v: name, t: CellValueType.STRING, f: null, si: null, p: null } },
    });
  }

  #part(part: (table: SheetTable) => GridRange): LiveRange {
    const { table, grid } = this.now();
    const area = { ...part(table), startColumn: this.#column, endColumn: this.#column };
    return this.context.range(grid, area);
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        id: readOnly(() => this.index + 1),
        index: readOnly(() => this.index),
        name: readWrite(
          () => this.heading,
          takes.text,
          (name) => {
            this.#rename(name);
          },
        ),
      },
      methods: {
        getRange: () => this.#part(({ area }) => area),
        getHeaderRowRange: () => this.#part(headingsOf),
        getDataBodyRange: () => this.#part(bodyOf),
      },
    };
  }
}
