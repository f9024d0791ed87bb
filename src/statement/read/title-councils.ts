import type { NamedCouncil } from '../statement';
import { councilNamed } from './council-name';
import type { Boxes } from './find-boxes';
import type { Table } from './find-tables';
import type { Grid } from './grid';

/** Titles stand near the top; what stands further down is a table's. */
const mostRows = 60;

/** Councils named over a statement's table on its own part of the sheet, outside its boxes: in its titles. */
export function titleCouncilsOn(grid: Grid, table: Table, boxes: Boxes): readonly NamedCouncil[] {
  const taken = new Set(Object.values(boxes).map(({ place }) => `${place.row} ${place.column}`));
  const end = Math.min(table.firstHeadingRow, grid.firstRow + mostRows);
  const councils: NamedCouncil[] = [];
  for (const { row, column, text } of grid.words()) {
    if (row >= end) break;
    const name = taken.has(`${row} ${column}`) ? null : councilNamed(text);
    if (name !== null) councils.push({ name, place: grid.place(row, column) });
  }
  return councils;
}
