import { CellValueType, isNullCell } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import type { ArrayValueObject, BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import { isErrorText } from './cell-value';
import type { ErrorCode } from './function-answers';

/** An error among the arguments, for functions that take errors; the client makes an object of its own kind of it. */
interface CellFailure {
  readonly type: 'CustomFunctionError';
  readonly code: string;
}

/** What is handed to a function: blank and missing are `null`. */
type Scalar = string | number | boolean | null | CellFailure;

/** One argument: a value, or rows of them. */
export type Argument = Scalar | readonly (readonly Scalar[])[];

/** Such as `C:C`. */
export function isWholeColumns(variant: BaseValueObject | BaseReferenceObject): boolean {
  if (!variant.isReferenceObject()) return false;
  return (variant as BaseReferenceObject).isColumn();
}

/** Arguments from the repeating parameter on are handed over as one list. */
export function withRepeating(args: readonly Argument[], from: number): readonly Argument[] {
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

/** What a formula hands over, as the function takes it; the error that keeps the function from being called. */
export function readArgument(
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
