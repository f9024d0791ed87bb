import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorksheetData,
} from '@univerjs/core';
import { parseRectangle, type Rectangle } from '../../src/grid/rectangle';
import { shownFormula } from '../../src/files/formula-text';
import { isTrue, type SheetContent, type StoredCell } from '../../src/files/sheet-content';
import { childOf, parseXml, type XmlElement } from '../../src/files/xml-element';
import type { WorkbookFile, WorksheetPart } from '../../src/files/workbook-file';
import { carried } from '../model/kept-formula';
import { rangeOfArea } from './areas';
import { fileColour } from './file-colours';
import { columnPixels, rowOfLetters, rowPixels } from './measures';
import type { KeptFormulas } from './not-recalculated';
import { type PrintLayout, readPrintLayout, readPrintNames } from './print-layout';
import { readProtection } from './sheet-protection';
import type { StyleSheet } from './style-sheet';

/** Keys under which rows and columns carry where they stood in the file, so that they are known again after they moved. */
export const fileRowKey = 'fileRow';
export const fileColumnKey = 'fileColumn';

/** Rows and columns of blank grid shown beyond what a sheet holds. */
const spareRows = 100;
const spareColumns = 12;
const fewestRows = 200;
const fewestColumns = 26;
/** Beyond this column only the file itself keeps widths and formats: nobody scrolls there. */
const mostColumns = 400;

/** The XML of a sheet without its cells, as a tree. */
export interface SheetFrame {
  readonly root: XmlElement;
  /** The part's text with the cells taken out: positions of `root` are positions in it. */
  readonly text: string;
}

/** Reads all of a sheet but its cells, which may be many. */
export function readSheetFrame(file: WorkbookFile, sheet: WorksheetPart): SheetFrame {
  const text = file.parts.requiredText(sheet.part);
  const data = file.content(sheet).sections.find((section) => section.name === 'sheetData');
  const frame =
    data && !data.isEmptyElement
      ? text.slice(0, data.openEnd) + text.slice(closingTag(text, data.end))
      : text;
  return { root: parseXml(frame, sheet.part), text: frame };
}

function closingTag(text: string, end: number): number {
  return text.lastIndexOf('<', end - 1);
}

/** Id of a sheet of the file in the spreadsheet; it stays when the sheet is renamed. */
export function spreadsheetId(sheet: WorksheetPart): string {
  return `file-sheet-${sheet.sheetId}`;
}

/** Style id of a cell format of the file. */
export function styleId(format: number): string {
  return `file-format-${format}`;
}

/** Index of the file's format that a style id names; `null` for a style made since. */
export function formatOfStyleId(id: unknown): number | null {
  const match = typeof id === 'string' ? /^file-format-(\d+)$/.exec(id) : null;
  return match ? Number(match[1]) : null;
}

/** Areas of the sheet's array formulas: the cells in them but the first show what the first calculates. */
export function spilledAreas(
  content: SheetContent,
  kept: KeptFormulas,
): { readonly anchor: StoredCell; readonly area: Rectangle }[] {
  const found: { anchor: StoredCell; area: Rectangle }[] = [];
  for (const row of content.rows) {
    for (const cell of row.cells) {
      const { formula } = cell;
      if (!formula?.area || (formula.kind !== 'array' && formula.kind !== 'dynamic-array')) continue;
      const { area } = formula;
      if (kept.has(cell)) continue;
      if (area.firstRow === area.lastRow && area.firstColumn === area.lastColumn) continue;
      found.push({ anchor: cell, area });
    }
  }
  return found;
}

export function isSpilled(
  cell: StoredCell,
  areas: readonly { readonly anchor: StoredCell; readonly area: Rectangle }[],
): boolean {
  return (
    cell.formula === null &&
    areas.some(
      ({ anchor, area }) =>
        anchor !== cell &&
        cell.row >= area.firstRow &&
        cell.row <= area.lastRow &&
        cell.column >= area.firstColumn &&
        cell.column <= area.lastColumn,
    )
  );
}

/** A cell of the file as the spreadsheet holds it; `null` when it holds nothing and looks plain. */
export function importedCell(
  cell: StoredCell,
  styles: StyleSheet,
  spilled: readonly { readonly anchor: StoredCell; readonly area: Rectangle }[],
  isStyled: boolean,
  kept: KeptFormulas,
): ICellData | null {
  const data: ICellData = {};
  const { formula, value } = cell;
  const isKept = kept.has(cell);
  if (formula && formula.kind !== 'data-table' && !isKept) data.f = `=${shownFormula(formula.text)}`;
  const isSpilling =
    spilled.length > 0 && (spilled.some(({ anchor }) => anchor === cell) || isSpilled(cell, spilled));
  if (value !== '' && !isSpilling) {
    if (typeof value === 'number') {
      data.v = value;
      data.t = CellValueType.NUMBER;
    } else if (typeof value === 'boolean') {
      data.v = value ? 1 : 0;
      data.t = CellValueType.BOOLEAN;
    } else {
      data.v = value;
      data.t = CellValueType.STRING;
    }
  }
  if (cell.style !== 0 || isStyled) data.s = styleId(cell.style);
  if (!styles.isLocked(cell.style)) data.custom = { unlocked: true };
  if (formula && isKept) data.custom = { ...data.custom, ...carried(`=${shownFormula(formula.text)}`, data) };
  return Object.keys(data).length === 0 ? null : data;
}

/** One worksheet as the spreadsheet holds it. */
export function importedSheet(
  file: WorkbookFile,
  sheet: WorksheetPart,
  styles: StyleSheet,
  kept: KeptFormulas,
): Partial<IWorksheetData> {
  const content = file.content(sheet);
  const { root } = readSheetFrame(file, sheet);
  const spilled = spilledAreas(content, kept);
  const defaultWidth = defaultColumnPixels(content, root);
  const defaultHeight = rowPixels(content.defaultRowHeight ?? 15);
  const styledColumns = content.columns.filter((each) => each.style !== null);
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  let rows = 0;
  let columns = 0;
  for (const row of content.rows) {
    const record: Partial<IRowData> = { custom: { [fileRowKey]: row.row } };
    if (row.hidden) record.hd = BooleanNumber.TRUE;
    if (row.height !== null && row.height > 0) {
      record.h = rowPixels(row.height);
      if (row.customHeight) record.ia = BooleanNumber.FALSE;
    }
    // A row whose height the file leaves open is as high as its largest letters.
    if (row.height === null) {
      const sizes = row.cells.map((cell) => styles.look(cell.style).font.size);
      const fitted = rowPixels(rowOfLetters(Math.max(0, ...sizes)));
      if (fitted > defaultHeight) record.ah = fitted;
    }
    if (row.style !== null) record.s = styleId(row.style);
    rowData[row.row - 1] = record;
    rows = Math.max(rows, row.row);
    for (const cell of row.cells) {
      const isStyled =
        row.style !== null ||
        styledColumns.some((each) => cell.column >= each.from && cell.column <= each.to);
      const data = importedCell(cell, styles, spilled, isStyled, kept);
      columns = Math.max(columns, cell.column);
      if (data) (cellData[row.row - 1] ??= {})[cell.column - 1] = data;
    }
  }
  for (const each of content.columns) if (each.to <= mostColumns) columns = Math.max(columns, each.to);
  const merges = content.merges.map(parseRectangle).filter((area): area is Rectangle => area !== null);
  for (const area of merges) columns = Math.max(columns, Math.min(area.lastColumn, mostColumns));
  const columnCount = Math.max(columns + spareColumns, fewestColumns);
  const columnData: Record<number, Partial<IColumnData>> = {};
  for (let column = 1; column <= columns; column += 1)
    columnData[column - 1] = { custom: { [fileColumnKey]: column } };
  for (const each of content.columns) {
    for (let column = each.from; column <= Math.min(each.to, columnCount); column += 1) {
      const record: Partial<IColumnData> = columnData[column - 1] ?? {};
      if (each.width !== null && each.width > 0) record.w = columnPixels(each.width);
      if (each.hidden) record.hd = BooleanNumber.TRUE;
      if (each.style !== null && each.style !== 0) record.s = styleId(each.style);
      columnData[column - 1] = record;
    }
  }
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  const protection = readProtection(childOf(root, 'sheetProtection'));
  const layout: PrintLayout = {
    ...readPrintLayout(root),
    ...readPrintNames(file.names.filter(({ sheetPosition }) => sheetPosition === sheet.position)),
  };
  const custom: Record<string, unknown> = {
    ...(protection ? { protection } : {}),
    ...(sheet.visibility === 'very-hidden' ? { veryHidden: true } : {}),
    ...(Object.keys(layout).length > 0 ? { pageLayout: layout } : {}),
  };
  return {
    id: spreadsheetId(sheet),
    name: sheet.name,
    tabColor: fileColour(childOf(childOf(root, 'sheetPr'), 'tabColor'), styles.theme) ?? '',
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: readFreeze(view),
    rowCount: Math.max(rows + spareRows, fewestRows),
    columnCount,
    zoomRatio: Number(view?.attributes.get('zoomScale') ?? 100) / 100,
    defaultColumnWidth: defaultWidth,
    defaultRowHeight: defaultHeight,
    mergeData: merges.map(rangeOfArea),
    cellData,
    rowData,
    columnData,
    showGridlines: isFalse(view?.attributes.get('showGridLines')) ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rightToLeft: isTrue(view?.attributes.get('rightToLeft')) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  };
}

/** The columns of a sheet in which the spreadsheet holds validations. */
export function validatedColumns(sheet: Partial<IWorksheetData>): number {
  return Math.min(sheet.columnCount ?? fewestColumns, mostColumns);
}

function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}

function defaultColumnPixels(content: SheetContent, root: XmlElement): number {
  if (content.defaultColumnWidth !== null) return columnPixels(content.defaultColumnWidth);
  const base = Number(childOf(root, 'sheetFormatPr')?.attributes.get('baseColWidth') ?? 8);
  return Math.ceil((base * 7 + 5) / 8) * 8;
}

/** Frozen rows and columns of a sheet's view. */
export function readFreeze(view: XmlElement | undefined): NonNullable<IWorksheetData['freeze']> {
  const pane = childOf(view, 'pane');
  const state = pane?.attributes.get('state') ?? '';
  const xSplit = state.startsWith('frozen') ? Number(pane?.attributes.get('xSplit') ?? 0) : 0;
  const ySplit = state.startsWith('frozen') ? Number(pane?.attributes.get('ySplit') ?? 0) : 0;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}
