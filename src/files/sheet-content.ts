import { parseCellAddress } from '../grid/cell-address';
import { parseRectangle } from '../grid/rectangle';
import { lastColumnOfExcel, lastRowOfExcel } from '../grid/sheet-size';
import { longestText } from '../grid/cell-limits';
import type { CellValue } from '../grid/snapshot';
import { isoDateSerial } from './iso-date';
import { readStringItem } from './shared-strings';
import { readFormula, type SharedFormula, type StoredFormula } from './stored-formula';
import { workbookFileText } from './words';
import { WorkbookFileError } from './workbook-file-error';
import { XmlReader } from './xml-reader';
import { decodeCharacterEscapes } from './xml-text';

/** One cell of the file: what it holds and where it stands in the XML. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  /** Index of the cell format; 0 by default. */
  readonly style: number;
  /** `''` when the cell holds no value, or when its formula was saved without a result. */
  readonly value: CellValue;
  readonly isError: boolean;
  /** Whether the file holds the number as a date or time in words. */
  readonly isDate: boolean;
  readonly formula: StoredFormula | null;
  /** Characters of the cell's element in the part's text. */
  readonly start: number;
  readonly end: number;
}

/** One row of the file. Heights are in points. */
export interface StoredRow {
  readonly row: number;
  readonly height: number | null;
  readonly customHeight: boolean;
  readonly hidden: boolean;
  readonly style: number | null;
  readonly start: number;
  /** After the opening tag. */
  readonly openEnd: number;
  readonly end: number;
  readonly isEmptyElement: boolean;
  readonly cells: readonly StoredCell[];
}

/** A run of columns with the same width and format. Widths are in characters. */
export interface StoredColumns {
  readonly from: number;
  readonly to: number;
  readonly width: number | null;
  readonly customWidth: boolean;
  readonly hidden: boolean;
  readonly style: number | null;
}

/** What one worksheet part holds. */
export interface SheetContent {
  readonly rows: readonly StoredRow[];
  readonly columns: readonly StoredColumns[];
  readonly merges: readonly string[];
  readonly protected: boolean;
  /** `sheetFormatPr`: defaults that rows and columns without their own follow. */
  readonly defaultRowHeight: number | null;
  readonly defaultColumnWidth: number | null;
  readonly rowsHiddenByDefault: boolean;
  /** Positions of each child of the root, in order. */
  readonly sections: readonly WorksheetElement[];
}

/** A child of the worksheet's root element in the part's text. */
export interface WorksheetElement {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
  readonly isEmptyElement: boolean;
}

/**
 * Reads a worksheet part in one pass.
 *
 * @param rowsKept `filled` leaves out rows without a cell that are neither hidden nor formatted, and of the formatted ones
 *   those below the last filled row: a million rows may carry a format
 * @throws WorkbookFileError when the XML is damaged
 */
export function readSheetContent(
  text: string,
  part: string,
  strings: readonly string[],
  date1904: boolean,
  rowsKept: 'all' | 'filled' = 'all',
): SheetContent {
  const reader = new XmlReader(text, part);
  const rows: StoredRow[] = [];
  const columns: StoredColumns[] = [];
  const merges: string[] = [];
  const sections: WorksheetElement[] = [];
  const shared = new Map<string, SharedFormula>();
  let isProtected = false;
  let defaultRowHeight: number | null = null;
  let defaultColumnWidth: number | null = null;
  let rowsHiddenByDefault = false;

  while (reader.next()) {
    if (reader.kind !== 'open' || reader.depth !== 2) continue;
    const { name, start } = reader;
    const openEnd = reader.end;
    const { isEmptyElement } = reader;
    if (name === 'sheetData') {
      readRows(reader, strings, shared, date1904, rowsKept, rows);
    } else if (name === 'cols') {
      while (reader.next() && reader.depth >= 2) {
        if (reader.kind === 'open' && reader.name === 'col') readColumns(reader, columns);
      }
    } else if (name === 'mergeCells') {
      while (reader.next() && reader.depth >= 2) {
        if (reader.kind !== 'open' || reader.name !== 'mergeCell') continue;
        const address = reader.attribute('ref') ?? '';
        if (parseRectangle(address)) merges.push(address.replaceAll('$', ''));
      }
    } else {
      if (name === 'sheetProtection') isProtected = isTrue(reader.attribute('sheet'));
      if (name === 'sheetFormatPr') {
        defaultRowHeight = optionalNumber(reader.attribute('defaultRowHeight'));
        defaultColumnWidth = optionalNumber(reader.attribute('defaultColWidth'));
        rowsHiddenByDefault = isTrue(reader.attribute('zeroHeight'));
      }
      reader.skip();
    }
    sections.push({ name, start, openEnd, end: reader.end, isEmptyElement });
  }
  return {
    rows,
    columns,
    merges,
    protected: isProtected,
    defaultRowHeight,
    defaultColumnWidth,
    rowsHiddenByDefault,
    sections,
  };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function optionalNumber(value: string | undefined): number | null {
  if (value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

function readColumns(reader: XmlReader, columns: StoredColumns[]): void {
  const from = Number(reader.attribute('min'));
  const to = Math.min(Number(reader.attribute('max')), lastColumnOfExcel);
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 1 && from <= to)) return;
  const width = optionalNumber(reader.attribute('width'));
  columns.push({
    from,
    to,
    width,
    customWidth: isTrue(reader.attribute('customWidth')),
    hidden: isTrue(reader.attribute('hidden')) || width === 0,
    style: optionalNumber(reader.attribute('style')),
  });
}

/** Rows of a sheet between its first and its last that holds something: twice the longest ledger of a council. */
export const mostRows = 105_000;

const noCells: readonly StoredCell[] = [];
/** More rows without a cell than lie between two lines of any sheet. */
const mostWaiting = 20_000;

function readRows(
  reader: XmlReader,
  strings: readonly string[],
  shared: Map<string, SharedFormula>,
  date1904: boolean,
  rowsKept: 'all' | 'filled',
  rows: StoredRow[],
): void {
  let previous = 0;
  // Rows without a cell wait for a filled row below them.
  let waiting: StoredRow[] = [];
  let holding = 0;
  while (reader.next() && reader.depth >= 2) {
    if (reader.kind !== 'open' || reader.name !== 'row') continue;
    // The sheet will be refused for its length: what is further down need not be held for that.
    if (rowsKept === 'filled' && holding > mostRows) continue;
    const stated = reader.attribute('r');
    const row = stated === undefined ? previous + 1 : Number(stated);
    if (!Number.isInteger(row) || row <= previous || row > lastRowOfExcel) throw reader.damaged();
    previous = row;
    const height = optionalNumber(reader.attribute('ht'));
    const { start } = reader;
    const openEnd = reader.end;
    const { isEmptyElement } = reader;
    const customHeight = isTrue(reader.attribute('customHeight'));
    const hidden = isTrue(reader.attribute('hidden')) || height === 0;
    const style = isTrue(reader.attribute('customFormat')) ? optionalNumber(reader.attribute('s')) : null;
    const cells = isEmptyElement ? noCells : readCells(reader, row, strings, shared, date1904);
    const { end } = reader;
    const read = { row, height, customHeight, hidden, style, start, openEnd, end, isEmptyElement, cells };
    if (rowsKept === 'filled' && cells.length === 0) {
      if ((hidden || style !== null) && waiting.length < mostWaiting) waiting.push(read);
      continue;
    }
    rows.push(...waiting, read);
    waiting = [];
    if (cells.some(holdsSomething)) holding += 1;
  }
}

/** Whether a cell holds a value or a formula, and not a format alone. */
export function holdsSomething(cell: StoredCell): boolean {
  return cell.value !== '' || cell.formula !== null;
}

function readCells(
  reader: XmlReader,
  row: number,
  strings: readonly string[],
  shared: Map<string, SharedFormula>,
  date1904: boolean,
): StoredCell[] {
  const cells: StoredCell[] = [];
  let previousColumn = 0;
  while (reader.next() && reader.depth >= 3) {
    if (reader.kind !== 'open' || reader.name !== 'c') continue;
    const cell = readCell(reader, row, previousColumn, strings, shared, date1904);
    previousColumn = cell.column;
    cells.push(cell);
  }
  return cells;
}

function readCell(
  reader: XmlReader,
  row: number,
  previousColumn: number,
  strings: readonly string[],
  shared: Map<string, SharedFormula>,
  date1904: boolean,
): StoredCell {
  const { start } = reader;
  const address = reader.attribute('r');
  let column = previousColumn + 1;
  if (address !== undefined) {
    const at = parseCellAddress(address);
    if (!at || at.row !== row || at.column <= previousColumn) throw reader.damaged();
    column = at.column;
  }
  const style = Number(reader.attribute('s') ?? 0);
  const type = reader.attribute('t') ?? 'n';
  const isDynamic = reader.attribute('cm') !== undefined;
  let raw: string | null = null;
  let inline: string | null = null;
  let formula: StoredFormula | null = null;
  const depth = reader.depth;
  while (reader.next() && reader.depth >= depth) {
    if (reader.kind !== 'open') continue;
    if (reader.name === 'v') raw = reader.textWithin();
    else if (reader.name === 'is') inline = readStringItem(reader);
    else if (reader.name === 'f') formula = readFormula(reader, row, column, isDynamic, shared);
    else reader.skip();
  }
  const value = cellValueOf(type, raw, inline, strings, date1904, reader);
  if (typeof value === 'string' && value.length > longestText)
    throw new WorkbookFileError('damaged', workbookFileText.longText(longestText));
  return {
    row,
    column,
    style: Number.isInteger(style) && style >= 0 ? style : 0,
    value,
    isError: type === 'e',
    isDate: type === 'd' && typeof value === 'number',
    formula,
    start,
    end: reader.end,
  };
}

function cellValueOf(
  type: string,
  raw: string | null,
  inline: string | null,
  strings: readonly string[],
  date1904: boolean,
  reader: XmlReader,
): CellValue {
  if (inline !== null) return inline;
  if (raw === null) return '';
  switch (type) {
    case 's': {
      const text = strings[Number(raw)];
      if (text === undefined) throw reader.damaged();
      return text;
    }
    case 'str':
      return decodeCharacterEscapes(raw);
    case 'inlineStr':
      return raw;
    case 'e':
      return raw;
    case 'b':
      return isTrue(raw.trim());
    case 'd':
      return isoDateSerial(raw, date1904) ?? raw;
    default: {
      const trimmed = raw.trim();
      if (trimmed === '') return '';
      const number = Number(trimmed);
      // `Number` also reads 0x10, which no spreadsheet writes.
      if (!Number.isFinite(number) || /^0[xob]/i.test(trimmed)) throw reader.damaged();
      return number;
    }
  }
}
