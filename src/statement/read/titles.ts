import type { StatementKind } from '../../guidance/edition';
import type { Grid } from './grid';
import { kindsNamed, namesStatement } from './headings';

/** A cell that says what the statement is. */
export interface Title {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly kinds: readonly StatementKind[];
}

const longestTitle = 200;
const statementBox = /^statement(?: type)?:?$/i;

/**
 * The titles of a sheet. A text that belongs to a box or to a row is none, though it speaks of the forward look.
 *
 * @param isLabel whether a text is the label of a box or of words under a row
 */
export function titlesOf(grid: Grid, isLabel: (text: string) => boolean): readonly Title[] {
  return [...grid.words()]
    .filter(({ text }) => text.length <= longestTitle && namesStatement(text))
    .filter(({ row, column, text }) => {
      if (isLabel(text.split(':')[0] ?? '')) return false;
      for (let left = column - 1; left >= grid.firstColumn; left -= 1) {
        const beside = grid.text(row, left);
        if (beside !== '') return statementBox.test(beside) || !isLabel(beside);
      }
      // Words below their heading, which has nothing beside it.
      return !(isLabel(grid.text(row - 1, column)) && grid.isBlankRow(row - 1, column + 1));
    })
    .map((cell) => ({ ...cell, kinds: kindsNamed(cell.text) }));
}
