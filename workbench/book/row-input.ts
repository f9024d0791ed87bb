import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { SheetMovement } from '../../src/files/formula-text';
import type { SheetContent } from '../../src/files/sheet-content';
import type { GridMovement } from './grid-movement';
import type { KeptFormulas } from './not-recalculated';
import type { StyleSheet } from './style-sheet';

/** What the rows of a sheet are written from. */
export interface RowWriterInput {
  /** The sheet part as it was opened. */
  readonly text: string;
  readonly content: SheetContent;
  readonly imported: Partial<IWorksheetData>;
  readonly saved: Partial<IWorksheetData>;
  readonly savedStyles: IWorkbookData['styles'];
  readonly movement: GridMovement;
  /** Changes of all sheets, by their names in the file; this sheet's own name there. */
  readonly changes: ReadonlyMap<string, SheetMovement>;
  readonly ownName: string;
  readonly styles: StyleSheet;
  /** Formulas of the file that the spreadsheet does not calculate. */
  readonly kept: KeptFormulas;
  readonly prefix: string;
}

/** Cells of a row of the spreadsheet, by column from 0. */
export type CellRow = Readonly<Record<number, ICellData | null | undefined>>;
