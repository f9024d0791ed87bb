import type { Treatment } from '../budget/line';
import { readAmount } from '../target/amount';
import { add, noPence, type Pence } from '../target/pence';
import type { Unit } from '../target/unit';
import { unknownTreatment, wordsBesideCountedLine } from '../text/functions';
import { treatmentWords } from '../text/treatments';
import { shownCell } from './arguments';
import { CellError, cellOf, passOn, saysNothing } from './cell';
import { placeIn, rangeOf, sharedRows, type NamedRange } from './ranges';
import { unusable } from './refusal';
import { rowsPerSlice, type Sliced } from './slices';
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
  const rows = sharedRows(amounts, treatments);
  const known = new Map<unknown, Treatment>();

  let total = noPence;
  for (let row = 0; row < rows; row += 1) {
    if (row > 0 && row % rowsPerSlice === 0) yield;
    const columns = treatments.range[row]?.length ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const treatment = treatmentIn(treatments, row, column, known);
      if (counted.has(treatment)) total = add(total, amountIn(amounts, row, column, unit, treatment));
    }
  }
  return total;
}

function treatmentIn(
  treatments: NamedRange,
  row: number,
  column: number,
  known: Map<unknown, Treatment>,
): Treatment {
  const given = treatments.range[row]?.[column];
  const before = known.get(given);
  if (before !== undefined) return before;
  const cell = cellOf(given);
  if (cell instanceof CellError) throw passOn(cell.code, placeIn(treatments, row, column));
  const treatment = saysNothing(cell) ? 'blank' : treatmentOf(shownCell(cell));
  if (treatment === null) {
    throw unusable(unknownTreatment(placeIn(treatments, row, column), shownCell(cell), everyTreatmentWord));
  }
  known.set(given, treatment);
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
