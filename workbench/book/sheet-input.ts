import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { SheetMovement } from '../../src/files/formula-text';
import type { SheetContent } from '../../src/files/sheet-content';
import type { SpreadsheetFormatRule } from './conditional-formats';
import type { GridMovement } from './grid-movement';
import type { SheetFrame } from './imported-sheet';
import type { KeptFormulas } from './not-recalculated';
import type { StyleSheet } from './style-sheet';
import type { SpreadsheetValidation } from './validations';

/** What one sheet is written from. */
export interface SheetWriterInput {
  readonly text: string;
  readonly content: SheetContent;
  readonly frame: SheetFrame;
  readonly imported: Partial<IWorksheetData>;
  readonly saved: Partial<IWorksheetData>;
  readonly savedStyles: IWorkbookData['styles'];
  /** `null` where the spreadsheet was saved without that plugin: the file's own stay. */
  readonly formats: readonly SpreadsheetFormatRule[] | null;
  readonly validations: readonly SpreadsheetValidation[] | null;
  readonly movement: GridMovement;
  readonly changes: ReadonlyMap<string, SheetMovement>;
  readonly ownName: string;
  readonly styles: StyleSheet;
  /** Formulas of the file that the spreadsheet does not calculate. */
  readonly kept: KeptFormulas;
}
