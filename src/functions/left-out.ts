import { exclusions, type Exclusion } from '../budget/line';
import { readAmount } from '../money/amount';
import { add, noPence, type Pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import type { Unit } from '../money/unit';
import {
  leftOutAsMissing,
  leftOutBeyondLine,
  leftOutNeedsAmount,
  leftOutOfOtherSign,
  notAnAmount,
  notWhatIsLeftOut,
} from './words';
import { asExcelShows } from './arguments';
import { CellError, cellOf, passOn, isBlankCell } from './cell';
import type { Lines } from './lines';
import { placeIn, sharedRows, type NamedRange } from './ranges';
import { unusable } from './refusal';
import { rowsPerSlice, type Sliced } from './slices';
import { treatmentOf, shownWords } from './treatment-words';

/** What is asked of the parts left out: all of them, or those that leave as one of these treatments. */
export interface AskedParts {
  /** The column that says of each part what it is treated as; `null` where it is left out. */
  readonly leftOutAs: NamedRange | null;
  readonly counted: ReadonlySet<Exclusion>;
}

/**
 * Adds up the parts that stay out of lines marked Included, such as delegated budgets inside a whole Education line.
 * A part beside any other treatment does not matter: that line is out, or open, as a whole.
 *
 * @param parts `null` where none are given
 * @param asked `null` for all parts, whatever they are treated as
 * @throws Refusal for a part that is no amount, of the other sign or beyond its line, for one that does not say what it
 * is treated as where that is asked, and for ranges that do not line up
 */
export function* sumLeftOut(
  { amounts, treatments, unit }: Lines,
  parts: NamedRange | null,
  asked: AskedParts | null,
): Sliced<Pence> {
  if (parts === null) return noPence;
  // A part left out in a single cell that is blank says as little as no argument.
  if (parts.range.every((row) => row.every((cell) => isBlankCell(cellOf(cell))))) return noPence;
  const rows = sharedRows(amounts, parts);
  const kinds = asked?.leftOutAs ?? { name: 'Left out as', range: [] };
  if (asked !== null && asked.leftOutAs !== null) sharedRows(parts, kinds);

  let total = noPence;
  for (let row = 0; row < rows; row += 1) {
    if (row > 0 && row % rowsPerSlice === 0) yield;
    const columns = parts.range[row]?.length ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const given = parts.range[row]?.[column];
      if (isBlankCell(cellOf(given)) || !isIncluded(treatments.range[row]?.[column])) continue;
      const part = partIn(parts, amounts, row, column, unit);
      if (part === noPence) continue;
      if (asked === null || asked.counted.has(kindIn(kinds, row, column))) total = add(total, part);
    }
  }
  return total;
}

function isIncluded(given: unknown): boolean {
  const cell = cellOf(given);
  return !(cell instanceof CellError) && treatmentOf(asExcelShows(cell)) === 'included';
}

function partIn(parts: NamedRange, amounts: NamedRange, row: number, column: number, unit: Unit): Pence {
  const where = placeIn(parts, row, column);
  const cell = cellOf(parts.range[row]?.[column]);
  if (cell instanceof CellError) throw passOn(cell.code, where);
  const part = readAmount(cell, unit);
  if (part.kind === 'error') throw passOn(part.text, where);
  if (part.kind === 'text') throw unusable(notAnAmount(where, part.text));
  if (part.kind !== 'amount' || part.pence === noPence) return noPence;
  const whole = cellOf(amounts.range[row]?.[column]);
  const line = whole instanceof CellError ? null : readAmount(whole, unit);
  if (line?.kind !== 'amount') throw unusable(leftOutNeedsAmount(where));
  const shown = [poundsShown(part.pence), poundsShown(line.pence)] as const;
  if (part.pence < 0 !== line.pence < 0) throw unusable(leftOutOfOtherSign(where, ...shown));
  if (Math.abs(part.pence) > Math.abs(line.pence)) throw unusable(leftOutBeyondLine(where, ...shown));
  return part.pence;
}

function kindIn(kinds: NamedRange, row: number, column: number): Exclusion {
  const where = placeIn(kinds, row, column);
  const cell = cellOf(kinds.range[row]?.[column]);
  if (cell instanceof CellError) throw passOn(cell.code, where);
  if (isBlankCell(cell)) throw unusable(leftOutAsMissing(where, shownWords(exclusions)));
  const treatment = treatmentOf(asExcelShows(cell));
  const kind = exclusions.find((each) => each === treatment);
  if (kind === undefined) throw unusable(notWhatIsLeftOut(where, asExcelShows(cell), shownWords(exclusions)));
  return kind;
}
