import type { CellValue } from '../grid/snapshot';
import { withOwnNames } from '../grid/stored-call';

/**
 * Excel gives formulas back with its own spaces, capitals and quotes round sheet names, and with the stored names of
 * functions that it does not know yet.
 */
export const comparable = (cell: CellValue): string =>
  withOwnNames(String(cell)).replace(/[\s']/g, '').toLowerCase();

export const sameFormula = (a: CellValue, b: CellValue): boolean => comparable(a) === comparable(b);
