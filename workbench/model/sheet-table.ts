import type { GridRange } from './area';

/** A table of Excel's own (a list object), as far as an add-in that writes in or beside one must know it. */
export interface SheetTable {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  /** Headings, body and row of totals. */
  readonly area: GridRange;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
}
