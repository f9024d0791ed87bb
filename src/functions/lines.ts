import type { Treatment } from '../budget/line';
import { treatmentWords } from '../budget/treatment/words';
import { penceIn, readAmount, wholePence } from '../money/amount';
import { noPence, pence, type Pence } from '../money/pence';
import type { Unit } from '../money/unit';
import { asExcelShows } from './arguments';
import { CellError, cellOf, passOn, isBlankCell } from './cell';
import { placeIn, sharedRows, type NamedRange } from './ranges';
import { unusable } from './refusal';
import { rowsOfSlice, type Sliced } from './slices';
import { everyTreatmentWord, treatmentOf } from './treatment-words';
import { notATreatment, wordsBesideCountedLine } from './words';

/** Budget lines as a function is given them: amounts, and beside each the treatment of its line. */
export interface Lines {
  readonly amounts: NamedRange;
  readonly treatments: NamedRange;
  readonly unit: Unit;
}

/** Lines of some treatments, counted and added up. */
export interface LinesTogether {
  readonly sum: Pence;
  readonly lines: number;
  /** Lines without an amount. */
  readonly blank: number;
  /** Lines beside which no amount can be read; the sum is then not the whole of them. */
  readonly unread: number;
}

/**
 * Counts and adds up the lines whose treatment is one of `counted`; each amount is taken to the penny.
 * What stands beside any other treatment, words and errors included, does not matter.
 *
 * @param unread whether an amount that cannot be read is refused, or only counted
 * @throws Refusal for an unknown treatment, an error that counts, words where an amount counts, ranges that do not line up
 * @throws NotPence when the sum is too large to be exact
 */
export function* linesTogether(
  given: Lines,
  counted: ReadonlySet<Treatment>,
  unread: 'refused' | 'counted' = 'refused',
): Sliced<LinesTogether> {
  const { amounts, treatments } = given;
  const together = new LinesAddedUp(given, counted, unread === 'refused');
  const rows = sharedRows(amounts, treatments);
  const rowsAtOnce = rowsOfSlice(treatments.range);
  for (let from = 0; from < rows; from += rowsAtOnce) {
    if (from > 0) yield;
    together.add(from, Math.min(rows, from + rowsAtOnce));
  }
  return together;
}

const mostWords = 24;

/** A sum in the making. Its inner loop is plain: a generator's would run at a fraction of the speed. */
class LinesAddedUp implements LinesTogether {
  sum = noPence;
  lines = 0;
  blank = 0;
  unread = 0;
  /** What cells among the treatments hold, and whether it counts: a few words, found quicker in a list than in a map. */
  readonly #words: unknown[] = [];
  readonly #counts: boolean[] = [];
  readonly #penceInUnit: number;

  constructor(
    private readonly given: Lines,
    private readonly counted: ReadonlySet<Treatment>,
    private readonly refuses: boolean,
  ) {
    this.#penceInUnit = penceIn(given.unit);
  }

  /** Adds the rows from `from` up to and without `to`. */
  add(from: number, to: number): void {
    const [amountRows, treatmentRows] = [this.given.amounts.range, this.given.treatments.range];
    const penceInUnit = this.#penceInUnit;
    let total: number = this.sum;
    let lines = 0;
    const [known, counts] = [this.#words, this.#counts];
    for (let row = from; row < to; row += 1) {
      const words = treatmentRows[row] ?? [];
      const figures = amountRows[row] ?? [];
      for (let column = 0; column < words.length; column += 1) {
        const word = words[column];
        let at = known.length - 1;
        while (at >= 0 && known[at] !== word) at -= 1;
        if (!(at >= 0 ? counts[at] : this.#read(word, row, column))) continue;
        lines += 1;
        const figure = figures[column];
        const plain = typeof figure === 'number' ? wholePence(figure, penceInUnit) : NaN;
        total += Number.isNaN(plain) ? this.#amountIn(row, column) : plain;
        if (total > Number.MAX_SAFE_INTEGER || total < -Number.MAX_SAFE_INTEGER) pence(total);
      }
    }
    this.lines += lines;
    this.sum = pence(total);
  }

  #read(word: unknown, row: number, column: number): boolean {
    const counts = this.counted.has(treatmentIn(this.given.treatments, row, column));
    // Spellings beyond a handful are rare, and each is only read again.
    if (this.#words.length < mostWords) {
      this.#words.push(word);
      this.#counts.push(counts);
    }
    return counts;
  }

  #amountIn(row: number, column: number): Pence {
    const { amounts, treatments, unit } = this.given;
    const cell = cellOf(amounts.range[row]?.[column]);
    if (cell instanceof CellError)
      return this.#unread(() => passOn(cell.code, placeIn(amounts, row, column)));
    const read = readAmount(cell, unit);
    if (read.kind === 'amount') return read.pence;
    if (read.kind === 'blank' || read.kind === 'nil') {
      this.blank += 1;
      return noPence;
    }
    return this.#unread(() => {
      const where = placeIn(amounts, row, column);
      if (read.kind === 'error') return passOn(read.text, where);
      const treatment = treatmentIn(treatments, row, column);
      return unusable(wordsBesideCountedLine(where, read.text, treatmentWords[treatment]));
    });
  }

  #unread(refusal: () => Error): Pence {
    if (this.refuses) throw refusal();
    this.unread += 1;
    return noPence;
  }
}

function treatmentIn(treatments: NamedRange, row: number, column: number): Treatment {
  const given = treatments.range[row]?.[column];
  const cell = cellOf(given);
  if (cell instanceof CellError) throw passOn(cell.code, placeIn(treatments, row, column));
  const treatment = isBlankCell(cell) ? 'blank' : treatmentOf(asExcelShows(cell));
  if (treatment === null) {
    throw unusable(notATreatment(placeIn(treatments, row, column), asExcelShows(cell), everyTreatmentWord));
  }
  return treatment;
}
