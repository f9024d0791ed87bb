import type { SheetSnapshot } from '../grid/snapshot';
import { readCells, type Cells } from './table/cells';
import type { DraftsBefore } from './draft-lines';
import type { RowsBefore } from './rows/read-rows';

/** What one reading of a sheet by certain columns leaves for the next. */
export interface ReadBefore {
  readonly rows: RowsBefore;
  readonly drafts: DraftsBefore;
}

/** A reading's look at the one before it, and what it leaves in turn. */
export interface Remembering {
  readonly before: ReadBefore | null;
  /** By place in the used range: 1 where no cell of the row is other than before. */
  readonly unchanged: Uint8Array;
  readonly keep: (read: ReadBefore) => void;
}

/**
 * What was last read of one sheet. Only what an edit touched is read anew the next time; what is kept is compared cell by
 * cell, so that a reading never differs from one without a memory.
 */
export class SheetMemory {
  #sheet: SheetSnapshot | null = null;
  #cells: Cells | null = null;
  #unchanged: Uint8Array = new Uint8Array(0);
  #before = new Map<string, ReadBefore>();
  #now = new Map<string, ReadBefore>();

  /** A new reading of the sheet, by whatever columns, begins with its cells. */
  begin(sheet: SheetSnapshot): Cells {
    this.#unchanged = this.#sheet === null ? new Uint8Array(0) : unchangedRows(this.#sheet, sheet);
    this.#sheet = sheet;
    const before = this.#cells?.kept;
    const cells = readCells(sheet, before === undefined ? null : { before, unchanged: this.#unchanged });
    this.#cells = cells;
    this.#before = this.#now;
    this.#now = new Map();
    return cells;
  }

  /** @param how by which columns the sheet is read, as text */
  of(how: string): Remembering {
    return {
      before: this.#before.get(how) ?? null,
      unchanged: this.#unchanged,
      keep: (read) => {
        this.#now.set(how, read);
      },
    };
  }
}

function unchangedRows(before: SheetSnapshot, now: SheetSnapshot): Uint8Array {
  const unchanged = new Uint8Array(now.values.length);
  if (before.firstRow !== now.firstRow || before.firstColumn !== now.firstColumn) return unchanged;
  for (let r = 0; r < unchanged.length; r += 1)
    if (
      isSame(before.values[r], now.values[r]) &&
      isSame(before.formulas[r], now.formulas[r]) &&
      isSame(before.numberFormats[r], now.numberFormats[r])
    )
      unchanged[r] = 1;
  return unchanged;
}

function isSame(before: readonly unknown[] | undefined, now: readonly unknown[] | undefined): boolean {
  if (before === now) return true;
  if (before?.length !== now?.length || before === undefined || now === undefined) return false;
  for (let i = 0; i < before.length; i += 1) if (before[i] !== now[i]) return false;
  return true;
}
