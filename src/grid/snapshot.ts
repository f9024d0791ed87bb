import { z } from 'zod';

/**
 * What one cell shows: text, a number, a boolean. A blank cell is `''`; an error is its text (`'#REF!'`),
 * as Excel's own `values` gives them.
 */
export const cellValue = z.union([z.string(), z.number(), z.boolean()]);
export type CellValue = z.infer<typeof cellValue>;

/**
 * One worksheet as plain data: the used range and what a reader needs beside it. Nothing in it can change Excel.
 * All row and column numbers are 1-based worksheet numbers; `values[0][0]` is the cell at (firstRow, firstColumn).
 */
export const sheetSnapshot = z.object({
  name: z.string().min(1),
  firstRow: z.int().min(1),
  firstColumn: z.int().min(1),
  values: z.array(z.array(cellValue)),
  /** Same shape as `values`; a cell without a formula repeats its value, as Excel does. */
  formulas: z.array(z.array(cellValue)),
  /** Same shape as `values`; number format codes in en-US, `'General'` by default. */
  numberFormats: z.array(z.array(z.string())),
  hiddenRows: z.array(z.int().min(1)),
  hiddenColumns: z.array(z.int().min(1)),
  /** Merged areas as A1 addresses without the sheet name, such as `B2:D2`. */
  mergedAreas: z.array(z.string()),
  protected: z.boolean(),
  /** The workbook is set to calculate by hand, so that formulas may show old values; left out when it is not. */
  calculatesByHand: z.boolean().optional(),
  /** The workbook counts its days from 1904, as old Mac workbooks do; left out when it counts from 1900. */
  date1904: z.boolean().optional(),
});
export type SheetSnapshot = z.infer<typeof sheetSnapshot>;

/** A workbook as plain data; hidden sheets are included, marked. */
export const workbookSnapshot = z.object({
  name: z.string(),
  sheets: z.array(sheetSnapshot.extend({ hidden: z.boolean() })),
});
export type WorkbookSnapshot = z.infer<typeof workbookSnapshot>;
