export { compareWorkbooks, type Difference } from './compare-workbooks';
export { saveWorkbookFile, type SaveOptions } from './save-workbook-file';
export { readSettings } from './settings';
export { toUniver, type SpreadsheetWorkbook } from './to-univer';
