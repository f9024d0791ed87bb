import type { Place } from '../statement';

/** Cells of a sheet that were read as something, so that all others can be listed. */
export class Seen {
  private readonly cells = new Set<string>();

  take(row: number, column: number): void {
    this.cells.add(`${row} ${column}`);
  }

  takePlace({ row, column }: Place): void {
    this.take(row, column);
  }

  has(row: number, column: number): boolean {
    return this.cells.has(`${row} ${column}`);
  }
}
