import { passedOn } from './words';
import { answerableErrors, FunctionRefusal } from './refusal';

/** An Excel error that stands in an argument, such as `#DIV/0!`. */
export class CellError {
  constructor(readonly code: string) {}
}

/** What an argument's cell holds. A blank cell and a missing argument are `''`. */
export type Cell = string | number | boolean | CellError;

/**
 * One cell as Excel passes it: blank cells come as `null` on one platform, 0 on another; errors as objects.
 * A data type (a stock, a picture, a currency value) counts as the plain value behind it.
 */
export function cellOf(given: unknown): Cell {
  if (typeof given === 'number' || typeof given === 'boolean' || typeof given === 'string') return given;
  if (isMissing(given)) return '';
  if (typeof given !== 'object' || given === null) return new CellError('#VALUE!');
  if ('code' in given && typeof given.code === 'string') return new CellError(given.code);
  if (!('basicValue' in given)) return new CellError('#VALUE!');
  const { basicValue } = given;
  if ('basicType' in given && given.basicType === 'Error') return new CellError(String(basicValue));
  return typeof basicValue === 'object' ? new CellError('#VALUE!') : cellOf(basicValue);
}

/**
 * Whether an argument was left out. A blank cell or 0 was given; `null` was not. Excel puts a description of the call
 * behind the last argument: where a host leaves out optional ones altogether, it stands in their place.
 */
export function isMissing(given: unknown): boolean {
  if (given === null || given === undefined) return true;
  return typeof given === 'object' && !('basicValue' in given) && !('code' in given) && 'address' in given;
}

/** An Excel error goes through a function unchanged, as through Excel's own; those that a function cannot answer become `#VALUE!`. */
export function passOn(code: string, where: string): FunctionRefusal {
  const error = answerableErrors.find((each) => each === code.toUpperCase()) ?? '#VALUE!';
  return new FunctionRefusal(error, passedOn(where, code));
}

/** The cell of an argument that takes one value. A range of one cell is that cell. */
export function singleCell(given: unknown): Cell {
  if (!Array.isArray(given)) return cellOf(given);
  const row: unknown = given.length === 1 ? given[0] : undefined;
  if (!Array.isArray(row)) return given.length === 1 ? cellOf(row) : new CellError('#VALUE!');
  return row.length === 1 ? cellOf(row[0]) : new CellError('#VALUE!');
}

/** Whether a cell says nothing: blank, spaces, or the 0 that some platforms pass for a blank cell. */
export function isBlankCell(cell: Cell): boolean {
  return cell === 0 || (typeof cell === 'string' && cell.trim() === '');
}
