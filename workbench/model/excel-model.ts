import type { IDisposable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';

import { ApiError, httpStatus } from '../batch/api-error';
import type { ApiObject } from '../batch/api-object';
import { runBatch } from '../batch/interpreter';
import type { BatchModel } from '../batch/interpreter';
import { RequestFlag } from '../batch/request';
import type { BatchResponse } from '../batch/request';
import { Book } from './book';
import { CalculationWatch } from './calculation';
import { ChangeEvents } from './change-events';
import type { MessageEntry } from './change-events';
import type { Context, ShownPane } from './context';
import { CustomFunctions } from './custom-functions';
import { type Habits, kindsOfExcel } from './habits';
import { followNameChanges } from './name-changes';
import { LiveRange } from './live-range';
import { RangeObject } from './range';
import { WorksheetObject } from './worksheet';
import { serviceNamed } from './services';
import { followTables, tablesOn } from './sheet-tables';
import type { SheetTable } from './sheet-table';
import { StaleFormulas } from './stale-formulas';
import { WorkbookObject } from './workbook';

export interface ExcelModelOptions {
  /** Hands messages to the add-in: change events and calls of its functions. */
  readonly send: (entries: readonly MessageEntry[]) => void;
  /** Settings that the workbook carries already; the model writes into this map. */
  readonly settings?: Map<string, unknown>;
  /** Tables of Excel's own that the workbook carries already. */
  readonly tables?: readonly SheetTable[];
  /** The add-in asks to show (`Visible`) or hide (`Background`) its pane. */
  readonly onPaneState?: (state: ShownPane['state']) => void;
  /** The add-in selected cells: the page scrolls the first of them into view. Rows and columns count from 0. */
  readonly reveal?: (sheetId: string, row: number, column: number) => void;
  /** Milliseconds that a function of the add-in may take; 60,000 unless told. */
  readonly functionPatience?: number;
  /** Where versions of Excel differ; as the newest Excel unless told. */
  readonly habits?: Partial<Habits>;
}

/**
 * Excel as an add-in sees it, over one open workbook of the spreadsheet: the same in the browser page and in Node.
 * It answers request batches; what it has to say by itself goes out through `send`.
 */
export class ExcelModel {
  readonly settings: Map<string, unknown>;
  readonly functions: CustomFunctions;
  readonly book: Book;
  /** Every member that requests have used so far, as `Class.member`. */
  readonly membersUsed = new Set<string>();
  readonly #calculation: CalculationWatch;
  readonly #events: ChangeEvents;
  readonly #following: readonly IDisposable[];
  readonly #stale: StaleFormulas;
  readonly #references = new Map<string, ApiObject>();
  readonly #referenceOf = new WeakMap<ApiObject, string>();
  readonly #liveRanges = new Set<LiveRange>();
  readonly #habits: Habits;
  readonly #pane: ShownPane;
  readonly #onPaneState: (state: ShownPane['state']) => void;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #afterCommand: (() => void)[] = [];
  #commands = 0;
  readonly #batchModel: BatchModel;
  #nextReference = 1;
  #editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  /** Requests run one after another, each seeing what the one before did. */
  #turn: Promise<unknown> = Promise.resolve();
  #running = 0;
  #isClosed = false;

  constructor(univerAPI: FUniver, workbook: FWorkbook, options: ExcelModelOptions) {
    const habits = { ...kindsOfExcel.newest.habits, ...options.habits };
    this.#habits = habits;
    this.book = new Book(univerAPI, workbook);
    this.settings = options.settings ?? new Map<string, unknown>();
    this.#calculation = new CalculationWatch(this.book);
    this.#following = [followNameChanges(this.book), followTables(this.book, habits)];
    this.#stale = new StaleFormulas(this.book);
    for (const table of options.tables ?? []) this.book.tables.set(table.id, table);
    this.#events = new ChangeEvents(this.book, this.#liveRanges, options.send);
    this.functions = new CustomFunctions(this.book, options.send, options.functionPatience ?? 60_000, habits);
    this.#calculation.forgetResults = () => {
      this.functions.forget();
    };
    this.#pane = {
      state: 'Background',
      changed: (state) => {
        this.#paneShallBe(state);
      },
    };
    this.#onPaneState = options.onPaneState ?? (() => undefined);
    this.#batchModel = this.#makeBatchModel(options.reveal ?? (() => undefined));
  }

  /** A pane that is asked for comes when this Excel shows it; one that is closed goes at once. */
  #paneShallBe(state: ShownPane['state']): void {
    const become = (): void => {
      this.#pane.state = state;
      this.#onPaneState(state);
    };
    const { pane } = this.#habits;
    if (state !== 'Visible' || pane === 'at-once') become();
    else if (pane === 'after-command') {
      if (this.#commands === 0) become();
      else this.#afterCommand.push(become);
    } else if (typeof pane === 'number') this.#timers.add(setTimeout(become, pane));
  }

  /** Formulas that are not calculated here although cells have changed since the file was opened. */
  get notRecalculated(): number {
    return this.#stale.count;
  }

  /** Excel's own tables, of sheets that are there. */
  get tables(): readonly SheetTable[] {
    return this.book.grids().flatMap(tablesOn);
  }

  /** A command of the ribbon runs; @returns what says that it has ended. */
  commandBegins(): () => void {
    this.#commands += 1;
    return () => {
      this.#commands -= 1;
      if (this.#commands === 0) for (const become of this.#afterCommand.splice(0)) become();
    };
  }

  #makeBatchModel(reveal: Context['reveal']): BatchModel {
    const context: Context = {
      book: this.book,
      settings: this.settings,
      events: this.#events,
      calculation: this.#calculation,
      habits: this.#habits,
      functionsAreKnown: () => this.functions.known,
      liveRanges: this.#liveRanges,
      range: (grid, area) => new RangeObject(context, grid, area),
      sheet: (grid) => new WorksheetObject(context, grid),
      pane: this.#pane,
      kept: (reference) => this.#references.get(reference),
      reveal,
    };
    const root = new WorkbookObject(context);
    return {
      root,
      service: (className) => serviceNamed(className, this.#pane, this.functions),
      keep: (object) => this.#keep(object),
      kept: (reference) => this.#references.get(reference),
      release: (reference) => this.#references.delete(reference),
      beforeReading: (object, names) =>
        object instanceof LiveRange && names.some((name) => calculated.has(name))
          ? this.#calculation.done()
          : undefined,
      used: (member) => this.membersUsed.add(member),
      batchEnded: () => {
        this.#forgetUnkeptRanges();
      },
    };
  }

  #keep(object: ApiObject): string {
    const known = this.#referenceOf.get(object);
    if (known !== undefined && this.#references.has(known)) return known;
    const reference = `{reference-${String(this.#nextReference)}}`;
    this.#nextReference += 1;
    this.#references.set(reference, object);
    this.#referenceOf.set(object, reference);
    return reference;
  }

  #forgetUnkeptRanges(): void {
    const kept = new Set<ApiObject>(this.#references.values());
    for (const range of this.#liveRanges) if (!kept.has(range)) this.#liveRanges.delete(range);
  }

  /** Shows in the model that the pane was opened or closed by the officer. */
  paneShown(isShown: boolean): void {
    this.#pane.state = isShown ? 'Visible' : 'Background';
  }

  /** The officer starts typing into a cell: requests fail until it ends, unless they ask to wait. */
  beginCellEdit(): void {
    if (this.#editing !== null) return;
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#editing = { ended, end };
  }

  endCellEdit(): void {
    this.#editing?.end();
    this.#editing = null;
  }

  /**
   * Answers one request.
   * @param body the request as the client sent it, unchecked
   * @param flags request flags, see `RequestFlag`
   */
  answer(body: unknown, flags: number): Promise<BatchResponse> {
    // Refused at once, although a request that waits for the cell may stand before it in the line.
    if (this.#editing !== null && (flags & RequestFlag.waitWhileCellIsEdited) === 0)
      return Promise.resolve(cellIsEdited);
    const turn = this.#turn.then(() => this.#answer(body, flags));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #answer(body: unknown, flags: number): Promise<BatchResponse> {
    while (this.#editing !== null) {
      if ((flags & RequestFlag.waitWhileCellIsEdited) === 0) return cellIsEdited;
      await this.#editing.ended;
    }
    this.#running += 1;
    this.#events.fromAddin = true;
    // An answer of a function may come when the workbook is closed already.
    const writesEmptyUndo = this.#habits.undoEmptiedBy === 'every-write' && !this.#isClosed;
    const last = writesEmptyUndo ? this.book.lastStep : null;
    try {
      return await runBatch(body, this.#batchModel);
    } finally {
      if (writesEmptyUndo && !this.#isClosed && this.book.lastStep !== last) this.book.emptyUndo();
      this.#events.fromAddin = false;
      this.#running -= 1;
    }
  }

  /** Whether requests run, cells calculate, functions are awaited or events wait to go out. */
  get busy(): boolean {
    return this.#running > 0 || this.#calculation.busy || this.#events.pending || this.functions.pending > 0;
  }

  /** Resolves when calculation is done, the add-in's functions have answered and its events are out. */
  async settle(patience = 30_000): Promise<void> {
    const until = Date.now() + patience;
    let quiet = 0;
    while (quiet < 2) {
      if (Date.now() > until) throw new Error('The workbook did not come to rest.');
      await new Promise((resolve) => setTimeout(resolve, 10));
      quiet = this.busy ? 0 : quiet + 1;
    }
  }

  dispose(): void {
    this.#isClosed = true;
    this.endCellEdit();
    for (const timer of this.#timers) clearTimeout(timer);
    this.functions.dispose();
    this.#events.dispose();
    for (const each of [...this.#following, this.#stale]) each.dispose();
    this.#calculation.dispose();
  }
}

/** What a formula's result decides; Excel calculates before it answers these. */
const calculated = new Set(['hasSpill', 'text', 'valueTypes', 'values', '*']);

const editError = new ApiError(
  'InvalidOperationInCellEditMode',
  "Excel is in cell-editing mode. Please exit the edit mode by using the 'Enter' or 'Tab' key or by selecting another cell, and then try again.",
);

const cellIsEdited: BatchResponse = {
  Error: {
    Code: editError.code,
    Message: editError.message,
    Location: '',
    ActionIndex: 0,
    HttpStatusCode: httpStatus(editError.code),
  },
  Results: [],
  TraceIds: [],
};
