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

/** A command of the spreadsheet, before it is carried out. */
export interface Announced {
  readonly id: string;
  readonly params?: object | undefined;
}

const changesOfRules: ReadonlySet<string> = new Set([
  'data-validation.mutation.addRule',
  'data-validation.mutation.updateRule',
  'data-validation.mutation.removeRule',
]);

/**
 * A list that a cell offers makes no row taller, as in Excel. The spreadsheet measures every row that is offered one, on
 * the sheet that is shown, whichever it is; for a rule that follows from others it measures nothing.
 */
export function measureNothingForLists({ id, params }: Announced): void {
  if (changesOfRules.has(id) && params !== undefined) Object.assign(params, { source: 'patched' });
}
