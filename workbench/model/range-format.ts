import { HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { SetWorksheetColWidthMutation, SetWorksheetColWidthMutationFactory } from '@univerjs/sheets';
import { z } from 'zod';
import { ApiObject, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { rowCount } from './area';
import type { GridRange } from './area';
import type { CellMatrix, SheetGrid } from './book';
import { shownText, valueOf } from './cell-value';
import { isLocked, requirePermission } from './protection';
import { columnWidth, pixels, rowHeight } from './range-properties';
import { RangeBorderCollectionObject } from './range-borders';
import { RangeFillObject, RangeFontObject } from './range-font-and-fill';
import { RangeStyle, keyOf } from './range-style';

/** What properties and methods take, built once for all objects of all batches. */
const takes = {
  columnWidth: z.number().min(0).max(1790),
  horizontalAlignment: z.enum(['General', 'Left', 'Center', 'Right', 'Justify', 'Distributed']),
  indentLevel: z.int().min(0).max(250),
  isTrue: z.boolean(),
  rowHeight: z.number().min(0).max(409.5),
  verticalAlignment: z.enum(['Top', 'Center', 'Bottom']),
};

const horizontal = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
} as const;

const vertical = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
} as const;

/** Pixels that one step of indentation takes on screen; the same as in files. */
const indentPixels = 9;

/** `range.format`. */
export class RangeFormatObject extends ApiObject {
  readonly className = 'RangeFormat';
  readonly #style: RangeStyle;

  constructor(
    private readonly grid: SheetGrid,
    areaNow: () => GridRange,
  ) {
    super();
    this.#style = new RangeStyle(grid, areaNow);
  }

  #columns<T>(read: (column: number) => T): T | null {
    const { startColumn, endColumn } = this.grid.held(this.#style.area) ?? this.#style.area;
    const first = read(startColumn);
    for (let column = startColumn + 1; column <= endColumn; column += 1)
      if (read(column) !== first) return null;
    return first;
  }

  #rows<T>(read: (row: number) => T): T | null {
    const { startRow, endRow } = this.grid.held(this.#style.area) ?? this.#style.area;
    const first = read(startRow);
    for (let row = startRow + 1; row <= endRow; row += 1) if (read(row) !== first) return null;
    return first;
  }

  #setColumnWidth(width: number): void {
    requirePermission(this.grid, 'allowFormatColumns');
    const { area } = this.#style;
    this.grid.growTo({ ...area, startRow: 0, endRow: 0 });
    this.#widen(area.startColumn, area.endColumn, pixels(width));
  }

  /**
   * As in Excel, rows keep their heights. The spreadsheet's own command measures every row of the sheet anew for each
   * column, which took a tenth of the time of marking.
   */
  #widen(startColumn: number, endColumn: number, colWidth: number): void {
    const { book, sheet, sheetId: subUnitId } = this.grid;
    const ranges = [{ startRow: 0, endRow: sheet.getRowCount() - 1, startColumn, endColumn }];
    const params = { unitId: book.unitId, subUnitId, ranges, colWidth };
    book.change(
      { id: SetWorksheetColWidthMutation.id, params },
      { id: SetWorksheetColWidthMutation.id, params: SetWorksheetColWidthMutationFactory(params, sheet) },
    );
  }

  #setRowHeight(height: number): void {
    requirePermission(this.grid, 'allowFormatRows');
    const { area } = this.#style;
    this.grid.growTo({ ...area, startColumn: 0, endColumn: 0 });
    this.grid.facade.setRowHeightsForced(area.startRow, rowCount(area), pixels(height));
  }

  /** About the width that the longest text of each column needs: seven pixels a character and five of margin. */
  #autofitColumns(): void {
    requirePermission(this.grid, 'allowFormatColumns');
    const area = this.grid.held(this.#style.area);
    if (area === null) return;
    const longest = new Map<number, number>();
    const used = this.grid.used({ ...area, startRow: 0, endRow: 1_048_575 }, true);
    if (used === null) return;
    for (let row = used.startRow; row <= used.endRow; row += 1)
      for (let column = used.startColumn; column <= used.endColumn; column += 1) {
        const value = valueOf(this.grid.cell(row, column));
        const shown = shownText(value, this.grid.numberFormat(row, column));
        longest.set(column, Math.max(longest.get(column) ?? 0, shown.length));
      }
    for (const [column, characters] of longest)
      if (characters > 0) this.#widen(column, column, Math.min(characters, 255) * 7 + 5);
  }

  #autofitRows(): void {
    requirePermission(this.grid, 'allowFormatRows');
    const area = this.grid.held(this.#style.area);
    if (area !== null) this.grid.facade.setRowAutoHeight(area.startRow, rowCount(area));
  }

  protected override defineMembers(): Members {
    const style = this.#style;
    return {
      properties: {
        columnWidth: readWrite(
          () => this.#columns((column) => columnWidth(this.grid, column)),
          takes.columnWidth,
          (width) => {
            this.#setColumnWidth(width);
          },
        ),
        horizontalAlignment: readWrite(
          () => style.style((s) => keyOf(horizontal, s.ht ?? HorizontalAlign.UNSPECIFIED) ?? 'General'),
          takes.horizontalAlignment,
          (side) => {
            style.merge({ ht: side === 'General' ? null : horizontal[side] });
          },
        ),
        indentLevel: readWrite(
          () => style.style((s) => Math.round((s.pd?.l ?? 0) / indentPixels)),
          takes.indentLevel,
          (steps) => {
            style.merge({ pd: steps === 0 ? null : { l: steps * indentPixels } });
          },
        ),
        rowHeight: readWrite(
          () => this.#rows((row) => rowHeight(this.grid, row)),
          takes.rowHeight,
          (height) => {
            this.#setRowHeight(height);
          },
        ),
        verticalAlignment: readWrite(
          () => style.style((s) => keyOf(vertical, s.vt ?? VerticalAlign.BOTTOM) ?? 'Bottom'),
          takes.verticalAlignment,
          (side) => {
            style.merge({ vt: vertical[side] });
          },
        ),
        wrapText: readWrite(
          () => style.style((s) => s.tb === WrapStrategy.WRAP),
          takes.isTrue,
          (wrap) => {
            style.merge({ tb: wrap ? WrapStrategy.WRAP : null });
          },
        ),
      },
      objects: {
        borders: () => new RangeBorderCollectionObject(style),
        fill: () => new RangeFillObject(style),
        font: () => new RangeFontObject(style),
        protection: () => new FormatProtectionObject(style),
      },
      methods: {
        autofitColumns: () => {
          this.#autofitColumns();
        },
        autofitRows: () => {
          this.#autofitRows();
        },
      },
    };
  }
}

class FormatProtectionObject extends ApiObject {
  readonly className = 'FormatProtection';

  constructor(private readonly style: RangeStyle) {
    super();
  }

  /** A cell is locked unless its own data says otherwise; the spreadsheet's styles have no place for it. */
  #lock(locked: boolean): void {
    const { grid, area } = this.style;
    requirePermission(grid, 'allowFormatCells');
    const held = grid.held(area);
    if (held === null) return;
    const cells: CellMatrix = {};
    for (let row = held.startRow; row <= held.endRow; row += 1) {
      const line: CellMatrix[number] = {};
      for (let column = held.startColumn; column <= held.endColumn; column += 1) {
        const next: Record<string, unknown> = {
          ...grid.sheet.getCellMatrix().getValue(row, column)?.custom,
          unlocked: true,
        };
        if (locked) delete next['unlocked'];
        line[column] = { custom: Object.keys(next).length === 0 ? null : next };
      }
      cells[row] = line;
    }
    grid.annotate(cells);
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        formulaHidden: readOnly(() => false),
        locked: readWrite(
          () => this.style.agreed((row, column) => isLocked(this.style.grid, row, column)),
          takes.isTrue,
          (locked) => {
            this.#lock(locked);
          },
        ),
      },
    };
  }
}
