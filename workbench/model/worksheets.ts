import { z } from 'zod';

import { invalidArgument, itemAlreadyExists, itemNotFound } from '../batch/api-error';
import { ApiObject, checked, method } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { SheetGrid } from './book';
import type { Context } from './context';
import { workbookTarget } from './event-types';
import { eventMethods } from './sheet-events';
import { isValidSheetName } from './sheet-name';
import { WorksheetObject, visibilityOf } from './worksheet';

const nameOrId = z.string();
const visibleOnly = z.boolean().nullish();

/** `workbook.worksheets`, in tab order. */
export class WorksheetCollectionObject extends ApiObject {
  readonly className = 'WorksheetCollection';

  constructor(private readonly context: Context) {
    super();
  }

  override items(): readonly ApiObject[] {
    return this.#grids(false).map((grid) => new WorksheetObject(this.context, grid));
  }

  override item(key: unknown): ApiObject {
    const grid = this.context.book.grid(checked(nameOrId, key));
    if (grid === null) throw itemNotFound();
    return new WorksheetObject(this.context, grid);
  }

  #grids(onlyVisible: boolean): readonly SheetGrid[] {
    const grids = this.context.book.grids();
    return onlyVisible ? grids.filter((grid) => visibilityOf(grid) === 'Visible') : grids;
  }

  #end(which: 0 | -1, onlyVisible: boolean): WorksheetObject {
    const grid = this.#grids(onlyVisible).at(which);
    if (grid === undefined) throw itemNotFound();
    return new WorksheetObject(this.context, grid);
  }

  #add(wanted: string | null | undefined): WorksheetObject {
    const { book } = this.context;
    book.requireOpenStructure();
    const name = wanted ?? this.#freeName();
    if (!isValidSheetName(name)) throw invalidArgument(`"${name}" cannot name a sheet`);
    if (book.grids().some((grid) => grid.name.toLowerCase() === name.toLowerCase()))
      throw itemAlreadyExists();
    const id = newSheetId();
    book.addSheet(name, id);
    return new WorksheetObject(this.context, new SheetGrid(book, id));
  }

  #freeName(): string {
    const taken = new Set(this.context.book.grids().map((grid) => grid.name.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`sheet${String(number)}`)) number += 1;
    return `Sheet${String(number)}`;
  }

  protected override defineMembers(): Members {
    const { context } = this;
    return {
      methods: {
        add: method(z.tuple([nameOrId.nullish()]), (name) => this.#add(name)),
        getActiveWorksheet: () => new WorksheetObject(context, context.book.activeGrid()),
        getCount: method(z.tuple([visibleOnly]), (only) => this.#grids(only === true).length),
        getFirst: method(z.tuple([visibleOnly]), (only) => this.#end(0, only === true)),
        getLast: method(z.tuple([visibleOnly]), (only) => this.#end(-1, only === true)),
        getItemOrNullObject: method(z.tuple([nameOrId]), (key) => {
          const grid = context.book.grid(key);
          return grid === null ? null : new WorksheetObject(context, grid);
        }),
        ...eventMethods(context.events, workbookTarget, [
          'DataChanged',
          'Activated',
          'Deactivated',
          'Added',
          'SelectionChanged',
          'Deleted',
          'NameChanged',
        ]),
      },
    };
  }
}

/** Ids look like Excel's own: a GUID in braces. */
function newSheetId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
