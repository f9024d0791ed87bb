import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import { z } from 'zod';

import { ApiError, invalidArgument } from '../batch/api-error';
import { ApiObject, readOnly, readWrite } from '../batch/api-object';
import type { Members, Property } from '../batch/api-object';
import { columnCount, isEntireColumn, rowCount } from './area';
import type { Area } from './area';
import type { CellMatrix, Grid } from './book';
import { shownText, valueOf } from './cell-value';
import { requireColour } from './colour';
import { isLocked, requirePermission } from './protection';
import { columnWidth, pixels, rowHeight } from './range-properties';

/** What properties and methods take, built once for all objects of all batches. */
const takes = {
  borderStyle: z.enum([
    'None',
    'Continuous',
    'Dash',
    'DashDot',
    'DashDotDot',
    'Dot',
    'Double',
    'SlantDashDot',
  ]),
  borderWeight: z.enum(['Hairline', 'Thin', 'Medium', 'Thick']),
  columnWidth: z.number().min(0).max(1790),
  fontSize: z.number().min(1).max(409),
  horizontalAlignment: z.enum(['General', 'Left', 'Center', 'Right', 'Justify', 'Distributed']),
  indentLevel: z.int().min(0).max(250),
  isTrue: z.boolean(),
  rowHeight: z.number().min(0).max(409.5),
  text: z.string(),
  underline: z.enum(['None', 'Single']),
  verticalAlignment: z.enum(['Top', 'Center', 'Bottom']),
};

/** Above this many cells a mixed format is not looked for; Excel's own answer is `null` too when cells differ. */
const comparedCells = 200_000;

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

const colour = z.string();

/** The styles of a range's cells, read and written as one. */
class RangeStyle {
  constructor(
    readonly grid: Grid,
    readonly areaNow: () => Area,
  ) {}

  get area(): Area {
    return this.areaNow();
  }

  /** What all cells agree on, else `null`. */
  agreed<T>(read: (row: number, column: number) => T): T | null {
    const held = this.grid.held(this.area);
    if (held === null) return read(this.area.startRow, this.area.startColumn);
    const first = read(held.startRow, held.startColumn);
    if (rowCount(held) * columnCount(held) > comparedCells) return first;
    for (let row = held.startRow; row <= held.endRow; row += 1)
      for (let column = held.startColumn; column <= held.endColumn; column += 1)
        if (read(row, column) !== first) return null;
    return first;
  }

  style<T>(read: (style: IStyleData) => T): T | null {
    return this.agreed((row, column) => read(this.grid.style(row, column)));
  }

  /** Merges a style into every cell of the range; what the style sets to `null` is taken away. */
  merge(change: IStyleData): void {
    this.mergeEach(() => change);
  }

  mergeEach(change: (row: number, column: number) => IStyleData): void {
    requirePermission(this.grid, 'allowFormatCells');
    const { area } = this;
    const target = isEntireColumn(area) ? { ...area, endRow: this.grid.sheet.getRowCount() - 1 } : area;
    const held = columnCount(target) > 1000 ? (this.grid.held(target) ?? target) : target;
    this.grid.growTo(held);
    const cells: CellMatrix = {};
    for (let row = held.startRow; row <= held.endRow; row += 1) {
      const line: CellMatrix[number] = {};
      for (let column = held.startColumn; column <= held.endColumn; column += 1)
        line[column] = { s: change(row, column) };
      cells[row] = line;
    }
    this.grid.restyle(cells);
  }
}

/** `range.format`. */
export class RangeFormatObject extends ApiObject {
  readonly className = 'RangeFormat';
  readonly #style: RangeStyle;

  constructor(
    private readonly grid: Grid,
    areaNow: () => Area,
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
    this.grid.facade.setColumnWidths(area.startColumn, columnCount(area), pixels(width));
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
      if (characters > 0) this.grid.facade.setColumnWidth(column, Math.min(characters, 255) * 7 + 5);
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

class RangeFillObject extends ApiObject {
  readonly className = 'RangeFill';

  constructor(private readonly style: RangeStyle) {
    super();
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        // A cell without a fill answers white, a range of different fills nothing.
        color: readWrite(
          () => this.style.style((s) => (s.bg?.rgb ?? '#FFFFFF').toUpperCase()) ?? '',
          colour,
          (wanted) => {
            this.style.merge({ bg: wanted === '' ? null : { rgb: requireColour(wanted) } });
          },
        ),
      },
      methods: {
        clear: () => {
          this.style.merge({ bg: null });
        },
      },
    };
  }
}

class RangeFontObject extends ApiObject {
  readonly className = 'RangeFont';

  constructor(private readonly style: RangeStyle) {
    super();
  }

  protected override defineMembers(): Members {
    const { style } = this;
    const flag = (
      read: (s: IStyleData) => BooleanNumber | undefined,
      write: (on: BooleanNumber) => IStyleData,
    ): Property =>
      readWrite(
        () => style.style((s) => read(s) === BooleanNumber.TRUE),
        takes.isTrue,
        (on) => {
          style.merge(write(on ? BooleanNumber.TRUE : BooleanNumber.FALSE));
        },
      );
    return {
      properties: {
        bold: flag(
          (s) => s.bl,
          (bl) => ({ bl }),
        ),
        color: readWrite(
          () => style.style((s) => (s.cl?.rgb ?? '#000000').toUpperCase()) ?? '',
          colour,
          (wanted) => {
            style.merge({ cl: { rgb: requireColour(wanted) } });
          },
        ),
        italic: flag(
          (s) => s.it,
          (it) => ({ it }),
        ),
        name: readWrite(
          () => style.style((s) => s.ff ?? style.grid.book.usualStyle.ff ?? 'Calibri'),
          takes.text,
          (name) => {
            style.merge({ ff: name });
          },
        ),
        size: readWrite(
          () => style.style((s) => s.fs ?? style.grid.book.usualStyle.fs ?? 11),
          takes.fontSize,
          (size) => {
            style.merge({ fs: size });
          },
        ),
        strikethrough: flag(
          (s) => s.st?.s,
          (on) => ({ st: { s: on } }),
        ),
        underline: readWrite(
          () => style.style((s) => (s.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None')),
          takes.underline,
          (kind) => {
            style.merge({
              ul: { s: kind === 'None' ? BooleanNumber.FALSE : BooleanNumber.TRUE },
            });
          },
        ),
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

const sides = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
  InsideVertical: 'r',
  InsideHorizontal: 'b',
} as const satisfies Record<string, keyof IBorderData>;
type Side = keyof typeof sides;

const borderStyles = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
} as const;

const weights = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
} as const;

class RangeBorderCollectionObject extends ApiObject {
  readonly className = 'RangeBorderCollection';

  constructor(private readonly style: RangeStyle) {
    super();
  }

  override items(): readonly ApiObject[] {
    return Object.keys(sides).map((side) => new RangeBorderObject(this.style, side as Side));
  }

  override item(key: unknown): ApiObject {
    if (key === 'DiagonalDown' || key === 'DiagonalUp')
      throw new ApiError('UnsupportedOperation', 'Diagonal borders are not drawn here.');
    if (typeof key !== 'string' || !Object.hasOwn(sides, key)) throw invalidArgument('the side');
    return new RangeBorderObject(this.style, key as Side);
  }

  protected override defineMembers(): Members {
    return { properties: { count: readOnly(() => this.items().length) } };
  }
}

class RangeBorderObject extends ApiObject {
  readonly className = 'RangeBorder';

  constructor(
    private readonly style: RangeStyle,
    private readonly side: Side,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.side };
  }

  #has(row: number, column: number): boolean {
    const { area } = this.style;
    switch (this.side) {
      case 'EdgeTop':
        return row === area.startRow;
      case 'EdgeBottom':
        return row === area.endRow;
      case 'EdgeLeft':
        return column === area.startColumn;
      case 'EdgeRight':
        return column === area.endColumn;
      case 'InsideVertical':
        return column < area.endColumn;
      case 'InsideHorizontal':
        return row < area.endRow;
    }
  }

  #read(): Nullable<IBorderStyleData> {
    const { area } = this.style;
    const row = this.side === 'EdgeBottom' ? area.endRow : area.startRow;
    const column = this.side === 'EdgeRight' ? area.endColumn : area.startColumn;
    return this.style.grid.style(row, column).bd?.[sides[this.side]];
  }

  #write(border: IBorderStyleData | null): void {
    this.style.mergeEach((row, column) =>
      this.#has(row, column) ? { bd: { [sides[this.side]]: border } } : {},
    );
  }

  #change(change: Partial<IBorderStyleData>): void {
    const now = this.#read() ?? { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };
    this.#write({ ...now, ...change });
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        color: readWrite(
          () => (this.#read()?.cl.rgb ?? '#000000').toUpperCase(),
          colour,
          (wanted) => {
            this.#change({ cl: { rgb: requireColour(wanted) } });
          },
        ),
        sideIndex: readOnly(() => this.side),
        style: readWrite(
          () => {
            const now = this.#read()?.s ?? BorderStyleTypes.NONE;
            return keyOf(borderStyles, now) ?? 'Continuous';
          },
          takes.borderStyle,
          (kind) => {
            if (kind === 'None') this.#write(null);
            else this.#change({ s: borderStyles[kind] });
          },
        ),
        weight: readWrite(
          () => keyOf(weights, this.#read()?.s ?? BorderStyleTypes.THIN) ?? 'Thin',
          takes.borderWeight,
          (weight) => {
            this.#change({ s: weights[weight] });
          },
        ),
      },
    };
  }
}

function keyOf<T extends Record<string, unknown>>(table: T, value: unknown): keyof T | null {
  return Object.keys(table).find((key) => table[key] === value) ?? null;
}
