import type { Unit } from '../../money/unit';
import type { BodyRow } from './body-row';

/** Why figures alone put a line in doubt. */
export type Doubt =
  /** About a thousand times, or a thousandth of, what stands beside it for another year, in pence. */
  | { readonly of: 'another-column'; readonly beside: number }
  /** With a thousandth of it the total in that row would add up. */
  | { readonly of: 'a-total'; readonly row: number }
  /** Several times what all other lines come to. */
  | { readonly of: 'all-others' }
  /** Among counts of people and places. */
  | { readonly of: 'counts' }
  /** A step of what makes this year's budget of last year's, which the total in that row adds. */
  | { readonly of: 'build-up'; readonly total: number }
  /** Worth to the penny what the lines right below it come to. */
  | { readonly of: 'lines-below'; readonly from: number; readonly to: number };

export interface DoubtOptions {
  readonly precision: number;
  readonly unit: Unit;
  /** Places among the evidence that hold the same money of another year, or may: neither income nor net. */
  readonly otherYears: readonly number[];
  /** Whether a published rule knows the row by its words. */
  readonly isNamed: (row: BodyRow) => boolean;
  /** Whether a row counts people or places by its words; `null` where none on the sheet does. */
  readonly isCount: ((row: BodyRow) => boolean) | null;
}

export const noDoubts: ReadonlyMap<number, Doubt> = new Map();

/** Whether two doubts of a row, of this reading and the last, are the same. */
export const sameDoubt = (a: Doubt | undefined, b: Doubt | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
