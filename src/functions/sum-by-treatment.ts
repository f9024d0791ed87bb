import type { Treatment } from '../budget/line';
import { penceIn, readAmount, wholePence } from '../money/amount';
import { noPence, pence, type Pence } from '../money/pence';
import type { Unit } from '../money/unit';
import { unknownTreatment, wordsBesideCountedLine } from './words';
import { treatmentWords } from '../budget/treatment/words';
import { shownCell } from './arguments';
import { CellError, cellOf, passOn, saysNothing } from './cell';
import { placeIn, rangeOf, sharedRows, type NamedRange } from './ranges';
import { unusable } from './refusal';
import { rowsOfSlice, type Sliced } from './slices';
import { everyTreatmentWord, treatmentOf } from './treatment-words';

/**
 * Adds up the amounts whose treatment beside them is one of `counted`; each amount is taken to the penny.
 * What stands beside any other treatment, words and errors included, does not matter.
 *
 * @throws Refusal for an unknown treatment, an error that counts, words where an amount counts, ranges that do not line up
 * @throws NotPence when the sum is too large to be exact
 */
export function* sumByTreatment(
  givenAmounts: unknown,
  givenTreatments: unknown,
  unit: Unit,
  counted: ReadonlySet<Treatment>,
): Sliced<Pence> {
  const amounts: NamedRange = { name: 'Amounts', range: rangeOf(givenAmounts) };
  const treatments: NamedRange = { name: 'Treatments', range: rangeOf(givenTreatments) };
  const sum = new SumOfTreatments(amounts, treatments, unit, counted);
  const rows = sharedRows(amounts, treatments);
  const rowsAtOnce = rowsOfSlice(treatments.range);
  for (let from = 0; from < rows; from += rowsAtOnce) {
    if (from > 0) yield;
    sum.add(from, Math.min(rows, from + rowsAtOnce));
  }
  return sum.total;
}

const mostWords = 24;

/** A sum in the making. Its inner loop is plain: a generator's would run at a fraction of the speed. */
class SumOfTreatments {
  total = noPence;
  /** What cells among the treatments hold, and whether it counts: a few words, found quicker in a list than in a map. */
  readonly #words: unknown[] = [];
  readonly #counts: boolean[] = [];
  readonly #penceInUnit: number;

  constructor(
    private readonly amounts: NamedRange,
    private readonly treatments: NamedRange,
    private readonly unit: Unit,
    private readonly counted: ReadonlySet<Treatment>,
  ) {
    this.#penceInUnit = penceIn(unit);
  }

  /** Adds the rows from `from` up to and without `to`. */
  add(from: number, to: number): void {
    const [amountRows, treatmentRows] = [this.amounts.range, this.treatments.range];
    const penceInUnit = this.#penceInUnit;
    let total: number = this.total;
    const [known, counts] = [this.#words, this.#counts];
    for (let row = from; row < to; row += 1) {
      const words = treatmentRows[row] ?? [];
      const figures = amountRows[row] ?? [];
      for (let column = 0; column < words.length; column += 1) {
        const word = words[column];
        let at = known.length - 1;
        while (at >= 0 && known[at] !== word) at -= 1;
        if (!(at >= 0 ? counts[at] : this.#read(word, row, column))) continue;
        const figure = figures[column];
        const plain = typeof figure === 'number' ? wholePence(figure, penceInUnit) : NaN;
        total += Number.isNaN(plain) ? this.#amountIn(row, column) : plain;
        if (total > Number.MAX_SAFE_INTEGER || total < -Number.MAX_SAFE_INTEGER) pence(total);
      }
    }
    this.total = pence(total);
  }

  #read(word: unknown, row: number, column: number): boolean {
    const counts = this.counted.has(treatmentIn(this.treatments, row, column));
    // Spellings beyond a handful are rare, and each is only read again.
    if (this.#words.length < mostWords) {
      this.#words.push(word);
      this.#counts.push(counts);
    }
    return counts;
  }

  #amountIn(row: number, column: number): Pence {
    const treatment = treatmentIn(this.treatments, row, column);
    return amountIn(this.amounts, row, column, this.unit, treatment);
  }
}

function treatmentIn(treatments: NamedRange, row: number, column: number): Treatment {
  const given = treatments.range[row]?.[column];
  const cell = cellOf(given);
  if (cell instanceof CellError) throw passOn(cell.code, placeIn(treatments, row, column));
  const treatment = saysNothing(cell) ? 'blank' : treatmentOf(shownCell(cell));
  if (treatment === null) {
    throw unusable(unknownTreatment(placeIn(treatments, row, column), shownCell(cell), everyTreatmentWord));
  }
  return treatment;
}

function amountIn(amounts: NamedRange, row: number, column: number, unit: Unit, treatment: Treatment): Pence {
  const cell = cellOf(amounts.range[row]?.[column]);
  if (cell instanceof CellError) throw passOn(cell.code, placeIn(amounts, row, column));
  const read = readAmount(cell, unit);
  if (read.kind === 'amount') return read.pence;
  if (read.kind === 'blank' || read.kind === 'nil') return noPence;
  const where = placeIn(amounts, row, column);
  if (read.kind === 'error') throw passOn(read.text, where);
  throw unusable(wordsBesideCountedLine(where, read.text, treatmentWords[treatment]));
}
