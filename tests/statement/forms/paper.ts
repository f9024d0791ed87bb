import type { WorkbookSnapshot } from '../../../src/grid/snapshot';
import { columnLetters } from '../../../src/grid/column-letters';
import type { Held } from '../worksheet-formulas';

/** A sheet that is written cell by cell; cells that a test asks for again have a key. Rows and columns count from 1. */
export class Paper {
  private readonly cells = new Map<string, { readonly value: Held; readonly formula: string | null }>();
  private readonly places = new Map<string, readonly [row: number, column: number]>();
  private readonly merged: string[] = [];
  private bottom = 1;
  private widest = 1;

  constructor(readonly name: string) {}

  /** The lowest row written so far. */
  get lastRow(): number {
    return this.bottom;
  }

  put(
    row: number,
    column: number,
    value: Held,
    key: string | null = null,
    formula: string | null = null,
  ): void {
    if (value !== '') this.cells.set(`${row} ${column}`, { value, formula });
    if (key !== null) this.places.set(key, [row, column]);
    this.bottom = Math.max(this.bottom, row);
    this.widest = Math.max(this.widest, column);
  }

  merge(row: number, column: number, toRow: number, toColumn: number): void {
    this.merged.push(`${address(row, column)}:${address(toRow, toColumn)}`);
  }

  holds(row: number, column: number): boolean {
    return this.cells.has(`${row} ${column}`);
  }

  keys(): readonly string[] {
    return [...this.places.keys()];
  }

  value(key: string): Held {
    const at = this.places.get(key);
    return at === undefined ? '' : (this.cells.get(at.join(' '))?.value ?? '');
  }

  /** Writes another value where a keyed one stands. */
  change(key: string, value: Held): void {
    const at = this.places.get(key);
    if (at === undefined) throw new Error(`the sheet has no ${key}`);
    this.cells.set(at.join(' '), { value, formula: null });
  }

  /** `C7`; `null` for a key that this sheet lacks. */
  address(key: string): string | null {
    const at = this.places.get(key);
    return at === undefined ? null : address(...at);
  }

  snapshot(): WorkbookSnapshot['sheets'][number] {
    const grid = <T>(of: (cell: { value: Held; formula: string | null } | undefined) => T): T[][] =>
      Array.from({ length: this.bottom }, (_, r) =>
        Array.from({ length: this.widest }, (__, c) => of(this.cells.get(`${r + 1} ${c + 1}`))),
      );
    return {
      name: this.name,
      hidden: false,
      firstRow: 1,
      firstColumn: 1,
      values: grid((cell) => cell?.value ?? ''),
      formulas: grid((cell) => cell?.formula ?? cell?.value ?? ''),
      numberFormats: grid(() => 'General'),
      hiddenRows: [],
      hiddenColumns: [],
      mergedAreas: [...this.merged],
      protected: false,
    };
  }
}

const address = (row: number, column: number): string => `${columnLetters(column)}${row}`;
