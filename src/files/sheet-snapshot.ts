import { cellAddress } from '../grid/cell-address';
import type { Rectangle } from '../grid/rectangle';
import type { CellValue, SheetSnapshot } from '../grid/snapshot';
import { workbookFileText } from './words';
import { shownFormula } from './formula-text';
import { holdsSomething, mostRows, type SheetContent } from './sheet-content';
import type { StoredFormula } from './stored-formula';
import { WorkbookFileError } from './workbook-file-error';

/** More cells than any budget sheet spans; beyond it a stray cell at the sheet's end is the likely reason. */
const mostCells = 4_000_000;

/**
 * The used range of a worksheet as plain data. It is bounded by content: formatted cells that hold nothing do not widen it.
 *
 * @throws WorkbookFileError when a stray cell makes the used range too large to read
 */
export function snapshotOfContent(
  name: string,
  content: SheetContent,
  numberFormats: readonly string[],
): SheetSnapshot {
  const used = usedRectangle(name, content);
  const height = used ? used.lastRow - used.firstRow + 1 : 0;
  const width = used ? used.lastColumn - used.firstColumn + 1 : 0;
  const blanks: CellValue[] = new Array<CellValue>(width).fill('');
  const plain: string[] = new Array<string>(width).fill(numberFormats[0] ?? 'General');
  const values = new Array<CellValue[]>(height).fill(blanks);
  const formulas = new Array<CellValue[]>(height).fill(blanks);
  const formats = new Array<string[]>(height).fill(plain);
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];

  if (used) {
    const columnFormats = [...plain];
    // Runs of columns follow each other; what lies over an earlier one is not looked at again.
    let next = used.firstColumn;
    for (const columns of content.columns) {
      const to = Math.min(columns.to, used.lastColumn);
      for (let column = Math.max(columns.from, next); column <= to; column += 1) {
        if (columns.hidden) hiddenColumns.push(column);
        if (columns.style !== null) {
          columnFormats[column - used.firstColumn] = numberFormats[columns.style] ?? 'General';
        }
      }
      next = Math.max(next, to + 1);
    }
    formats.fill(columnFormats);
    const seen = new Set<number>();
    const arrays: { formula: StoredFormula; area: Rectangle }[] = [];
    for (const row of content.rows) {
      if (row.row < used.firstRow || row.row > used.lastRow) continue;
      seen.add(row.row);
      if (row.hidden) hiddenRows.push(row.row);
      const rowFormat = row.style === null ? null : (numberFormats[row.style] ?? 'General');
      if (row.cells.length === 0 && rowFormat === null) continue;
      const rowValues = [...blanks];
      const rowFormulas = [...blanks];
      const rowFormats = rowFormat === null ? [...columnFormats] : new Array<string>(width).fill(rowFormat);
      for (const cell of row.cells) {
        const at = cell.column - used.firstColumn;
        if (at < 0 || at >= width) continue;
        rowValues[at] = cell.value;
        const { formula } = cell;
        rowFormulas[at] =
          formula && formula.kind !== 'data-table' ? `=${shownFormula(formula.text)}` : cell.value;
        rowFormats[at] = cell.isDate ? 'yyyy-mm-dd' : (numberFormats[cell.style] ?? 'General');
        if (formula?.kind === 'array' && formula.area) arrays.push({ formula, area: formula.area });
      }
      const index = row.row - used.firstRow;
      values[index] = rowValues;
      formulas[index] = rowFormulas;
      formats[index] = rowFormats;
    }
    // An array formula entered over several cells shows in each of them.
    for (const { formula, area } of arrays) {
      const shown = `=${shownFormula(formula.text)}`;
      for (let row = area.firstRow; row <= Math.min(area.lastRow, used.lastRow); row += 1) {
        const target = formulas[row - used.firstRow];
        if (!target || target === blanks) continue;
        for (
          let column = area.firstColumn;
          column <= Math.min(area.lastColumn, used.lastColumn);
          column += 1
        ) {
          target[column - used.firstColumn] = shown;
        }
      }
    }
    if (content.rowsHiddenByDefault) {
      for (let row = used.firstRow; row <= used.lastRow; row += 1) if (!seen.has(row)) hiddenRows.push(row);
      hiddenRows.sort((a, b) => a - b);
    }
  }
  return {
    name,
    firstRow: used?.firstRow ?? 1,
    firstColumn: used?.firstColumn ?? 1,
    values,
    formulas,
    numberFormats: formats,
    hiddenRows,
    hiddenColumns,
    mergedAreas: [...content.merges],
    protected: content.protected,
  };
}

/** The smallest area around every cell that holds a value or a formula; `null` for an empty sheet. */
export function usedRectangle(name: string, content: SheetContent): Rectangle | null {
  let area: Rectangle | null = null;
  for (const row of content.rows) {
    for (const cell of row.cells) {
      if (!holdsSomething(cell)) continue;
      area = area
        ? {
            firstRow: area.firstRow,
            lastRow: row.row,
            firstColumn: Math.min(area.firstColumn, cell.column),
            lastColumn: Math.max(area.lastColumn, cell.column),
          }
        : { firstRow: row.row, lastRow: row.row, firstColumn: cell.column, lastColumn: cell.column };
    }
  }
  if (!area) return null;
  const cells = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
  if (cells > mostCells) {
    throw new WorkbookFileError('too-large', workbookFileText.farOffCell(name, farthest(content, area)));
  }
  if (area.lastRow - area.firstRow >= mostRows)
    throw new WorkbookFileError(
      'too-large',
      workbookFileText.tooManyRows(name, farthest(content, area), mostRows),
    );
  return area;
}

function farthest(content: SheetContent, area: Rectangle): string {
  for (let index = content.rows.length - 1; index >= 0; index -= 1) {
    const row = content.rows[index];
    const cell = row?.cells.findLast(holdsSomething);
    if (row && cell) return cellAddress({ row: row.row, column: cell.column });
  }
  return cellAddress({ row: area.lastRow, column: area.lastColumn });
}
