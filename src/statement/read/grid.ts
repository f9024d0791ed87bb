import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../grid/snapshot';
import { areaFrom, type Area } from '../../grid/merged-areas';
import type { Place } from '../statement';

export type WorkbookSheet = WorkbookSnapshot['sheets'][number];

/** A sheet by worksheet row and column, both 1-based. */
export class Grid {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly firstColumn: number;
  private readonly merged: readonly Area[];
  private readonly hiddenRows: ReadonlySet<number>;
  private readonly hiddenColumns: ReadonlySet<number>;

  constructor(readonly sheet: WorkbookSheet) {
    this.firstRow = sheet.firstRow;
    this.firstColumn = sheet.firstColumn;
    this.lastRow = sheet.firstRow + sheet.values.length - 1;
    this.lastColumn =
      sheet.firstColumn + sheet.values.reduce((most, row) => Math.max(most, row.length), 0) - 1;
    this.merged = sheet.mergedAreas.map(areaFrom).filter((area) => area !== null);
    this.hiddenRows = new Set(sheet.hiddenRows);
    this.hiddenColumns = new Set(sheet.hiddenColumns);
  }

  value(row: number, column: number): CellValue {
    return this.at(this.sheet.values, row, column) ?? '';
  }

  /** With its `=`; `null` for a typed cell. */
  formula(row: number, column: number): string | null {
    const held = this.at(this.sheet.formulas, row, column);
    return typeof held === 'string' && held.startsWith('=') && held.length > 1 ? held : null;
  }

  numberFormat(row: number, column: number): string {
    return this.at(this.sheet.numberFormats, row, column) ?? 'General';
  }

  /** Trimmed words of a cell; a number as it stands; `''` for a blank cell. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === 'string' ? value.replaceAll(/[\s\u00a0\u200b]+/g, ' ').trim() : String(value);
  }

  /** As `text`, but a cell under a merged area gives what the area shows. */
  shownText(row: number, column: number): string {
    const area = this.areaOver(row, column);
    return area === null ? this.text(row, column) : this.text(area.top, area.left);
  }

  /** Whether another cell's merged area covers this one. */
  covered(row: number, column: number): boolean {
    const area = this.areaOver(row, column);
    return area !== null && (area.top !== row || area.left !== column);
  }

  areaOver(row: number, column: number): Area | null {
    return (
      this.merged.find(
        ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
      ) ?? null
    );
  }

  isHidden(row: number, column: number): boolean {
    return this.sheet.hidden || this.hiddenRows.has(row) || this.hiddenColumns.has(column);
  }

  place(row: number, column: number): Place {
    return { sheet: this.sheet.name, row, column };
  }

  /** Every cell that holds words, row by row. */
  *words(): Generator<{ readonly row: number; readonly column: number; readonly text: string }> {
    const { values } = this.sheet;
    for (let r = 0; r < values.length; r += 1) {
      const line = values[r] ?? [];
      for (let c = 0; c < line.length; c += 1) {
        const value = line[c];
        if (typeof value !== 'string' || value === '') continue;
        const text = this.text(this.firstRow + r, this.firstColumn + c);
        if (text !== '') yield { row: this.firstRow + r, column: this.firstColumn + c, text };
      }
    }
  }

  private at<Held>(
    rows: SheetSnapshot['values'] | readonly (readonly Held[])[],
    row: number,
    column: number,
  ): Held | undefined {
    return (rows as readonly (readonly Held[])[])[row - this.firstRow]?.[column - this.firstColumn];
  }
}
