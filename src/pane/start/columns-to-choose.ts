import { columnLetters, columnNumber } from '../../grid/column-letters';

/** All columns from A to the furthest one in use, and to H at least: what an officer may name. */
export function columnsUpTo(inUse: readonly string[]): readonly string[] {
  const furthest = Math.max(8, ...inUse.map(columnNumber));
  return Array.from({ length: furthest }, (_, index) => columnLetters(index + 1));
}
