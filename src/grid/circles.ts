import { columnNumber } from './column-letters';
import { referencesIn } from './formula-doubts';
import type { CellValue } from './snapshot';

/** Steps from cell to cell that are followed before the search gives up: a sheet's worth, and never the square of it. */
const mostStepsEach = 40;
const fewestSteps = 20_000;

const isFormula = (held: CellValue | undefined): held is string =>
  typeof held === 'string' && held.length > 1 && held.startsWith('=');

/**
 * The cells whose formulas lead back to themselves on their own sheet.
 *
 * @param formulas as in a snapshot: the first cell stands at (firstRow, firstColumn)
 * @returns each as `row:column` in 1-based worksheet numbers
 */
export function cellsInCircles(
  formulas: readonly (readonly CellValue[])[],
  firstRow: number,
  firstColumn: number,
): ReadonlySet<string> {
  const circles = new Set<string>();
  const formulaRows: { readonly r: number; readonly columns: readonly number[] }[] = [];
  let count = 0;
  for (let r = 0; r < formulas.length; r += 1) {
    const row = formulas[r] ?? [];
    let columns: number[] | null = null;
    for (let c = 0; c < row.length; c += 1) if (isFormula(row[c])) (columns ??= []).push(c);
    if (columns === null) continue;
    formulaRows.push({ r, columns });
    count += columns.length;
  }
  if (count === 0) return circles;
  let steps = fewestSteps + count * mostStepsEach;
  const keyOf = (r: number, c: number): number => r * 20_000 + c;
  const byRow = new Map(formulaRows.map(({ r, columns }) => [r, columns]));
  const state = new Map<number, 'open' | 'done'>();
  const named = (r: number, c: number): readonly number[] => {
    const next: number[] = [];
    const held = formulas[r]?.[c];
    if (!isFormula(held)) return next;
    for (const { left, top, right, bottom } of referencesIn(held)) {
      const from = columnNumber(left) - firstColumn;
      const to = columnNumber(right) - firstColumn;
      for (
        let row = Math.max(0, top - firstRow);
        row <= Math.min(bottom - firstRow, formulas.length - 1);
        row += 1
      ) {
        steps -= 1;
        if (steps < 0) return next;
        for (const column of byRow.get(row) ?? [])
          if (column >= from && column <= to) next.push(keyOf(row, column));
      }
    }
    return next;
  };
  for (const { r, columns } of formulaRows) {
    for (const c of columns) {
      if (steps < 0) return circles;
      if (state.has(keyOf(r, c))) continue;
      // Depth first, without recursion: a chain may be as long as the sheet.
      const path: { readonly key: number; readonly next: readonly number[]; at: number }[] = [];
      const open = (key: number): void => {
        state.set(key, 'open');
        path.push({ key, next: named(Math.floor(key / 20_000), key % 20_000), at: 0 });
      };
      open(keyOf(r, c));
      while (path.length > 0) {
        const top = path[path.length - 1];
        if (top === undefined) break;
        const next = top.next[top.at];
        top.at += 1;
        if (next === undefined) {
          state.set(top.key, 'done');
          path.pop();
        } else if (state.get(next) === 'open') {
          const start = path.findIndex(({ key }) => key === next);
          for (const { key } of path.slice(start))
            circles.add(`${Math.floor(key / 20_000) + firstRow}:${(key % 20_000) + firstColumn}`);
        } else if (!state.has(next)) open(next);
      }
    }
  }
  return circles;
}
