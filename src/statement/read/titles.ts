import type { StatementKind } from '../../guidance/edition';
import { councilNamed } from './council-name';
import type { BoxLabels } from './field-labels';
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
/** No value stands further from its label: what is beyond belongs to a statement beside. */
const furthestLabel = 6;
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
      const nearest = Math.max(grid.firstColumn, column - furthestLabel);
      for (let left = column - 1; left >= nearest; left -= 1) {
        const beside = grid.text(row, left);
        if (beside !== '') return statementBox.test(beside) || !isLabel(beside);
      }
      // Words below their heading, which has nothing beside it.
      return !(isLabel(grid.text(row - 1, column)) && grid.isBlankRow(row - 1, column + 1));
    })
    .map((cell) => ({ ...cell, kinds: kindsNamed(cell.text) }));
}

/** Whether a statement begins on a row: its title stands there, a council's name, or a box that heads a statement. */
export type Begins = (grid: Grid, row: number) => boolean;

const headBoxes = new Set(['authority', 'contact-name', 'job-title', 'email', 'year']);

/** A title or a council's name that is printed once more, as at the head of a page, begins nothing. */
export function beginsOf(titles: readonly Title[], boxes: BoxLabels): Begins {
  return (grid, row) => {
    for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
      const text = grid.text(row, column);
      if (text === '' || typeof grid.value(row, column) !== 'string') continue;
      const box = boxes.box(text) ?? boxes.box(text.split(':')[0] ?? '');
      if (box !== null && headBoxes.has(box.id)) return true;
      const isTitle = titles.some((title) => title.row === row && title.column === column);
      if (!isTitle && (box !== null || councilNamed(text) === null)) continue;
      let again = false;
      for (let above = grid.firstRow; above < row && !again; above += 1)
        again = grid.text(above, column) === text;
      if (!again) return true;
    }
    return false;
  };
}
