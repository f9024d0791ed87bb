/** Every sentence of the workbench's own page. The task pane's sentences are the add-in's own. */
export const pageText = {
  standIn:
    'A stand-in for Excel: Microsoft’s client library over the Univer spreadsheet, on this computer only.',
  starting: 'Starting…',
  ready: 'Ready',
  calculating: 'Calculating…',
  pending: (count: number): string =>
    count === 1 ? 'Waiting for 1 custom function…' : `Waiting for ${count} custom functions…`,
  notRecalculated: (address: string, formula: string): string =>
    `${address}: not recalculated here, so the value is the file’s own: ${formula}`,
  stale: (formulas: number): string =>
    formulas === 1
      ? 'One formula is not recalculated here; Excel does it when it opens the saved copy'
      : `${String(formulas)} formulas are not recalculated here; Excel does it when it opens the saved copy`,
  cellError: (address: string, words: string): string => `${address}: ${words}`,
  opening: (name: string): string => `Opening ${name}…`,
  saved: (name: string): string => `Saved a copy as ${name}`,
  title: (name: string): string => `${name} – Cashable workbench`,
  noFile: 'No workbook',
  sheetOf: (name: string): string => `Sheet of ${name}`,
  paneFrame: (addIn: string): string => `${addIn} task pane`,
  addInNotStarted:
    'The add-in did not start. Reload this page; if it happens again, stop the workbench and run “npm start” once more.',
  commandFailed: (label: string): string =>
    `“${label}” did not finish. Reload this page and try again; nothing of the workbook on disk was changed.`,
  openFailed: (name: string, reason: string): string => `${name} was not opened. ${reason}`,
  saveFailed: (reason: string): string => `The copy was not saved. ${reason}`,
  startFailed: (reason: string): string => `The workbench could not start. ${reason}`,
  notServed: (address: string, status: number): string =>
    `The server answered ${status} for ${address}. Stop it with Ctrl+C and run “npm start” again.`,
  manifestUnreadable: 'manifest.xml is not well-formed XML.',
  manifestLacks: (what: string): string => `manifest.xml has no ${what}.`,
  manifestControl: (id: string, type: string): string =>
    `manifest.xml: the control ${id} is a ${type}; the workbench draws buttons only.`,
  unexpected: 'Something unexpected happened. The browser’s console has the details.',
  dismiss: 'Dismiss',
  nameBox: 'Name box',
  namesInWorkbook: 'Names in this workbook',
  closeFormulaBar: 'Close',
  addSheet: 'Add a sheet',
  allSheets: 'All sheets',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  zoomReset: 'Zoom to 100%',
  zoom: 'Zoom',
  cells: 'Cells of the sheet',
  cellEditor: 'Cell; press F6 to leave the sheet',
  notices: (number: number): string => `Notices of the sheet ${number}`,
} as const;
