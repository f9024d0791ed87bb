/** A sheet as the spreadsheet lays it out; what it lays out is given up when the sheet goes. */
export interface LaidOut {
  getWorksheetConfig(): unknown;
  calculateAutoHeightInRange: (this: LaidOut, ranges: never, heights?: never) => unknown;
}

/**
 * Measures rows only of sheets that are still there. The spreadsheet puts measuring off until the page is idle, and on a
 * busy page the sheet may have been deleted by then: it then ended in an error that nobody caught.
 */
export function measureOnlyWhatIsThere(laidOut: LaidOut): void {
  const measure = laidOut.calculateAutoHeightInRange;
  laidOut.calculateAutoHeightInRange = function (ranges, heights) {
    return this.getWorksheetConfig() === null ? [] : measure.call(this, ranges, heights);
  };
}
