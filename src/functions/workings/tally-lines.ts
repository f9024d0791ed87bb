import type { Treatment } from '../../budget/line';
import { readAmount } from '../../money/amount';
import { add, noPence, type Pence } from '../../money/pence';
import type { Unit } from '../../money/unit';
import { shownCell } from '../arguments';
import { CellError, cellOf, saysNothing } from '../cell';
import { rangeOf } from '../ranges';
import { treatmentOf } from '../treatment-words';

/** The lines of one treatment, counted and added up. */
export interface Tally {
  lines: number;
  /** Lines without an amount. */
  blank: number;
  sum: Pence;
  /** Whether some cell beside the treatment holds what is no amount; the sum is then not the whole of it. */
  words: boolean;
}

/**
 * Counts and adds up amounts by the treatment beside them. Nothing is refused here: what cannot be read is left to the
 * function itself to refuse. Blank rows without a treatment are not counted.
 */
export function tallyLines(
  givenAmounts: unknown,
  givenTreatments: unknown,
  unit: Unit,
): ReadonlyMap<Treatment, Tally> {
  const amounts = rangeOf(givenAmounts);
  const tallies = new Map<Treatment, Tally>();
  rangeOf(givenTreatments).forEach((row, r) => {
    row.forEach((given, c) => {
      const treatment = treatmentIn(given);
      if (treatment === null) return;
      const tally = tallies.get(treatment) ?? { lines: 0, blank: 0, sum: noPence, words: false };
      tallies.set(treatment, tally);
      tally.lines += 1;
      const cell = cellOf(amounts[r]?.[c]);
      const read = cell instanceof CellError ? null : readAmount(cell, unit);
      if (read?.kind === 'amount') tally.sum = add(tally.sum, read.pence);
      else if (read?.kind === 'blank' || read?.kind === 'nil') tally.blank += 1;
      else tally.words = true;
    });
  });
  return tallies;
}

function treatmentIn(given: unknown): Treatment | null {
  const cell = cellOf(given);
  return cell instanceof CellError || saysNothing(cell) ? null : treatmentOf(shownCell(cell));
}
