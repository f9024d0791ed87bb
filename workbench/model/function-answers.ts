import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { BaseValueObject, ErrorType } from '@univerjs/engine-formula';
import { z } from 'zod';

/** A function's answer for one cell. */
export type FunctionAnswer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly text: string };

/** Errors that a function's cell can show. */
export type ErrorCode =
  '#N/A' | '#VALUE!' | '#DIV/0!' | '#NUM!' | '#NULL!' | '#NAME?' | '#CONNECT!' | '#BUSY!' | '#CALC!';

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

const errorValue = z.object({
  type: z.literal('Error').optional(),
  code: z.string().optional(),
  basicValue: z.string().optional(),
  message: z.string().nullish(),
});

/** What the add-in gave as a result; an error object is an error. */
export function answered(value: unknown): FunctionAnswer {
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

/** What a call that did not succeed shows. */
export function failedCall(value: unknown, code: unknown): FunctionAnswer {
  const text = typeof value === 'string' ? value : '';
  const shown = resultCodes[Number(code)] ?? '#VALUE!';
  // Excel shows a function's own text for these two errors only.
  return { kind: 'error', code: shown, text: shown === '#VALUE!' || shown === '#N/A' ? text : '' };
}

/** An answer as the spreadsheet's engine takes it: rows and columns of unequal length are filled up with `#N/A`. */
export function valueObject(answer: FunctionAnswer): BaseValueObject {
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

/** An error as the engine takes it. */
export function error(code: string): BaseValueObject {
  return ErrorValueObject.create(code as ErrorType);
}
