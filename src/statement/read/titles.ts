import type { StatementKind } from '../../guidance/edition';
import { councilNamed } from './council-name';
import type { BoxLabels } from './field-labels';
import type { Grid } from './grid';
import { isPoundsField, type KindReader } from './heading-columns';
import { kindsNamed, namesStatement, yearsNamed } from './headings';

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
 * The titles of a sheet. A text that belongs to a box or to a row is none, though it speaks of the forward look; nor are
 * those that stand side by side for different years, each right over a heading: below a title they head groups of columns.
 *
 * @param isLabel whether a text is the label of a box or of words under a row
 */
export function titlesOf(
  grid: Grid,
  isLabel: (text: string) => boolean,
  headings: readonly KindReader[],
): readonly Title[] {
  const titles = namingCells(grid, isLabel);
  const headsGains = ({ row, column }: Title): boolean =>
    headings.some(({ reader }) => {
      const below = reader.meaning(grid.text(row + 1, column));
      return below?.kind === 'cashable' || (below?.kind === 'field' && isPoundsField(below.field));
    });
  const [first] = titles;
  const groups = titles.filter((title) => title.row !== first?.row && headsGains(title));
  const years = (row: number): number =>
    new Set(groups.filter((title) => title.row === row).flatMap(({ text }) => yearsNamed(text))).size;
  return titles.filter((title) => !groups.includes(title) || years(title.row) < 2);
}

function namingCells(grid: Grid, isLabel: (text: string) => boolean): readonly Title[] {
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
