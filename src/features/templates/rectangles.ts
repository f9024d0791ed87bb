/** A cell by worksheet row and column, with what has to be done to it. */
export interface Placed<What> {
  readonly row: number;
  readonly column: number;
  readonly what: What;
}

export interface RectangleOf<What> {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly what: What;
}

/** Gathers cells for which the same has to be done into few rectangles: down each column first, then sideways. */
export function rectanglesOf<What>(cells: readonly Placed<What>[]): readonly RectangleOf<What>[] {
  const byKey = new Map<string, Placed<What>[]>();
  for (const cell of cells) {
    const key = JSON.stringify(cell.what);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [cell]);
    else same.push(cell);
  }
  return [...byKey.values()].flatMap(gathered);
}

function gathered<What>(cells: readonly Placed<What>[]): readonly RectangleOf<What>[] {
  const runs: RectangleOf<What>[] = [];
  for (const { row, column, what } of cells.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.rows === row)
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, column, rows: 1, columns: 1, what });
  }
  const wide: RectangleOf<What>[] = [];
  for (const run of runs) {
    const at = wide.findIndex(
      (each) => each.row === run.row && each.rows === run.rows && each.column + each.columns === run.column,
    );
    const beside = wide[at];
    if (beside === undefined) wide.push(run);
    else wide[at] = { ...beside, columns: beside.columns + 1 };
  }
  return wide;
}
