import { CellValueType, CommandType, isNullCell } from '@univerjs/core';
import type { ICellData, ICommandInfo, IDisposable, Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  IActiveDirtyManagerService,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { BaseReferenceObject, BaseValueObject, ErrorType } from '@univerjs/engine-formula';
import { z } from 'zod';

import { formatAddress } from './a1';
import type { Book } from './book';
import { isErrorText } from './cell-value';
import type { MessageEntry } from './change-events';
import type { Habits } from './habits';

const parameter = z.object({
  name: z.string(),
  description: z.string().optional(),
  type: z.string().optional(),
  dimensionality: z.enum(['scalar', 'matrix']).optional(),
  optional: z.boolean().optional(),
  repeating: z.boolean().optional(),
});

/** What the metadata file says of the add-in's functions, as the generator writes `functions.json`. */
export const functionsMetadata = z.object({
  functions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string().optional(),
      parameters: z.array(parameter).default([]),
      result: z.object({ type: z.string().optional(), dimensionality: z.string().optional() }).optional(),
      options: z
        .object({
          cancelable: z.boolean().optional(),
          stream: z.boolean().optional(),
          volatile: z.boolean().optional(),
          requiresAddress: z.boolean().optional(),
          requiresParameterAddresses: z.boolean().optional(),
        })
        .optional(),
    }),
  ),
  allowErrorForDataTypeAny: z.boolean().optional(),
});
export type FunctionsMetadata = z.infer<typeof functionsMetadata>;
type FunctionMetadata = FunctionsMetadata['functions'][number];

/** An error among the arguments, for functions that take errors; the client makes an object of its own kind of it. */
interface CellFailure {
  readonly type: 'CustomFunctionError';
  readonly code: string;
}

/** What is handed to a function: blank and missing are `null`. */
type Scalar = string | number | boolean | null | CellFailure;
type Argument = Scalar | readonly (readonly Scalar[])[];

/** A function's answer for one cell. */
type Answer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly text: string };

type ErrorCode =
  '#N/A' | '#VALUE!' | '#DIV/0!' | '#NUM!' | '#NULL!' | '#NAME?' | '#CONNECT!' | '#BUSY!' | '#CALC!';

/** The place of one call: its cell, its function, its arguments. */
interface Call {
  readonly id: number;
  readonly cell: CellPlace;
  readonly key: string;
  readonly name: string;
  readonly timeout: ReturnType<typeof setTimeout>;
}

interface CellPlace {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
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

/** Error codes of results, by the client's numbers. */
const resultCodes: Readonly<Record<number, ErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

const result = z.tuple([z.int(), z.boolean(), z.unknown()]).rest(z.unknown());

const errorValue = z.object({
  type: z.literal('Error').optional(),
  code: z.string().optional(),
  basicValue: z.string().optional(),
  message: z.string().nullish(),
});

/**
 * The add-in's functions in the spreadsheet: a formula shows `#BUSY!`, its call goes to the add-in with all others of the
 * same moment, and when the answer is in, the cell is calculated again.
 */
export class CustomFunctions {
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
  readonly #answers = new Map<string, Map<string, Answer>>();
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
  ): Answer | undefined {
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
      this.#settle(id, succeeded ? answered(value) : failed(value, code));
  }

  #settle(id: number, answer: Answer): void {
    const call = this.#waiting.get(id);
    if (call === undefined) return;
    clearTimeout(call.timeout);
    this.#waiting.delete(id);
    const place = cellKey(call.cell);
    const answers = this.#answers.get(place) ?? new Map<string, Answer>();
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

/** One function of the add-in as the spreadsheet's formula engine sees it. */
class AddinFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly description: FunctionMetadata,
    private readonly takesErrors: boolean,
    private readonly functions: CustomFunctions,
  ) {
    super(name);
  }

  /** Texts in a formula stay texts: the engine would read "£000" as 0 and "2005/06" as a date. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: (BaseValueObject | BaseReferenceObject)[]): BaseValueObject {
    const { parameters } = this.description;
    const last = parameters.at(-1);
    const required = parameters.filter((each) => each.optional !== true && each.repeating !== true);
    const most = last?.repeating === true ? Number.POSITIVE_INFINITY : parameters.length;
    if (variants.length < required.length || variants.length > most) return error('#VALUE!');
    const args: Argument[] = [];
    for (const [index, variant] of variants.entries()) {
      if (!this.functions.takesWholeColumns && isWholeColumns(variant)) return error('#CALC!');
      const parameter = parameters[index] ?? last;
      const matrix = parameter?.dimensionality === 'matrix';
      const argument = readArgument(variant, matrix, this.takesErrors && parameter?.type === 'any');
      // An argument that waits for an answer makes its caller wait; other errors are the caller's unless it takes them.
      if ('error' in argument) return error(argument.error);
      args.push(argument.value);
    }
    while (last?.repeating !== true && args.length < parameters.length) args.push(null);
    const answer = this.functions.ask(
      this.description,
      {
        unitId: this.unitId ?? '',
        sheetId: this.subUnitId ?? '',
        row: this.row,
        column: this.column,
      },
      last?.repeating === true ? withRepeating(args, parameters.length - 1) : args,
      this.description.options?.requiresParameterAddresses === true
        ? variants.map((variant) => this.functions.addressOf(variant))
        : [],
      this.takesErrors,
    );
    return answer === undefined ? error('#BUSY!') : valueObject(answer);
  }
}

/** Such as `C:C`. */
function isWholeColumns(variant: BaseValueObject | BaseReferenceObject): boolean {
  if (!variant.isReferenceObject()) return false;
  return (variant as BaseReferenceObject).isColumn();
}

/** Arguments from the repeating parameter on are handed over as one list. */
function withRepeating(args: readonly Argument[], from: number): readonly Argument[] {
  const fixed = args.slice(0, from);
  while (fixed.length < from) fixed.push(null);
  return [...fixed, args.slice(from) as unknown as Argument];
}

const isTyped = ({ t }: ICellData): boolean => t === CellValueType.NUMBER || t === CellValueType.STRING;

function cellsOf(
  variant: BaseValueObject | BaseReferenceObject,
  ofObject: (object: Nullable<BaseValueObject>) => Scalar,
  ofCell: (reference: BaseReferenceObject, cell: Nullable<ICellData>) => Scalar,
): Scalar[][] {
  const reference = variant.isReferenceObject() ? (variant as BaseReferenceObject) : null;
  const { startRow, endRow, startColumn, endColumn } = reference?.getRangePosition() ?? nowhere;
  if (reference?.getCurrentActiveSheetData() !== undefined && startRow >= 0 && startColumn >= 0) {
    return Array.from({ length: endRow - startRow + 1 }, (_row, row) =>
      Array.from({ length: endColumn - startColumn + 1 }, (_column, column) =>
        ofCell(reference, reference.getCellData(startRow + row, startColumn + column)),
      ),
    );
  }
  const object = reference === null ? (variant as BaseValueObject) : reference.toArrayValueObject();
  const rows = object.isArray() ? (object as ArrayValueObject).getArrayValue() : [[object]];
  return rows.map((row) => row.map(ofObject));
}

const nowhere = { startRow: -1, endRow: -1, startColumn: -1, endColumn: -1 };

function readArgument(
  variant: BaseValueObject | BaseReferenceObject,
  matrix: boolean,
  takesErrors: boolean,
): { readonly value: Argument } | { readonly error: ErrorCode } {
  let failure: string | undefined;
  const asArgument = (value: string | number | boolean | null, isError: boolean): Scalar => {
    // The engine does not know all of Excel's errors, `#BUSY!` for one, and takes them for text.
    if (!isError && !isErrorText(value)) return value;
    const code = String(value);
    if (takesErrors && code !== '#BUSY!') return { type: 'CustomFunctionError', code };
    failure ??= code;
    return code;
  };
  const ofObject = (object: Nullable<BaseValueObject>): Scalar =>
    !object || object.isNull() ? null : asArgument(object.getValue(), object.isError());
  const ofCell = (reference: BaseReferenceObject, cell: Nullable<ICellData>): Scalar => {
    if (!cell || isNullCell(cell)) return null;
    // Nearly every cell is a plain number or text; an object of the engine for each would cost more than all the rest.
    const plain = cell.s === undefined || cell.s === null || cell.t === CellValueType.STRING;
    const { v } = cell;
    if (plain && typeof v === (cell.t === CellValueType.STRING ? 'string' : 'number') && isTyped(cell))
      return asArgument(v ?? null, false);
    return ofObject(reference.getCellValueObject(cell));
  };
  const values = cellsOf(variant, ofObject, ofCell);
  if (failure !== undefined) return { error: failure as ErrorCode };
  if (matrix) return { value: values.map((row) => row.map((cell) => cell ?? 0)) };
  const first = values[0];
  // A scalar parameter given several cells would be lifted over them in Excel; one call a formula is enough here.
  if (values.length !== 1 || first?.length !== 1) return { error: '#VALUE!' };
  return { value: first[0] ?? null };
}

function answered(value: unknown): Answer {
  const asError = errorValue.safeParse(value);
  if (asError.success && asError.data.type === 'Error') {
    const { code, basicValue, message } = asError.data;
    return {
      kind: 'error',
      code: (code ?? basicValue ?? '#VALUE!') as ErrorCode,
      text: message ?? '',
    };
  }
  return { kind: 'value', value };
}

function failed(value: unknown, code: unknown): Answer {
  const text = typeof value === 'string' ? value : '';
  const shown = resultCodes[Number(code)] ?? '#VALUE!';
  // Excel shows a function's own text for these two errors only.
  return { kind: 'error', code: shown, text: shown === '#VALUE!' || shown === '#N/A' ? text : '' };
}

function valueObject(answer: Answer): BaseValueObject {
  if (answer.kind === 'error') return error(answer.code);
  const { value } = answer;
  if (!Array.isArray(value)) return scalarObject(value);
  const rows = (value as readonly unknown[]).map((row) =>
    (Array.isArray(row) ? (row as readonly unknown[]) : [row]).map(scalarObject),
  );
  const columns = Math.max(...rows.map((row) => row.length), 0);
  if (rows.length === 0 || columns === 0) return error('#VALUE!');
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: columns }, (_blank, index) => row[index] ?? error('#N/A')),
    ),
    rowCount: rows.length,
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function scalarObject(value: unknown): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  // A function that gives nothing shows 0, as in Excel.
  if (value === null || value === undefined) return NumberValueObject.create(0);
  const nested = answered(value);
  return nested.kind === 'error' ? error(nested.code) : error('#VALUE!');
}

function error(code: string): BaseValueObject {
  return ErrorValueObject.create(code as ErrorType);
}

const cellKey = ({ unitId, sheetId, row, column }: CellPlace): string =>
  `${unitId} ${sheetId} ${String(row)} ${String(column)}`;

const samePlace = (a: CellPlace, b: CellPlace): boolean => cellKey(a) === cellKey(b);
