import { holdsCell, parseCellsRectangle, type Rectangle } from '../../grid/rectangle';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../grid/snapshot';
import type { Place } from '../statement';

export type WorkbookSheet = WorkbookSnapshot['sheets'][number];

/** A soft hyphen stands where a word was broken, often with the line break after it. */
const softHyphen = /\u00ad\s*/g;
/** Zero-width spaces and joiners, marks of direction: they show nothing. */
const invisible = /\p{Cf}/gu;

/** Nearly every cell: words of printable letters with one space between them are clean as they stand. */
const alreadyClean = /^(?:[!-~£]+(?: [!-~£]+)*)?$/;

/** Words of a cell as they are read: what shows nothing is left out, spaces of every sort are one. */
export function cleanText(text: string): string {
  if (alreadyClean.test(text)) return text;
  return text.replace(softHyphen, '').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** A sheet, or a part of it, by worksheet row and column, both 1-based. Outside the part every cell is blank. */
export class Grid {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly firstColumn: number;
  private readonly merged: readonly Rectangle[];
  private readonly hiddenRows: ReadonlySet<number>;
  private readonly hiddenColumns: ReadonlySet<number>;

  constructor(
    readonly sheet: WorkbookSheet,
    part?: Rectangle,
  ) {
    const right = sheet.firstColumn + sheet.values.reduce((most, row) => Math.max(most, row.length), 0) - 1;
    this.firstRow = Math.max(sheet.firstRow, part?.firstRow ?? 1);
    this.firstColumn = Math.max(sheet.firstColumn, part?.firstColumn ?? 1);
    this.lastRow = Math.min(sheet.firstRow + sheet.values.length - 1, part?.lastRow ?? Infinity);
    this.lastColumn = Math.min(right, part?.lastColumn ?? Infinity);
    this.merged = sheet.mergedAreas.map(parseCellsRectangle).filter((area) => area !== null);
    this.hiddenRows = new Set(sheet.hiddenRows);
    this.hiddenColumns = new Set(sheet.hiddenColumns);
  }

  /** The same sheet, blank outside an area. */
  within(part: Rectangle): Grid {
    return new Grid(this.sheet, part);
  }

  value(row: number, column: number): CellValue {
    if (!this.contains(row, column)) return '';
    return this.at(this.sheet.values, row, column) ?? '';
  }

  contains(row: number, column: number): boolean {
    return (
      row >= this.firstRow && row <= this.lastRow && column >= this.firstColumn && column <= this.lastColumn
    );
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
    return typeof value === 'string' ? cleanText(value) : String(value);
  }

  /** As `text`, but a cell under a merged area gives what the area shows. */
  shownText(row: number, column: number): string {
    const area = this.areaOver(row, column);
    return area === null ? this.text(row, column) : this.text(area.firstRow, area.firstColumn);
  }

  /** Whether another cell's merged area covers this one. */
  covered(row: number, column: number): boolean {
    const area = this.areaOver(row, column);
    return area !== null && (area.firstRow !== row || area.firstColumn !== column);
  }

  areaOver(row: number, column: number): Rectangle | null {
    return this.merged.find((area) => holdsCell(area, { row, column })) ?? null;
  }

  isHidden(row: number, column: number): boolean {
    return this.sheet.hidden || this.hiddenRows.has(row) || this.hiddenColumns.has(column);
  }

  place(row: number, column: number): Place {
    return { sheet: this.sheet.name, row, column };
  }

  /** Every cell that holds words, row by row. */
  *words(): Generator<{ readonly row: number; readonly column: number; readonly text: string }> {
    for (const { row, column } of this.filled()) {
      if (typeof this.value(row, column) !== 'string') continue;
      const text = this.text(row, column);
      if (text !== '') yield { row, column, text };
    }
  }

  /** Every cell that is not blank, row by row. */
  *filled(): Generator<{ readonly row: number; readonly column: number }> {
    const { values, firstRow, firstColumn } = this.sheet;
    for (let row = this.firstRow; row <= this.lastRow; row += 1) {
      const line = values[row - firstRow] ?? [];
      const last = Math.min(this.lastColumn, firstColumn + line.length - 1);
      for (let column = this.firstColumn; column <= last; column += 1) {
        const value = line[column - firstColumn];
        if (value !== undefined && value !== '') yield { row, column };
      }
    }
  }

  /** Whether a row is blank from one column to another. */
  isBlankRow(row: number, from = this.firstColumn, to = this.lastColumn): boolean {
    for (let column = from; column <= to; column += 1) if (this.text(row, column) !== '') return false;
    return true;
  }

  private at<Held>(
    rows: SheetSnapshot['values'] | readonly (readonly Held[])[],
    row: number,
    column: number,
  ): Held | undefined {
    return (rows as readonly (readonly Held[])[])[row - this.sheet.firstRow]?.[
      column - this.sheet.firstColumn
    ];
  }
}
