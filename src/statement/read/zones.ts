import { leftEdge, type Table } from './find-tables';
import type { Grid } from './grid';
import { isPoundsField } from './heading-columns';
import type { Begins } from './titles';

/** The part of a sheet that one statement takes, with its own title, boxes and tables. */
export interface Zone {
  readonly grid: Grid;
  readonly tables: readonly Table[];
}

/**
 * Cuts a sheet where one statement ends and another begins: side by side first, then from above down.
 *
 * @param tablesOf finds the tables of a sheet or of a part of it: what stands beside a table must not be read with it
 */
export function zonesOf(
  grid: Grid,
  tablesOf: (part: Grid) => readonly Table[],
  begins: Begins,
): readonly Zone[] {
  const stripes = stripesOf(grid, tablesOf(grid));
  return stripes.flatMap((stripe) => {
    const tables = stripes.length === 1 ? stripe.tables : tablesOf(stripe.grid);
    return stackedIn({ grid: stripe.grid, tables }, begins);
  });
}

const lastLabel = ({ lines, headingRow }: Table): number => lines.at(-1)?.last ?? headingRow;

const beside = (a: Table, b: Table): boolean =>
  a.labelColumn !== b.labelColumn &&
  Math.max(a.firstHeadingRow, b.firstHeadingRow) <= Math.min(lastLabel(a), lastLabel(b));

function stripesOf(grid: Grid, tables: readonly Table[]): readonly Zone[] {
  const stripes: { left: number; tables: Table[] }[] = [];
  for (const table of tables) {
    const last = stripes.at(-1);
    if (last === undefined || last.tables.some((other) => beside(other, table)))
      stripes.push({
        left: stripes.length === 0 ? grid.firstColumn : leftEdge(grid, table),
        tables: [table],
      });
    else last.tables.push(table);
  }
  return stripes.map(({ left, tables: own }, i) => {
    const { firstRow, lastRow } = grid;
    const lastColumn = (stripes[i + 1]?.left ?? grid.lastColumn + 1) - 1;
    return {
      grid: grid.within({ firstRow, lastRow, firstColumn: left, lastColumn }),
      tables: own.sort((a, b) => a.headingRow - b.headingRow),
    };
  });
}

function stackedIn({ grid, tables }: Zone, begins: Begins): readonly Zone[] {
  const [first, ...others] = tables;
  if (first === undefined) return [];
  const groups: { top: number; tables: Table[] }[] = [{ top: grid.firstRow, tables: [first] }];
  let previous = first;
  for (const table of others) {
    const top = boundary(grid, previous, table, begins);
    if (top === null) groups.at(-1)?.tables.push(table);
    else groups.push({ top, tables: [table] });
    previous = table;
  }
  return groups.map(({ top, tables: own }, i) => {
    const bottom = (groups[i + 1]?.top ?? grid.lastRow + 1) - 1;
    const { firstColumn, lastColumn } = grid;
    return {
      grid: grid.within({ firstRow: top, lastRow: bottom, firstColumn, lastColumn }),
      tables: own.map((table) => ({ ...table, lastRow: Math.min(table.lastRow, bottom) })),
    };
  });
}

/** The row on which the next statement begins; `null` when the table below belongs to the same one. */
function boundary(grid: Grid, above: Table, below: Table, begins: Begins): number | null {
  for (let row = lastLabel(above) + 1; row < below.firstHeadingRow; row += 1)
    if (begins(grid, row)) return row;
  const gains = Object.keys(below.columns).some(isPoundsField);
  return gains && below.kind !== above.kind ? below.firstHeadingRow : null;
}
