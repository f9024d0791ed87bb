import { mergeWorksheetSnapshotWithDefault, type IWorksheetData } from '@univerjs/core';

/** A sheet as Excel adds one. */
export function newSheet(id: string, name: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    rowCount: 1000,
    columnCount: 26,
    // As Excel has them: 15 points and 8.43 characters.
    defaultRowHeight: 20,
    defaultColumnWidth: 64,
  });
}
