import type { StatementRow } from '../../guidance/edition';
import { isAmountLike } from '../../money/amount-cell';
import type { Grid } from './grid';
import { isSubtotal, type RowLabels } from './row-labels';

/** A row's label in a sheet, on one line or broken over two or three. */
export interface LabelLine {
  readonly row: StatementRow;
  readonly part: string | null;
  readonly text: string;
  readonly at: number;
  readonly last: number;
}

const mostLines = 3;

/** Labels of rows in each column that holds one, from above down. */
export function labelLines(grid: Grid, labels: RowLabels): ReadonlyMap<number, readonly LabelLine[]> {
  const found = new Map<number, LabelLine[]>();
  for (const { row, column } of grid.words()) {
    const lines = found.get(column) ?? [];
    if ((lines.at(-1)?.last ?? 0) >= row) continue;
    const line = labelLineAt(grid, labels, row, column);
    if (line === null) continue;
    lines.push(line);
    found.set(column, lines);
  }
  return found;
}

/** The label that begins in a cell. Lines belong together when they are a row's label only together. */
function labelLineAt(grid: Grid, labels: RowLabels, row: number, column: number): LabelLine | null {
  const first = grid.text(row, column);
  let text = first;
  let best: LabelLine | null = lineFrom(labels, first, row, row);
  let figures = holdsFigures(grid, row, column);
  for (let last = row + 1; last < row + mostLines; last += 1) {
    const more = grid.text(last, column);
    if (more === '' || labels.isTotal(more) || isSubtotal(more)) break;
    // A line that is a row's label itself begins a row, unless the line before it is none without it.
    if (labels.named(more) !== null && (best !== null || labels.named(`${text} ${more}`) === null)) break;
    const here = holdsFigures(grid, last, column);
    if (figures && here) break;
    figures ||= here;
    text = `${text} ${more}`;
    best = lineFrom(labels, text, row, last) ?? best;
  }
  return best ?? lineFrom(labels, besideToo(grid, row, column), row, row);
}

function lineFrom(labels: RowLabels, text: string, at: number, last: number): LabelLine | null {
  const named = labels.named(text);
  return named === null ? null : { ...named, text, at, last };
}

/** `Local transport` with `(highways)` in the next column. */
function besideToo(grid: Grid, row: number, column: number): string {
  const beside = grid.value(row, column + 1);
  return typeof beside === 'string' && beside !== ''
    ? `${grid.text(row, column)} ${grid.text(row, column + 1)}`
    : '';
}

/** Beyond so many blank cells stands another table. */
const widestGap = 4;

/** Whether figures stand to the right of a cell. */
export function holdsFigures(grid: Grid, row: number, column: number): boolean {
  let blank = 0;
  for (let c = column + 1; c <= grid.lastColumn && blank < widestGap; c += 1) {
    const value = grid.value(row, c);
    if (isAmountLike(value)) return true;
    blank = value === '' ? blank + 1 : 0;
  }
  return false;
}
