import type { IStyleData } from '@univerjs/core';
import { columnCount, isEntireColumn, rowCount } from './area';
import type { GridRange } from './area';
import type { CellMatrix, SheetGrid } from './book';
import { requirePermission } from './protection';

/** Above this many cells a mixed format is not looked for; Excel's own answer is `null` too when cells differ. */
const comparedCells = 200_000;

/** The styles of a range's cells, read and written as one. */
export class RangeStyle {
  constructor(
    readonly grid: SheetGrid,
    readonly areaNow: () => GridRange,
  ) {}

  get area(): GridRange {
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

/** The name that stands for a value. */
export function keyOf<T extends Record<string, unknown>>(table: T, value: unknown): keyof T | null {
  return Object.keys(table).find((key) => table[key] === value) ?? null;
}
