/** Sentences about workbook files that cannot be opened: the fault, then the way out. */
export const workbookFileText = {
  empty: () => 'The file is empty. Choose the workbook again, or ask for a fresh copy of it.',
  encrypted: () =>
    'The workbook is protected with a password to open it. Open it in Excel, remove the password under File, Info, Protect Workbook, save it and try again.',
  oldBinary: () =>
    'The file is a workbook in the old Excel 97-2003 form (.xls). Open it in Excel, choose Save As and the type “Excel Workbook (*.xlsx)”, and try again with the new file.',
  otherOffice: () =>
    'The file is an older Office document and not a workbook that can be read. Open it in Excel, save it as “Excel Workbook (*.xlsx)” and try again.',
  binaryWorkbook: () =>
    'The file is an Excel binary workbook (.xlsb). Open it in Excel, choose Save As and the type “Excel Workbook (*.xlsx)”, and try again with the new file.',
  openDocument: () =>
    'The file is an OpenDocument spreadsheet (.ods). Open it in Excel or LibreOffice, save it as “Excel Workbook (*.xlsx)” and try again.',
  plainText: () =>
    'The file is plain text, such as a .csv file, and not a workbook. Open it in Excel, save it as “Excel Workbook (*.xlsx)” and try again.',
  webPage: () =>
    'The file is a web page or XML text that was named like a workbook. Open it in Excel, save it as “Excel Workbook (*.xlsx)” and try again.',
  pdf: () => 'The file is a PDF and not a workbook. Ask for the workbook that the PDF was made from.',
  notSpreadsheet: () =>
    'The file is not a spreadsheet. Choose a workbook saved by Excel as “Excel Workbook (*.xlsx)”.',
  wordOrPowerPoint: () =>
    'The file is a Word or PowerPoint document and not a workbook. Choose a workbook saved by Excel as “Excel Workbook (*.xlsx)”.',
  truncated: () =>
    'The workbook is not complete: its end is missing, as after a broken download or copy. Copy or download it again.',
  damagedPart: (part: string) =>
    `The workbook is damaged: its part ${part} cannot be read. Open it in Excel, let Excel repair it, save it and try again.`,
  missingPart: (part: string) =>
    `The workbook is damaged: its part ${part} is missing. Open it in Excel, let Excel repair it, save it and try again.`,
  unsafeXml: (part: string) =>
    `The workbook was not opened: its part ${part} declares a document type, which no spreadsheet program writes and which can be used to do harm. Ask whoever sent it for a copy saved by Excel.`,
  tooLarge: (part: string, megabytes: number) =>
    `The workbook was not opened: its part ${part} unpacks to more than ${megabytes} MB. Remove what is not needed, save the workbook and try again.`,
  tooLargeInAll: (megabytes: number) =>
    `The workbook was not opened: its parts unpack to more than ${megabytes} MB in all. Remove what is not needed, save the workbook and try again.`,
  namedTwice: (part: string) =>
    `The workbook was not opened: it holds its part ${part} twice, so that one program may read one and another the other. Open it in Excel, save it and try again.`,
  overlapping: () =>
    'The workbook was not opened: its parts lie over each other in the file, which no spreadsheet program writes and which can be used to do harm. Ask whoever sent it for a copy saved by Excel.',
  longFormula: (cell: string, most: number) =>
    `The workbook is damaged: the formula in cell ${cell} has more than the ${most.toLocaleString('en-GB')} characters that Excel allows. Open it in Excel, let Excel repair it, save it and try again.`,
  longText: (most: number) =>
    `The workbook is damaged: one of its cells has more than the ${most.toLocaleString('en-GB')} characters that Excel allows. Open it in Excel, let Excel repair it, save it and try again.`,
  tooManyParts: () =>
    'The workbook was not opened: it holds more parts than a workbook can. Ask whoever sent it for a copy saved by Excel.',
  farOffCell: (sheet: string, address: string) =>
    `Sheet ‘${sheet}’ holds something in cell ${address}, so far from the rest that the area between is too large to read. Delete what stands there, save the workbook and try again.`,
  tooManyRows: (sheet: string, address: string, most: number) =>
    `Sheet ‘${sheet}’ reaches down to cell ${address}; at most ${most.toLocaleString('en-GB')} rows are read. Delete what stands far below the budget, or divide the sheet, save the workbook and try again.`,
  noSheets: () =>
    'The workbook holds no worksheet. Choose a workbook that holds the budget on a worksheet, not on a chart sheet.',
} as const;
