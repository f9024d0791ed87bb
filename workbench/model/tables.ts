import { CellValueType } from '@univerjs/core';
import { z } from 'zod';

import { ApiError, invalidArgument, itemAlreadyExists, itemNotFound } from '../batch/api-error';
import { ApiObject, checked, method, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { requireAddress } from './a1';
import { intersection } from './area';
import type { Area } from './area';
import type { Book, Grid } from './book';
import { valueOf } from './cell-value';
import type { Context } from './context';
import { RangeObject } from './range';
import { WorksheetObject } from './worksheet';

/** What properties and methods take, built once for all objects of all batches. */
const takes = {
  oneText: z.tuple([z.string()]),
};

/** A table of Excel's own (a list object), as far as an add-in that writes beside one must know it. */
export interface SheetTable {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  /** Headings and body; rows of totals are not modelled. */
  area: Area;
}

/** Tables of one sheet. */
export const tablesOn = (grid: Grid): SheetTable[] =>
  [...grid.book.tables].filter(({ sheetId }) => sheetId === grid.sheetId);

const tableName = z
  .string()
  .max(255)
  .regex(/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u);

/** Makes a table over an area whose first row holds headings. */
export function addTable(grid: Grid, area: Area, name?: string): SheetTable {
  if (tablesOn(grid).some((table) => intersection(table.area, area) !== null))
    throw new ApiError('InvalidArgument', 'A table cannot overlap another table.');
  const taken = new Set([...grid.book.tables].map((each) => each.name.toLowerCase()));
  let number = grid.book.tables.size + 1;
  while (taken.has(`table${String(number)}`)) number += 1;
  const table = {
    id: `{table-${String(number)}}`,
    sheetId: grid.sheetId,
    name: name ?? `Table${String(number)}`,
    area,
  };
  grid.book.tables.add(table);
  nameColumns(grid, table);
  return table;
}

/** Every column of a table has a heading, in words and of its own: blank ones become Column1 and so on. */
function nameColumns(grid: Grid, { area }: SheetTable): void {
  const seen = new Set<string>();
  for (let column = area.startColumn; column <= area.endColumn; column += 1) {
    const now = valueOf(grid.cell(area.startRow, column));
    let words = String(now);
    for (let number = 1; words === '' || seen.has(words.toLowerCase()); number += 1)
      words = now === '' ? `Column${String(number)}` : `${String(now)}${String(number + 1)}`;
    seen.add(words.toLowerCase());
    if (words === now) continue;
    grid.write({
      [area.startRow]: { [column]: { v: words, t: CellValueType.STRING, f: null, si: null, p: null } },
    });
  }
}

/**
 * What tables do after cells were written: one takes in what stands right beside it or right below it, and headings stay
 * words of their own.
 */
export function tablesAfterWriting(
  grid: Grid,
  written: Area,
  isFilled: (row: number, column: number) => boolean,
): void {
  for (const table of tablesOn(grid)) {
    const { area } = table;
    const filled = (part: Area | null): boolean => {
      if (part === null) return false;
      for (let row = part.startRow; row <= part.endRow; row += 1)
        for (let column = part.startColumn; column <= part.endColumn; column += 1)
          if (isFilled(row, column)) return true;
      return false;
    };
    let { endRow, endColumn } = area;
    const beside = (): Area => ({ ...area, startColumn: endColumn + 1, endColumn: endColumn + 1 });
    while (filled(intersection(written, beside()))) endColumn += 1;
    const below = (): Area => ({ ...area, startRow: endRow + 1, endRow: endRow + 1 });
    while (filled(intersection(written, below()))) endRow += 1;
    table.area = { ...area, endRow, endColumn };
    const headings = { ...table.area, endRow: area.startRow };
    if (endColumn > area.endColumn || intersection(written, headings) !== null) nameColumns(grid, table);
  }
}

/** `worksheet.tables` or `workbook.tables`. */
export class TableCollectionObject extends ApiObject {
  readonly className = 'TableCollection';

  constructor(
    private readonly context: Context,
    private readonly grid: Grid | null,
  ) {
    super();
  }

  #tables(): readonly SheetTable[] {
    return this.grid === null ? [...this.context.book.tables] : tablesOn(this.grid);
  }

  override items(): readonly ApiObject[] {
    return this.#tables().map((table) => new TableObject(this.context, table));
  }

  override item(key: unknown): ApiObject {
    const found = this.#find(checked(z.union([z.string(), z.number()]), key));
    if (found === null) throw itemNotFound();
    return found;
  }

  #find(key: string | number): TableObject | null {
    const found = this.#tables().find(
      ({ id, name }, index) =>
        id === key || index === key || name.toLowerCase() === String(key).toLowerCase(),
    );
    return found === undefined ? null : new TableObject(this.context, found);
  }

  #add(place: unknown): TableObject {
    if (place instanceof RangeObject) return new TableObject(this.context, addTable(place.grid, place.area));
    const { sheet, area } = requireAddress(checked(z.string(), place));
    const { book } = this.context;
    const grid = sheet === undefined ? (this.grid ?? book.activeGrid()) : book.grid(sheet);
    if (grid === null) throw itemNotFound();
    return new TableObject(this.context, addTable(grid, area));
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
    private readonly table: SheetTable,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.table.id };
  }

  get #grid(): Grid {
    const grid = this.#book.tables.has(this.table) ? this.#book.grid(this.table.sheetId) : null;
    if (grid === null) throw itemNotFound();
    return grid;
  }

  get #book(): Book {
    return this.context.book;
  }

  #part(part: Area): RangeObject {
    return new RangeObject(this.context, this.#grid, part);
  }

  protected override defineMembers(): Members {
    const { table } = this;
    const headings = (): Area => ({ ...table.area, endRow: table.area.startRow });
    return {
      properties: {
        id: readOnly(() => table.id),
        name: readWrite(
          () => table.name,
          tableName,
          (name) => {
            if (
              [...this.#book.tables].some(
                (each) => each !== table && each.name.toLowerCase() === name.toLowerCase(),
              )
            )
              throw itemAlreadyExists();
            table.name = name;
          },
        ),
      },
      objects: { worksheet: () => new WorksheetObject(this.context, this.#grid) },
      methods: {
        getRange: () => this.#part(table.area),
        getHeaderRowRange: () => this.#part(headings()),
        getDataBodyRange: () => this.#part({ ...table.area, startRow: table.area.startRow + 1 }),
        convertToRange: () => {
          const range = this.#part(table.area);
          this.#book.tables.delete(table);
          return range;
        },
        delete: () => {
          this.#book.tables.delete(table);
        },
      },
    };
  }
}
