import type { ICellData, ICommandInfo, IDisposable, Nullable } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { z } from 'zod';

import { lastColumnOfExcel, lastRowOfExcel } from '../../src/grid/sheet-size';
import { formatArea } from './a1';
import { columnCount, rowCount, shifted } from './area';
import type { GridRange } from './area';
import type { Book } from './book';
import type { LiveRange } from './live-range';
import { eventTypes, workbookTarget } from './event-types';
import { shiftTables } from './sheet-tables';

/** One message to the add-in: category, type, target, text, number, whether it comes from a remote author. */
export type MessageEntry = readonly [number, number, string, string, number, boolean];

/** Category of messages that tell of changes. */
export const eventCategory = 65_536;

const range = z.object({
  startRow: z.number(),
  startColumn: z.number(),
  endRow: z.number(),
  endColumn: z.number(),
});
const onSheet = z.object({ unitId: z.string(), subUnitId: z.string() });
const withRange = onSheet.extend({ range });
const selections = onSheet.extend({ selections: z.array(z.object({ range })) });
const sheetInserted = z.object({ unitId: z.string(), sheet: z.object({ id: z.string() }) });
const renamed = onSheet.extend({ name: z.string() });

/**
 * Tells the add-in what changed, from the spreadsheet's own stream of changes: for the officer's edits and for writes
 * through the API alike.
 */
export class ChangeEvents {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  /** True while a request of the add-in runs: its own changes say so. */
  fromAddin = false;
  #silent = false;
  #number = 1;
  #activeSheet: string;
  readonly #listeners = new Map<string, number>();
  readonly #names = new Map<string, string>();
  readonly #queue: MessageEntry[] = [];
  #sending = false;
  readonly #disposable: IDisposable;

  constructor(
    private readonly book: Book,
    private readonly liveRanges: Set<LiveRange>,
    private readonly send: (entries: readonly MessageEntry[]) => void,
  ) {
    this.#activeSheet = book.activeGrid().sheetId;
    for (const grid of book.grids()) this.#names.set(grid.sheetId, grid.name);
    this.#disposable = book.commands.onCommandExecuted((command, options) => {
      this.#heard(command, options);
    });
  }

  get pending(): boolean {
    return this.#queue.length > 0;
  }

  listen(type: number, target: string): void {
    const key = `${String(type)} ${target}`;
    this.#listeners.set(key, (this.#listeners.get(key) ?? 0) + 1);
  }

  ignore(type: number, target: string): void {
    const key = `${String(type)} ${target}`;
    const left = (this.#listeners.get(key) ?? 0) - 1;
    if (left > 0) this.#listeners.set(key, left);
    else this.#listeners.delete(key);
  }

  /** Runs something whose changes of selection and active sheet are only a means. */
  async silently(run: () => Promise<void>): Promise<void> {
    this.#silent = true;
    try {
      await run();
    } finally {
      this.#silent = false;
    }
  }

  /** Selects something on behalf of the add-in: that is told to it. */
  selecting(run: () => void): void {
    const before = this.fromAddin;
    this.fromAddin = false;
    try {
      run();
    } finally {
      this.fromAddin = before;
    }
  }

  dispose(): void {
    this.#disposable.dispose();
    this.#queue.length = 0;
  }

  #heard(command: Readonly<ICommandInfo>, options: object | undefined): void {
    // Results of calculation are not changes to the add-in.
    if (options !== undefined && 'fromFormula' in options) return;
    const { id, params } = command;
    switch (id) {
      case SetRangeValuesMutation.id:
        // Too many cells to check one by one; the spreadsheet made them itself.
        this.#valuesChanged(params as ISetRangeValuesMutationParams);
        break;
      case InsertRowMutation.id:
        this.#structureChanged(params, 'rows', 'RowInserted');
        break;
      case RemoveRowMutation.id:
        this.#structureChanged(params, 'rows', 'RowDeleted');
        break;
      case InsertColMutation.id:
        this.#structureChanged(params, 'columns', 'ColumnInserted');
        break;
      case RemoveColMutation.id:
        this.#structureChanged(params, 'columns', 'ColumnDeleted');
        break;
      case SetSelectionsOperation.id:
        this.#selectionChanged(params);
        break;
      case SetWorksheetActiveOperation.id:
        this.#activated(params);
        break;
      case InsertSheetMutation.id:
        this.#sheetAdded(params);
        break;
      case RemoveSheetMutation.id:
        this.#sheetDeleted(params);
        break;
      case SetWorksheetNameMutation.id:
        this.#renamed(params);
        break;
    }
  }

  #valuesChanged(params: ISetRangeValuesMutationParams): void {
    if (!this.#ours(params)) return;
    // Formulas that only follow inserted rows or a renamed sheet are not edits.
    if (/insert-|remove-|delete-|defined-name|worksheet-name/.test(params.trigger ?? '')) return;
    const area = changedArea(params.cellValue ?? {});
    if (area !== null) this.#changed(params.subUnitId, 'RangeEdited', area);
  }

  #structureChanged(params: unknown, along: 'rows' | 'columns', changeType: string): void {
    const parsed = withRange.safeParse(params);
    if (!parsed.success || !this.#ours(parsed.data)) return;
    const { subUnitId, range: at } = parsed.data;
    const area: GridRange =
      along === 'rows'
        ? { ...at, startColumn: 0, endColumn: lastColumnOfExcel - 1 }
        : { ...at, startRow: 0, endRow: lastRowOfExcel - 1 };
    const size = along === 'rows' ? rowCount(area) : columnCount(area);
    const count = changeType.endsWith('Inserted') ? size : -size;
    const start = along === 'rows' ? area.startRow : area.startColumn;
    for (const live of this.liveRanges)
      if (live.grid.sheetId === subUnitId) live.follow((held) => shifted(held, along, start, count));
    const grid = this.book.grid(subUnitId);
    if (grid !== null) shiftTables(grid, along, start, count);
    this.#changed(subUnitId, changeType, area);
  }

  #changed(sheetId: string, changeType: string, area: GridRange): void {
    this.#tell(eventTypes.DataChanged, sheetId, {
      address: formatArea(area),
      changeType,
      source: 'Local',
      triggerSource: this.fromAddin ? 'ThisLocalAddin' : 'Unknown',
      worksheetId: sheetId,
    });
  }

  #selectionChanged(params: unknown): void {
    const parsed = selections.safeParse(params);
    // Writing through the API moves the spreadsheet's selection, which Excel's would not do.
    if (!parsed.success || !this.#ours(parsed.data) || this.#silent || this.fromAddin) return;
    const areas = parsed.data.selections.map((selection) => formatArea(selection.range));
    if (areas.length === 0) return;
    const { subUnitId } = parsed.data;
    this.#tell(eventTypes.SelectionChanged, subUnitId, {
      address: areas.join(','),
      worksheetId: subUnitId,
    });
  }

  #activated(params: unknown): void {
    const parsed = onSheet.safeParse(params);
    if (!parsed.success || !this.#ours(parsed.data)) return;
    const before = this.#activeSheet;
    const { subUnitId } = parsed.data;
    if (before === subUnitId || this.#silent) return;
    this.#activeSheet = subUnitId;
    this.#tell(eventTypes.Deactivated, before, { worksheetId: before });
    this.#tell(eventTypes.Activated, subUnitId, { worksheetId: subUnitId });
  }

  #sheetAdded(params: unknown): void {
    const parsed = sheetInserted.safeParse(params);
    if (!parsed.success || !this.#ours(parsed.data)) return;
    const { id } = parsed.data.sheet;
    this.#names.set(id, this.book.grid(id)?.name ?? '');
    this.#tell(eventTypes.Added, id, { source: 'Local', worksheetId: id });
  }

  #sheetDeleted(params: unknown): void {
    const parsed = onSheet.safeParse(params);
    if (!parsed.success || !this.#ours(parsed.data)) return;
    const { subUnitId } = parsed.data;
    this.#names.delete(subUnitId);
    this.#tell(eventTypes.Deleted, subUnitId, { source: 'Local', worksheetId: subUnitId });
  }

  #renamed(params: unknown): void {
    const parsed = renamed.safeParse(params);
    if (!parsed.success || !this.#ours(parsed.data)) return;
    const { subUnitId, name } = parsed.data;
    const nameBefore = this.#names.get(subUnitId) ?? '';
    this.#names.set(subUnitId, name);
    this.#tell(eventTypes.NameChanged, subUnitId, {
      nameAfter: name,
      nameBefore,
      source: 'Local',
      worksheetId: subUnitId,
    });
  }

  #ours(params: { readonly unitId: string }): boolean {
    return params.unitId === this.book.unitId;
  }

  /** Queues an event for whoever listens to the sheet or to the whole workbook. */
  #tell(type: number, sheetId: string, message: object): void {
    if (!this.enabled) return;
    for (const target of [sheetId, workbookTarget]) {
      if (!this.#listeners.has(`${String(type)} ${target}`)) continue;
      const text = JSON.stringify(message);
      this.#queue.push([eventCategory, type, target, text, this.#number, false]);
      this.#number += 1;
    }
    if (this.#queue.length > 0 && !this.#sending) {
      this.#sending = true;
      setTimeout(() => {
        this.#sending = false;
        if (this.#queue.length > 0) this.send(this.#queue.splice(0));
      }, 0);
    }
  }
}

/** The rectangle of cells whose content changed; `null` when only formats did. */
function changedArea(cells: ISetRangeValuesMutationParams['cellValue'] & object): GridRange | null {
  let found: GridRange | null = null;
  for (const [rowKey, line] of Object.entries(cells))
    for (const [columnKey, cell] of Object.entries((line ?? {}) as Record<string, Nullable<ICellData>>)) {
      const isContent = !cell || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell;
      if (!isContent) continue;
      const [row, column] = [Number(rowKey), Number(columnKey)];
      const before: GridRange = found ?? {
        startRow: row,
        startColumn: column,
        endRow: row,
        endColumn: column,
      };
      found = {
        startRow: Math.min(before.startRow, row),
        startColumn: Math.min(before.startColumn, column),
        endRow: Math.max(before.endRow, row),
        endColumn: Math.max(before.endColumn, column),
      };
    }
  return found;
}
