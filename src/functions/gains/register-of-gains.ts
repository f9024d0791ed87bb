import { readAmount, wholePence } from '../../money/amount';
import { readFinancialYear } from '../../money/financial-year';
import { noPence, pence, type Pence } from '../../money/pence';
import { asExcelShows } from '../arguments';
import { CellError, cellOf, passOn, isBlankCell } from '../cell';
import { placeIn, sharedRows, type NamedRange } from '../ranges';
import { unusable } from '../refusal';
import { rowsOfSlice, type Sliced } from '../slices';
import { notAnAmount, notAYear } from '../words';
import type { GainsArguments } from './parameters';
import { gainKind, kindWords, type Kind } from './kinds';
import { gainWithoutYear, kindWithoutKinds, unknownKind } from './words';

/** Rows of one kind that count, and what they come to. */
export interface CountedGains {
  rows: number;
  sum: Pence;
}

/** What a register comes to for the year that is asked, and what became of the other rows. */
export interface GainsFigures {
  /** In the order in which the kinds stand in the register. */
  readonly counted: ReadonlyMap<Kind, CountedGains>;
  readonly serviceCuts: number;
  readonly otherKinds: number;
  readonly otherYears: number;
  readonly total: Pence;
}

/**
 * Gains of one year from a register, or of all years up to it. Service cuts never count (FD 2.3, A4).
 * A row that says nothing of its kind counts in the total, and in neither kind.
 *
 * @throws Refusal for a kind without a range of kinds, a year, kind or amount that cannot be read, a gain without a year,
 * and ranges that do not line up
 */
export function* gainsOf(given: GainsArguments): Sliced<GainsFigures> {
  const { amounts, years, kinds, kind } = given;
  if (kind !== null && kinds === null) throw unusable(kindWithoutKinds());
  const added = new GainsAddedUp(given);
  let rows = sharedRows(amounts, years);
  if (kinds !== null) rows = Math.max(rows, sharedRows(amounts, kinds));
  const rowsAtOnce = rowsOfSlice(amounts.range);
  for (let from = 0; from < rows; from += rowsAtOnce) {
    if (from > 0) yield;
    added.add(from, Math.min(rows, from + rowsAtOnce));
  }
  return added;
}

const yearHeading = /^(?:financial )?years?$/i;
const heading = 'heading';
const penceInPound = 100;

/** A register being added up. Its inner loop is plain: a generator's would run at a fraction of the speed. */
class GainsAddedUp implements GainsFigures {
  readonly counted = new Map<Kind, CountedGains>();
  serviceCuts = 0;
  otherKinds = 0;
  otherYears = 0;
  total = noPence;
  readonly #knownYears = new Map<unknown, string>();
  readonly #knownKinds = new Map<unknown, Kind>();

  constructor(private readonly given: GainsArguments) {}

  /** Adds the rows from `from` up to and without `to`. */
  add(from: number, to: number): void {
    for (let row = from; row < to; row += 1) {
      const columns = this.given.amounts.range[row]?.length ?? 0;
      for (let column = 0; column < columns; column += 1) this.#addOne(row, column);
    }
  }

  #addOne(row: number, column: number): void {
    const { amounts, years, year: asked, kinds, kind: askedKind, cumulative } = this.given;
    const kind = kinds === null ? 'unstated' : this.#kindIn(kinds, row, column);
    if (kind === heading) return;
    if (kind === 'service cut') {
      this.serviceCuts += 1;
      return;
    }
    if (askedKind !== null && kind !== askedKind) {
      if (!isBlank(amounts.range[row]?.[column])) this.otherKinds += 1;
      return;
    }
    const year = this.#yearIn(years, row, column);
    if (year === heading) return;
    if (year !== null && !(cumulative ? year <= asked : year === asked)) {
      this.otherYears += 1;
      return;
    }
    const amount = gainIn(amounts, row, column);
    if (year === null) {
      if (amount !== noPence) throw unusable(gainWithoutYear(placeIn(amounts, row, column)));
      return;
    }
    let counted = this.counted.get(kind);
    if (counted === undefined) {
      counted = { rows: 0, sum: noPence };
      this.counted.set(kind, counted);
    }
    counted.rows += 1;
    counted.sum = pence(counted.sum + amount);
    this.total = pence(this.total + amount);
  }

  #kindIn(kinds: NamedRange, row: number, column: number): Kind {
    const given = kinds.range[row]?.[column];
    const before = this.#knownKinds.get(given);
    if (before !== undefined) return before;
    const kind = kindIn(kinds, row, column);
    if (typeof given === 'string') this.#knownKinds.set(given, kind);
    return kind;
  }

  #yearIn(years: NamedRange, row: number, column: number): string | null {
    const given = years.range[row]?.[column];
    const before = this.#knownYears.get(given);
    if (before !== undefined) return before;
    const year = yearIn(years, row, column);
    if (year !== null) this.#knownYears.set(given, year);
    return year;
  }
}

function kindIn(kinds: NamedRange, row: number, column: number): Kind {
  const cell = cellOf(kinds.range[row]?.[column]);
  if (cell instanceof CellError) throw passOn(cell.code, placeIn(kinds, row, column));
  if (isBlankCell(cell)) return 'unstated';
  const kind = gainKind(asExcelShows(cell));
  if (kind === null) throw unusable(unknownKind(placeIn(kinds, row, column), asExcelShows(cell), kindWords));
  return kind;
}

function yearIn(years: NamedRange, row: number, column: number): string | null {
  const cell = cellOf(years.range[row]?.[column]);
  if (cell instanceof CellError) throw passOn(cell.code, placeIn(years, row, column));
  if (isBlankCell(cell)) return null;
  if (typeof cell === 'string' && yearHeading.test(cell.trim())) return heading;
  const year = typeof cell === 'boolean' ? null : readFinancialYear(cell);
  if (year === null) throw unusable(notAYear(placeIn(years, row, column), asExcelShows(cell)));
  return year;
}

function gainIn(gains: NamedRange, row: number, column: number): Pence {
  const given = gains.range[row]?.[column];
  const plain = typeof given === 'number' ? wholePence(given, penceInPound) : NaN;
  if (!Number.isNaN(plain)) return pence(plain);
  const cell = cellOf(given);
  if (cell instanceof CellError) throw passOn(cell.code, placeIn(gains, row, column));
  const read = readAmount(cell, '£');
  if (read.kind === 'amount') return read.pence;
  if (read.kind === 'blank' || read.kind === 'nil') return noPence;
  const where = placeIn(gains, row, column);
  if (read.kind === 'error') throw passOn(read.text, where);
  throw unusable(notAnAmount(where, read.text));
}

function isBlank(given: unknown): boolean {
  const cell = cellOf(given);
  return !(cell instanceof CellError) && isBlankCell(cell);
}
