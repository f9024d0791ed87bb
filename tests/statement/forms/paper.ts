import type { WorkbookSnapshot } from '../../../src/grid/snapshot';
import { columnLetters } from '../../../src/grid/column-letters';
import type { Held } from '../worksheet-formulas';

interface Cell {
  readonly value: Held;
  readonly formula: string | null;
}

/** A sheet that is written cell by cell; cells that a test asks for again have a key. Rows and columns count from 1. */
export class Paper {
  private readonly cells: (Cell | undefined)[][] = [];
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
    if (value !== '') this.hold(row, column, { value, formula });
    if (key !== null) this.places.set(key, [row, column]);
    this.bottom = Math.max(this.bottom, row);
    this.widest = Math.max(this.widest, column);
  }

  merge(row: number, column: number, toRow: number, toColumn: number): void {
    this.merged.push(`${address(row, column)}:${address(toRow, toColumn)}`);
  }

  holds(row: number, column: number): boolean {
    return this.cells[row]?.[column] !== undefined;
  }

  place(key: string): readonly [row: number, column: number] | null {
    return this.places.get(key) ?? null;
  }

  formula(key: string): string | null {
    const at = this.places.get(key);
    return at === undefined ? null : (this.cells[at[0]]?.[at[1]]?.formula ?? null);
  }

  at(row: number, column: number): Held {
    return this.cells[row]?.[column]?.value ?? '';
  }

  keys(): readonly string[] {
    return [...this.places.keys()];
  }

  value(key: string): Held {
    const at = this.places.get(key);
    return at === undefined ? '' : (this.cells[at[0]]?.[at[1]]?.value ?? '');
  }

  /** Writes another value where a keyed one stands. */
  change(key: string, value: Held, formula: string | null = null): void {
    const at = this.places.get(key);
    if (at === undefined) throw new Error(`the sheet has no ${key}`);
    this.hold(...at, { value, formula });
  }

  private hold(row: number, column: number, cell: Cell): void {
    (this.cells[row] ??= [])[column] = cell;
  }

  /** `C7`; `null` for a key that this sheet lacks. */
  address(key: string): string | null {
    const at = this.places.get(key);
    return at === undefined ? null : address(...at);
  }

  snapshot(): WorkbookSnapshot['sheets'][number] {
    const grid = <T>(of: (cell: Cell | undefined) => T): T[][] =>
      Array.from({ length: this.bottom }, (_, r) => {
        const line = this.cells[r + 1];
        return Array.from({ length: this.widest }, (__, c) => of(line?.[c + 1]));
      });
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
