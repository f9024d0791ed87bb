import type { BodyRow } from './body-row';

/** A row that adds others, with what proves it. */
export interface Subtotal {
  readonly row: number;
  /** First and last row that it covers; both its own row when it is worked out from other totals. */
  readonly from: number;
  readonly to: number;
  /** Rows and totals that it adds directly. */
  readonly parts: readonly number[];
  readonly proof: 'adds-up' | 'from-other-totals' | 'does-not-add-up';
  /** Printed − added, in pence; 0 when it adds up within rounding. */
  readonly difference: number;
}

/** What the search for totals is told of a sheet. */
export interface SubtotalOptions {
  /** What one printed last digit is worth in pence, such as 100000 for a £000 sheet without decimals. */
  readonly precision: number;
  /** Whether a row is income by its words or its block: it may be printed positive and still be taken off. */
  readonly isIncome: (row: BodyRow) => boolean;
  /** Whether a published rule knows the row by its words: such a line is no total because of its figures. */
  readonly isNamed: (row: BodyRow) => boolean;
  /** Rows that close the lines above them by the habit of their sheet. */
  readonly closes?: ReadonlySet<number>;
  /** The nearest heading above a row; `null` when there is none. */
  readonly headingAbove: (row: BodyRow) => BodyRow | null;
}
