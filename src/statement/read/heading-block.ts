import type { StatementKind } from '../../guidance/edition';
import { isLineOfColumnNumbers } from './column-numbers';
import type { Grid } from './grid';
import { readHeadingColumns, type HeadingColumns, type KindReader } from './heading-columns';
import { holdsFigures } from './label-lines';
import { namesSeveralYears, namesStatement } from './headings';

/** The heading of a table: one row, or several whose words belong together. */
export interface HeadingBlock extends HeadingColumns {
  readonly kind: StatementKind;
  readonly first: number;
  readonly last: number;
}

/** What ends a heading towards the top: a box, words that belong to a row, a row's label. */
export type IsOther = (text: string) => boolean;

const mostHeadingRows = 6;
const mostBlankRows = 2;
const longestHeading = 120;

/** Rows right above a table's first row that may be its heading, from above down. */
function candidateRows(
  grid: Grid,
  column: number,
  to: number,
  firstRow: number,
  floor: number,
  isOther: IsOther,
  strangersFirst: boolean,
): readonly number[] {
  let below = firstRow;
  // Rows that the form does not have may stand above the first that it has.
  while (
    strangersFirst &&
    below > floor &&
    grid.text(below - 1, column) !== '' &&
    holdsFigures(grid, below - 1, column) &&
    !isLineOfColumnNumbers(grid, below - 1, column, to)
  )
    below -= 1;
  const rows: number[] = [];
  let blank = 0;
  for (let row = below - 1; row >= floor && rows.length < mostHeadingRows; row -= 1) {
    if (grid.isBlankRow(row, column, to)) {
      blank += 1;
      if (rows.length > 0 || blank > mostBlankRows) break;
      continue;
    }
    if (isLineOfColumnNumbers(grid, row, column, to)) continue;
    const label = grid.text(row, column);
    if (isOther(label) || isOther(label.split(':')[0] ?? '')) break;
    // Names of statements over the headings, each with its year, are groups of columns and no titles.
    const groups = rows.length > 0 && namesSeveralYears(grid, row, column + 1, to);
    let heads = 0;
    let plain = true;
    for (let c = column; c <= to && plain; c += 1) {
      const text = grid.text(row, c);
      if (text === '') continue;
      if (c > column) heads += 1;
      plain =
        typeof grid.value(row, c) === 'string' &&
        text.length <= longestHeading &&
        ((groups && c > column) || !namesStatement(text));
    }
    if (!plain || (heads === 0 && rows.length > 0)) break;
    // A line of words over the labels alone, such as “Sectors”, may stand between the heading and the rows.
    if (heads > 0) rows.unshift(row);
    else if ((blank += 1) > mostBlankRows) break;
  }
  return rows;
}

/** The best reading of the heading right above a row, for each kind of statement that it could be. */
export function headingBlocks(
  grid: Grid,
  readers: readonly KindReader[],
  labelColumn: number,
  to: number,
  below: number,
  floor: number,
  isOther: IsOther,
  strangersFirst: boolean,
): readonly HeadingBlock[] {
  const rows = candidateRows(grid, labelColumn, to, below, floor, isOther, strangersFirst);
  return readers.flatMap((each): readonly HeadingBlock[] => {
    let best: HeadingBlock | null = null;
    for (let count = 1; count <= rows.length; count += 1) {
      const own = rows.slice(-count);
      const read = readHeadingColumns(grid, each, own, labelColumn + 1, to);
      if (read.score > (best?.score ?? 0))
        best = { ...read, kind: each.kind, first: own[0] ?? below, last: own.at(-1) ?? below };
    }
    return best === null ? [] : [best];
  });
}
