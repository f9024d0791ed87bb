import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import { z } from 'zod';

import { ApiError, invalidArgument, itemAlreadyExists } from '../batch/api-error';
import { ApiObject, method, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { requireAddress } from './a1';
import { areaAt, wholeSheet } from './area';
import type { GridRange } from './area';
import type { SheetGrid } from './book';
import type { Context } from './context';
import { FreezePanesObject } from './freeze-panes';
import { NamedItemCollectionObject, areaOfName } from './names';
import { NoteCollectionObject } from './notes';
import { PageLayoutObject } from './page-layout';
import { WorksheetProtectionObject } from './protection';
import type { LiveRange } from './live-range';
import { eventMethods } from './sheet-events';
import { metadata, putMetadata } from './sheet-metadata';
import { isValidSheetName } from './sheet-name';
import { TableCollectionObject } from './tables';

const index = z.int().min(0);
const count = z.int().min(1);
const visibility = z.enum(['Visible', 'Hidden', 'VeryHidden']);
/** What methods and properties take, built once for all sheets of all batches. */
const takes = {
  address: z.tuple([z.string().nullish()]),
  area: z.tuple([index, index, count, count]),
  cell: z.tuple([index, index]),
  colour: z.string().regex(/^(#[0-9a-f]{6})?$/i),
  isTrue: z.boolean(),
  text: z.string(),
  whether: z.tuple([z.boolean().nullish()]),
};

/** `Visible`, `Hidden`, or `VeryHidden`: hidden from the officer's own list of sheets as well. */
export function visibilityOf(grid: SheetGrid): z.infer<typeof visibility> {
  if (!grid.facade.isSheetHidden()) return 'Visible';
  return metadata(grid, 'veryHidden') === true ? 'VeryHidden' : 'Hidden';
}

/** One worksheet. */
export class WorksheetObject extends ApiObject {
  readonly className = 'Worksheet';

  constructor(
    private readonly context: Context,
    private readonly grid: SheetGrid,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.grid.sheetId };
  }

  #range(area: GridRange): LiveRange {
    return this.context.range(this.grid, area);
  }

  /** `getRange`: an address, a name, or nothing for the whole sheet. */
  #addressed(text: string | null | undefined): LiveRange {
    if (text === null || text === undefined || text === '') return this.#range(wholeSheet);
    const named = areaOfName(this.context, text, this.grid);
    if (named !== null) return this.context.range(named.grid, named.area);
    const { sheet, area } = requireAddress(text);
    if (sheet !== undefined && sheet.toLowerCase() !== this.grid.name.toLowerCase())
      throw invalidArgument(`"${text}" names another sheet`);
    return this.#range(area);
  }

  #used(valuesOnly: boolean | null | undefined): LiveRange | null {
    const area = this.grid.used(wholeSheet, valuesOnly === true);
    return area === null ? null : this.#range(area);
  }

  #rename(name: string): void {
    this.context.book.requireOpenStructure();
    if (!isValidSheetName(name)) throw invalidArgument(`"${name}" cannot name a sheet`);
    const clash = this.context.book
      .grids()
      .some((grid) => grid.sheetId !== this.grid.sheetId && grid.name.toLowerCase() === name.toLowerCase());
    if (clash) throw itemAlreadyExists();
    this.grid.facade.setName(name);
  }

  #show(wanted: z.infer<typeof visibility>): void {
    const { grid } = this;
    this.context.book.requireOpenStructure();
    if (wanted === 'Visible') {
      if (grid.facade.isSheetHidden()) this.context.book.unhideSheet(grid.sheetId);
    } else if (!grid.facade.isSheetHidden()) {
      this.#leaveOneVisible();
      grid.facade.hideSheet();
    }
    putMetadata(grid, 'veryHidden', wanted === 'VeryHidden' ? true : undefined);
  }

  #leaveOneVisible(): void {
    const others = this.context.book
      .grids()
      .filter((grid) => grid.sheetId !== this.grid.sheetId && visibilityOf(grid) === 'Visible');
    if (others.length === 0)
      throw new ApiError('InvalidOperation', 'A workbook must contain at least one visible sheet.');
  }

  #delete(): void {
    const { book } = this.context;
    book.requireOpenStructure();
    if (visibilityOf(this.grid) === 'VeryHidden')
      throw new ApiError('InvalidOperation', 'A very hidden sheet cannot be deleted before it is shown.');
    this.#leaveOneVisible();
    book.workbook.deleteSheet(this.grid.facade);
  }

  #activate(): void {
    if (visibilityOf(this.grid) !== 'Visible')
      throw new ApiError('InvalidOperation', 'A hidden sheet cannot be activated.');
    this.context.book.run(SetWorksheetActiveOperation.id, {
      unitId: this.context.book.unitId,
      subUnitId: this.grid.sheetId,
    });
  }

  protected override defineMembers(): Members {
    const { context, grid } = this;
    const { book } = context;
    return {
      properties: {
        id: readOnly(() => {
          grid.requireExists();
          return grid.sheetId;
        }),
        name: readWrite(
          () => grid.name,
          takes.text,
          (name) => {
            this.#rename(name);
          },
        ),
        position: readWrite(
          () => book.grids().findIndex((other) => other.sheetId === grid.sheetId),
          index,
          (position) => {
            if (position >= book.grids().length) throw invalidArgument('position');
            book.requireOpenStructure();
            book.workbook.moveSheet(grid.facade, position);
          },
        ),
        showGridlines: readWrite(
          () => !grid.sheet.hasHiddenGridlines(),
          takes.isTrue,
          (show) => {
            grid.facade.setHiddenGridlines(!show);
          },
        ),
        // The library sends what is set on `showGridlines` under this other name.
        gridlines: readWrite(
          () => !grid.sheet.hasHiddenGridlines(),
          takes.isTrue,
          (show) => {
            grid.facade.setHiddenGridlines(!show);
          },
        ),
        standardHeight: readOnly(() => 15),
        standardWidth: readOnly(() => 8.43),
        tabColor: readWrite(
          () => (grid.sheet.getTabColor() ?? '').toUpperCase(),
          takes.colour,
          (colour) => {
            grid.facade.setTabColor(colour);
          },
        ),
        visibility: readWrite(
          () => visibilityOf(grid),
          visibility,
          (wanted) => {
            this.#show(wanted);
          },
        ),
      },
      objects: {
        freezePanes: () => new FreezePanesObject(context, grid),
        names: () => new NamedItemCollectionObject(context, grid),
        notes: () => new NoteCollectionObject(context, grid),
        pageLayout: () => new PageLayoutObject(context, grid),
        protection: () => new WorksheetProtectionObject(grid),
        tables: () => new TableCollectionObject(context, grid),
      },
      methods: {
        activate: () => {
          this.#activate();
        },
        calculate: () => {
          context.calculation.recalculate(true);
        },
        delete: () => {
          this.#delete();
          context.book.emptyUndo();
        },
        getCell: method(takes.cell, (row, column) => this.#range(areaAt(row, column, 1, 1))),
        getRange: method(takes.address, (address) => this.#addressed(address)),
        getRangeByIndexes: method(takes.area, (row, column, rows, columns) =>
          this.#range(areaAt(row, column, rows, columns)),
        ),
        getUsedRange: method(
          takes.whether,
          (valuesOnly) => this.#used(valuesOnly) ?? this.#range(areaAt(0, 0, 1, 1)),
        ),
        getUsedRangeOrNullObject: method(takes.whether, (valuesOnly) => this.#used(valuesOnly)),
        ...eventMethods(context.events, grid.sheetId, [
          'DataChanged',
          'Activated',
          'Deactivated',
          'SelectionChanged',
          'NameChanged',
        ]),
      },
    };
  }
}
