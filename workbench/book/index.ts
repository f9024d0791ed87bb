export { compareWorkbooks, type Difference } from './compare-workbooks';
export { saveWorkbookFile, type SaveOptions } from './save-workbook-file';
export { readSettings } from './settings';
export { readTables } from './tables';
export { toUniver, type SpreadsheetWorkbook } from './to-univer';
