import type { BodyRow } from './body-row';

/** A line that no total has added yet, or a total that no other has. */
export interface Item {
  readonly row: number;
  readonly from: number;
  readonly total: boolean;
  /** Of a leaf, whether it is money coming in; of a total, whether all that it adds is. */
  readonly income: boolean;
  /** A leaf that calls itself a total. */
  readonly worded: boolean;
  readonly figures: readonly number[];
}

/** Longest run of rows that a worded total is tried against, so that the cost stays linear. */
export const longestRun = 400;

/** What is added up beside the figures: with income taken off, how often that was, leaves called totals. */
const signed = 0;
const takenOff = 1;
const worded = 2;
/** How many items stand up to the last one that is no line of income, that is a line, that is a total: kept in the same place. */
const upToOther = 3;
const upToLine = 4;
const upToTotal = 5;
/** Items with a figure of any column that is not nil. */
const carrying = 6;
const besideFigures = 7;

/** The open items, with running sums of all their columns: any run at their end is summed in one step. */
export class OpenItems {
  readonly #items: Item[] = [];
  readonly #width: number;
  /** For each number of items, what so many come to: beside the figures first, then each column. */
  readonly #sums: Float64Array;

  constructor(rows: readonly BodyRow[]) {
    let lines = 0;
    let columns = 0;
    for (const { shape, evidence } of rows) {
      if (shape !== 'figures') continue;
      lines += 1;
      columns = Math.max(columns, evidence.length);
    }
    this.#width = besideFigures + columns;
    this.#sums = new Float64Array((lines + 1) * this.#width);
  }

  get length(): number {
    return this.#items.length;
  }

  at(place: number): Item | undefined {
    return this.#items[place];
  }

  /** The items from a place on; all of them without one. */
  from(start = 0): readonly Item[] {
    return start === 0 ? this.#items : this.#items.slice(start);
  }

  push(item: Item): void {
    const { figures, income, total } = item;
    const places = this.#items.push(item);
    const at = places * this.#width;
    const own = figures[0] ?? NaN;
    const comesOff = own > 0 && income;
    this.#add(at + signed, Number.isNaN(own) ? 0 : comesOff ? -own : own);
    this.#add(at + takenOff, comesOff ? 1 : 0);
    this.#add(at + worded, item.worded ? 1 : 0);
    this.#mark(at + upToOther, total || !income, places);
    this.#mark(at + upToLine, !total, places);
    this.#mark(at + upToTotal, total, places);
    let carries = 0;
    for (let i = 0; i < figures.length; i += 1) {
      const value = figures[i] ?? NaN;
      if (!Number.isNaN(value) && value !== 0) carries = 1;
      this.#add(at + besideFigures + i, Number.isNaN(value) ? 0 : value);
    }
    this.#add(at + carrying, carries);
  }

  #add(at: number, value: number): void {
    this.#sums[at] = (this.#sums[at - this.#width] ?? 0) + value;
  }

  #mark(at: number, isSuch: boolean, places: number): void {
    this.#sums[at] = isSuch ? places : (this.#sums[at - this.#width] ?? 0);
  }

  /** Takes the items from a place on out: a total takes their place. */
  takeFrom(start: number): readonly Item[] {
    return this.#items.splice(start);
  }

  sumFrom(start: number, column: number): number {
    return this.#difference(start, besideFigures + column);
  }

  /** The sum of the amount column with income printed positive taken off; `null` where the run has none, or is too long. */
  signedFrom(start: number): number | null {
    if (this.#items.length - start > longestRun || this.#difference(start, takenOff) === 0) return null;
    return this.#difference(start, signed);
  }

  /** How many items from a place on carry a figure that is not nil. */
  carryingFrom(start: number): number {
    return this.#difference(start, carrying);
  }

  /** Whether all items from a place on call themselves totals and are none. */
  areWordedFrom(start: number): boolean {
    return this.#difference(start, worded) === this.#items.length - start;
  }

  /** Where the lines of income begin that the items end with. */
  get incomeAtTheEnd(): number {
    return this.#sums[this.#items.length * this.#width + upToOther] ?? 0;
  }

  /** Where the totals begin that the items end with. */
  get totalsAtTheEnd(): number {
    return this.#sums[this.#items.length * this.#width + upToLine] ?? 0;
  }

  /** Where the lines begin that the items end with. */
  get linesAtTheEnd(): number {
    return this.#sums[this.#items.length * this.#width + upToTotal] ?? 0;
  }

  #difference(start: number, column: number): number {
    const end = this.#items.length * this.#width + column;
    return (this.#sums[end] ?? 0) - (this.#sums[start * this.#width + column] ?? 0);
  }
}
