import { CommandType } from '@univerjs/core';
import type { ICommandInfo, IDisposable } from '@univerjs/core';
import { IActiveDirtyManagerService, IFunctionService } from '@univerjs/engine-formula';
import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import { z } from 'zod';
import { formatAddress } from './a1';
import type { Book } from './book';
import type { MessageEntry } from './change-events';
import type { Habits } from './habits';
import { AddinFunction } from './addin-function';
import type { CellPlace, FunctionCalls } from './addin-function';
import { answered, failedCall } from './function-answers';
import type { FunctionAnswer } from './function-answers';
import type { Argument } from './function-arguments';
import { functionsMetadata } from './functions-metadata';
import type { FunctionMetadata } from './functions-metadata';

/** The place of one call: its cell, its function, its arguments. */
interface Call {
  readonly id: number;
  readonly cell: CellPlace;
  readonly key: string;
  readonly name: string;
  readonly timeout: ReturnType<typeof setTimeout>;
}

/** Tells the spreadsheet which cells have an answer that they do not show yet. */
const answersCame = 'workbench.mutation.function-answers-came';

interface Answered {
  readonly cells: readonly CellPlace[];
}

const functionsCategory = 1;

const invoke = 1000;

const cancel = 1001;

const cancelableFlag = 1;

const streamingFlag = 2;

const takesErrorsFlag = 4;

const result = z.tuple([z.int(), z.boolean(), z.unknown()]).rest(z.unknown());

/**
 * The add-in's functions in the spreadsheet: a formula shows `#BUSY!`, its call goes to the add-in with all others of the
 * same moment, and when the answer is in, the cell is calculated again.
 */
export class CustomFunctions implements FunctionCalls {
  /**
   * False while Excel does not know the functions: before the add-in has started for the first time, or where it is
   * switched off. Formulas then come back as files store them, and show `#NAME?`.
   */
  known: boolean;
  readonly takesWholeColumns: boolean;
  readonly #waiting = new Map<number, Call>();
  /** Calls not yet sent. */
  #outbox: MessageEntry[] = [];
  #sending = false;
  #ready = false;
  readonly #early: MessageEntry[] = [];
  #nextId = 1;
  /** Answers by cell, then by function and arguments. */
  readonly #answers = new Map<string, Map<string, FunctionAnswer>>();
  readonly #texts = new Map<string, string>();
  #dirty: CellPlace[] = [];
  #refreshing = false;
  readonly #registered: IDisposable[] = [];

  constructor(
    private readonly book: Book,
    private readonly send: (entries: readonly MessageEntry[]) => void,
    /** Milliseconds after which a function that does not answer shows `#CONNECT!`. */
    private readonly patience: number,
    habits: Pick<Habits, 'functionsKnown' | 'wholeColumns'>,
  ) {
    this.known = habits.functionsKnown;
    this.takesWholeColumns = habits.wholeColumns;
    this.#registered.push(
      book.commands.registerCommand({ id: answersCame, type: CommandType.MUTATION, handler: () => true }),
    );
    const dirty = book.injector.get(IActiveDirtyManagerService);
    dirty.register(answersCame, {
      commandId: answersCame,
      getDirtyData: ({ params }: ICommandInfo) => ({
        dirtyRanges: (params as Answered).cells.map(({ unitId, sheetId, row, column }) => ({
          unitId,
          sheetId,
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        })),
      }),
    });
  }

  /** Calls that no answer has come for, and answers that no calculation has used. */
  get pending(): number {
    return this.#waiting.size + this.#dirty.length;
  }

  /** The text that a function gave with its error, for the cell that shows it. */
  errorText(sheetId: string, row: number, column: number): string | undefined {
    return this.#texts.get(cellKey({ unitId: this.book.unitId, sheetId, row, column }));
  }

  /** The add-in has loaded its functions: calls that waited for it go out now. */
  ready(): void {
    this.known = true;
    this.#ready = true;
    this.#outbox.push(...this.#early.splice(0));
    this.#post();
  }

  /** Makes the functions of the metadata known to the spreadsheet as `NAMESPACE.NAME`. */
  register(metadata: unknown, namespace: string): void {
    const { functions, allowErrorForDataTypeAny: takesErrors = false } = functionsMetadata.parse(metadata);
    const service = this.book.injector.get(IFunctionService);
    for (const description of functions) {
      const name = `${namespace}.${description.name}`.toUpperCase();
      // Registered once by the facade so that the formula bar knows it, then replaced by the function that calls the add-in.
      this.#registered.push(
        this.book.univerAPI
          .getFormula()
          .registerFunction(name, () => '#NAME?', description.description ?? ''),
      );
      service.registerExecutors(new AddinFunction(name, description, takesErrors, this));
    }
  }

  /** Where an argument stands, such as `'My sheet'!B2:D20`; `''` for one that is no range of cells. */
  addressOf(variant: BaseValueObject | BaseReferenceObject): string {
    if (!variant.isReferenceObject()) return '';
    const reference = variant as BaseReferenceObject;
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    const grid = this.book.grid(reference.getSheetId());
    if (grid === null) return '';
    const bounded = (at: number, otherwise: number): number => (Number.isNaN(at) ? otherwise : at);
    return formatAddress(grid.name, {
      startRow: bounded(startRow, 0),
      startColumn: bounded(startColumn, 0),
      endRow: bounded(endRow, reference.getRowCount() - 1),
      endColumn: bounded(endColumn, reference.getColumnCount() - 1),
    });
  }

  /** Forgets every answer: the next calculation asks again. */
  forget(): void {
    this.#answers.clear();
  }

  dispose(): void {
    for (const call of this.#waiting.values()) clearTimeout(call.timeout);
    this.#waiting.clear();
    for (const disposable of this.#registered) disposable.dispose();
  }

  /** Called by a formula: the answer if there is one for these arguments, otherwise nothing, and the add-in is asked. */
  ask(
    description: FunctionMetadata,
    cell: CellPlace,
    args: readonly Argument[],
    addresses: readonly string[],
    takesErrors: boolean,
  ): FunctionAnswer | undefined {
    const key = `${description.id} ${JSON.stringify(args)}`;
    const known = this.#answers.get(cellKey(cell))?.get(key);
    const { options } = description;
    if (known !== undefined) {
      if (options?.volatile !== true) return known;
      this.#answers.get(cellKey(cell))?.delete(key);
      return known;
    }
    const sameCell = [...this.#waiting.values()].filter((call) => samePlace(call.cell, cell));
    if (sameCell.some((call) => call.key === key)) return undefined;
    for (const call of sameCell) if (call.name === description.id) this.#supersede(call);
    this.#invoke(description, cell, key, args, addresses, takesErrors);
    return undefined;
  }

  #invoke(
    description: FunctionMetadata,
    cell: CellPlace,
    key: string,
    args: readonly Argument[],
    addresses: readonly string[],
    takesErrors: boolean,
  ): void {
    const id = this.#nextId;
    this.#nextId += 1;
    const { options } = description;
    const flags =
      (options?.cancelable === true ? cancelableFlag : 0) +
      (options?.stream === true ? streamingFlag : 0) +
      (takesErrors ? takesErrorsFlag : 0);
    const sheet = this.book.grid(cell.sheetId)?.name ?? '';
    const { row, column } = cell;
    const address = formatAddress(sheet, {
      startRow: row,
      startColumn: column,
      endRow: row,
      endColumn: column,
    });
    const message = JSON.stringify([
      id,
      description.id,
      args,
      address,
      flags,
      ...(options?.requiresParameterAddresses === true ? [addresses] : []),
    ]);
    const timeout = setTimeout(() => {
      this.#settle(id, {
        kind: 'error',
        code: '#CONNECT!',
        text: `The function did not answer within ${String(this.patience / 1000)} seconds.`,
      });
    }, this.patience);
    if (typeof timeout === 'object' && 'unref' in timeout) timeout.unref();
    this.#waiting.set(id, { id, cell, key, name: description.id, timeout });
    const entry: MessageEntry = [functionsCategory, invoke, '', message, id, false];
    if (this.#ready) this.#outbox.push(entry);
    else this.#early.push(entry);
    this.#post();
  }

  /** The cell asks the same function something else: the earlier call is cancelled and its answer, if one comes, ignored. */
  #supersede(call: Call): void {
    clearTimeout(call.timeout);
    this.#waiting.delete(call.id);
    const message = JSON.stringify({ invocationId: call.id });
    this.#outbox.push([functionsCategory, cancel, '', message, call.id, false]);
    this.#post();
  }

  #post(): void {
    if (this.#sending || this.#outbox.length === 0) return;
    this.#sending = true;
    setTimeout(() => {
      this.#sending = false;
      const entries = this.#outbox;
      this.#outbox = [];
      if (entries.length > 0) this.send(entries);
    }, 0);
  }

  /** Takes the answers that the add-in sends: `[id, succeeded, value, error code?, timing?]` each. */
  receive(results: unknown): void {
    for (const [id, succeeded, value, code] of z.array(result).parse(results))
      this.#settle(id, succeeded ? answered(value) : failedCall(value, code));
  }

  #settle(id: number, answer: FunctionAnswer): void {
    const call = this.#waiting.get(id);
    if (call === undefined) return;
    clearTimeout(call.timeout);
    this.#waiting.delete(id);
    const place = cellKey(call.cell);
    const answers = this.#answers.get(place) ?? new Map<string, FunctionAnswer>();
    // Only the latest answers of a cell matter; a cell with a few nested calls keeps them all.
    if (answers.size > 16) answers.clear();
    answers.set(call.key, answer);
    this.#answers.set(place, answers);
    if (answer.kind === 'error' && answer.text !== '') this.#texts.set(place, answer.text);
    else this.#texts.delete(place);
    this.#dirty.push(call.cell);
    this.#refresh();
  }

  /**
   * Has the cells whose answers came in calculated, all at once and in the spreadsheet's own turn: a calculation begun
   * beside one that runs would throw away what that one has worked out, colours by formula among it.
   */
  #refresh(): void {
    if (this.#refreshing) return;
    this.#refreshing = true;
    setTimeout(() => {
      this.#refreshing = false;
      const cells = this.#dirty;
      this.#dirty = [];
      const answered: Answered = { cells };
      void this.book.commands.executeCommand(answersCame, answered, { onlyLocal: true });
    }, 0);
  }
}

const cellKey = ({ unitId, sheetId, row, column }: CellPlace): string =>
  `${unitId} ${sheetId} ${String(row)} ${String(column)}`;

const samePlace = (a: CellPlace, b: CellPlace): boolean => cellKey(a) === cellKey(b);
