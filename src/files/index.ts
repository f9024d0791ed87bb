export { openWorkbookFile } from './open-workbook-file';
export { WorkbookFile, type StoredName, type WorksheetPart } from './workbook-file';
export { WorkbookFileError, type WorkbookFault } from './workbook-file-error';
