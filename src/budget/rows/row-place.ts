import type { Detail } from './analysed-again';
import type { Block } from './blocks';
import type { PartKeptOut } from './of-which';

/** Where a row stands. */
export interface RowPlace {
  /** Headings above the row, outermost first. */
  readonly section: readonly string[];
  readonly block: Block;
  /** A total of the section's lines stands between its heading and the row, and nothing says that the section goes on. */
  readonly afterTotal?: true;
  /** Words nearer to the label than the group of the row: a service within its division. */
  readonly inner?: string;
  /** A line of a summary: the rows further down that detail it. */
  readonly detail?: Detail;
  /** A part of the line, printed below it, that is kept out of the baseline. */
  readonly holds?: PartKeptOut;
}
