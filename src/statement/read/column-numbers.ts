import type { Grid } from './grid';

// Excel takes a typed `(1)` for -1.
const alone = /^-?\(?\s*(\d{1,2}|[a-z])\s*\)?\.?$/i;
/** `(7)=(1)+(3)` over the column that the form works out. */
const workedOut = /^[\s\da-z()]{1,6}(?:[=+–-][\s\da-z()]{1,6})+$/i;
const fewest = 3;
const firstLetter = 'a'.charCodeAt(0);

/** Whether a row does no more than number its columns: `1 2 3`, `(a) (b) (c)`. A second column may be where it begins. */
export function isLineOfColumnNumbers(grid: Grid, row: number, from: number, to: number): boolean {
  let expected: number | null = null;
  let count = 0;
  let kind: 'figure' | 'letter' | null = null;
  for (let column = from; column <= to; column += 1) {
    const text = grid.text(row, column);
    if (text === '') continue;
    const found = alone.exec(text)?.[1]?.toLowerCase();
    if (found === undefined) {
      if (count === 0 || !workedOut.test(text)) return false;
      if (expected !== null) expected += 1;
      continue;
    }
    const figure = /\d/.test(found);
    const at = figure ? Number(found) : found.charCodeAt(0) - firstLetter + 1;
    if (expected === null ? at > 2 : at !== expected || (kind === 'figure') !== figure) return false;
    kind = figure ? 'figure' : 'letter';
    expected = at + 1;
    count += 1;
  }
  return count >= fewest;
}
