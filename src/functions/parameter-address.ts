import { columnNumber } from '../grid/column-letters';
import type { Invocation } from './invocation';

/** Where an argument's range begins; row and column are 1-based worksheet numbers. */
export interface RangeOrigin {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const cell = String.raw`\$?([A-Za-z]{0,3})\$?(\d{0,7})`;
const area = new RegExp(String.raw`^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?${cell}(?::${cell})?$`);

/**
 * Where the range of an argument begins. Whole columns begin in row 1, whole rows in column A.
 *
 * @param given all that was handed to the function: where a host leaves out optional arguments, the call stands in their place
 * @returns `null` where the host does not say, such as an older Excel, or the argument is no range of cells
 */
export function originOf(given: readonly unknown[], argument: number): RangeOrigin | null {
  const call = given.find(isCall);
  const address = call?.parameterAddresses?.[argument];
  const [, quoted, plain, letters = '', row = ''] =
    typeof address === 'string' ? (area.exec(address.trim()) ?? []) : [];
  if (letters === '' && row === '') return null;
  const column = letters === '' ? 1 : columnNumber(letters);
  const top = row === '' ? 1 : Number(row);
  const sheet = (quoted?.replaceAll("''", "'") ?? plain ?? '').replace(/^.*\]/, '');
  return top < 1 || sheet === '' ? null : { sheet, row: top, column };
}

function isCall(given: unknown): given is Invocation {
  if (typeof given !== 'object' || given === null || !('parameterAddresses' in given)) return false;
  return Array.isArray(given.parameterAddresses);
}
