import type { ICellData, IRowData, IStyleData } from '@univerjs/core';
import type { StoredCell, StoredColumns } from '../../src/files/sheet-content';
import { lookOfStyle, styleOfLook } from './cell-look';
import { formatOfStyleId } from './imported-sheet';
import type { RowWriterInput } from './row-input';

/** The file's formats for cells, rows and columns as the spreadsheet styles them now. */
export class SavedFormats {
  private readonly styledColumns: readonly StoredColumns[];

  constructor(private readonly input: RowWriterInput) {
    this.styledColumns = input.content.columns.filter((each) => each.style !== null);
  }

  /** True for a column of the file that has a style of its own. */
  isStyledColumn(column: number): boolean {
    return this.styledColumns.some((each) => column >= each.from && column <= each.to);
  }

  /** Format that a blank cell has here: the row's, else the column's. */
  inherited(row: number, column: number): number {
    const { saved } = this.input;
    const rowStyle = (saved.rowData as Readonly<Record<number, Partial<IRowData> | undefined>> | undefined)?.[
      row - 1
    ]?.s;
    const ofRow = rowStyle === undefined || rowStyle === null ? null : this.lineFormat(rowStyle);
    if (ofRow !== null) return ofRow;
    const columnStyle = (
      saved.columnData as Readonly<Record<number, { s?: unknown } | undefined>> | undefined
    )?.[column - 1]?.s;
    if (columnStyle !== undefined && columnStyle !== null) return this.lineFormat(columnStyle);
    const origin = this.input.movement.columns.origin(column);
    const run =
      origin === null
        ? undefined
        : this.styledColumns.find((each) => origin >= each.from && origin <= each.to);
    // Columns beyond the grid keep the file's format.
    return run && column > (saved.columnCount ?? 0) ? (run.style ?? 0) : 0;
  }

  /** Format of a row's or column's style. */
  lineFormat(style: unknown): number {
    const known = formatOfStyleId(style);
    if (known !== null) return known;
    const { styles } = this.input;
    return styles.formatFor(0, lookOfStyle(this.resolve(style), styles.look(0)), styles.isLocked(0));
  }

  private resolve(style: unknown): IStyleData | null {
    if (typeof style === 'string') return this.input.savedStyles[style] ?? null;
    return typeof style === 'object' ? style : null;
  }

  /** Format of one cell. @param stored the cell in the file, where it was there */
  of(
    cell: ICellData | null | undefined,
    stored: StoredCell | null,
    inherited: number,
    isContentKept: boolean,
  ): number {
    const { styles } = this.input;
    const base = stored ? stored.style : inherited;
    const locked = this.isLocked(cell, base, stored !== null && isContentKept);
    if (cell?.s === undefined || cell.s === null) {
      if (!stored) return inherited;
      // Imported without a style when plain; otherwise its style was taken away.
      return styles.formatFor(inherited, styles.look(inherited), locked);
    }
    const named = formatOfStyleId(cell.s);
    if (named !== null) {
      // A copied cell brings its format with it, protection included.
      if (!stored) return named;
      return named === base && locked === styles.isLocked(base)
        ? base
        : styles.formatFor(base, styles.look(named), locked);
    }
    const style = this.resolve(cell.s) ?? {};
    // A style made on a blank cell says only what was changed; the rest comes from its row or column.
    const isWhole = Boolean(style.ff) && style.fs !== undefined;
    const whole = isWhole ? style : { ...styleOfLook(styles.look(inherited)), ...withoutUnset(style) };
    return styles.formatFor(base, lookOfStyle(whole, styles.look(0)), locked);
  }

  /** The workbench notes on a cell that it is unlocked. The spreadsheet drops such notes with the content of a cleared cell. */
  private isLocked(cell: ICellData | null | undefined, base: number, isContentKept: boolean): boolean {
    if (cell?.custom?.['unlocked'] === true) return false;
    return isContentKept || this.input.styles.isLocked(base);
  }
}

function withoutUnset(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
