import type { BodyRow } from './body-row';

/** A line that no total has added yet, or a total that no other has. */
export interface Item {
  readonly row: number;
  readonly from: number;
  readonly total: boolean;
  /** The row itself for a leaf, the items that it adds for a total: for whether all of it is income. */
  readonly holds: BodyRow | readonly Item[];
  /** A leaf that calls itself a total. */
  readonly worded: boolean;
  readonly figures: readonly number[];
}

/** Longest run of rows that a worded total is tried against, so that the cost stays linear. */
export const longestRun = 400;
