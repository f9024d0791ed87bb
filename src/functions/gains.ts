import { readAmount } from '../money/amount';
import { readFinancialYear } from '../money/financial-year';
import { add, noPence, type Pence } from '../money/pence';
import { gainWithoutYear, kindWithoutKinds, notAnAmount, notAYear, unknownKind, yearMissing } from './words';
import { flagArgument, shownCell, wordsArgument, yearArgument } from './arguments';
import { CellError, cellOf, isMissing, passOn, saysNothing } from './cell';
import { inPounds } from './pounds-result';
import { placeIn, rangeOf, sharedRows, type NamedRange } from './ranges';
import { unusable } from './refusal';
import { rowsPerSlice, type Sliced } from './slices';

type Kind = 'cashable' | 'non-cashable' | 'service cut' | 'unstated' | 'heading';

const kindBySpelling: Readonly<Record<string, Kind>> = {
  cashable: 'cashable',
  noncashable: 'non-cashable',
  servicecut: 'service cut',
  servicecuts: 'service cut',
  servicereduction: 'service cut',
  cut: 'service cut',
  // How a gain was made (FD 2.3) says nothing of what is cashable.
  sameserviceforless: 'unstated',
  moreforthesame: 'unstated',
  remodelledservice: 'unstated',
  // The headings of a register, so that whole columns can be given.
  kind: 'heading',
  kinds: 'heading',
};
const yearHeading = /^(?:financial )?years?$/i;
const heading = 'heading';
const kindWords = ['Cashable', 'Non-cashable', 'Service cut'];
const askableWords = ['Cashable', 'Non-cashable'];

/**
 * Gains of one year from a register, in pounds, or of all years up to it. Service cuts never count (FD 2.3, A4).
 * A row that says nothing of its kind counts in the total, and in neither kind.
 */
export function* gainsOf(
  amounts: unknown,
  years: unknown,
  year: unknown,
  kinds: unknown,
  kind: unknown,
  cumulative: unknown,
): Sliced<number> {
  const asked = yearArgument(year, 'Year');
  if (asked === null) throw unusable(yearMissing());
  const kindAsked = askedKind(wordsArgument(kind, 'Kind'));
  const toDate = flagArgument(cumulative, 'Cumulative');
  if (kindAsked !== null && isMissing(kinds)) throw unusable(kindWithoutKinds());

  const gains: NamedRange = { name: 'Amounts', range: rangeOf(amounts) };
  const yearRange: NamedRange = { name: 'Years', range: rangeOf(years) };
  const kindRange: NamedRange | null = isMissing(kinds) ? null : { name: 'Kinds', range: rangeOf(kinds) };
  let rows = sharedRows(gains, yearRange);
  if (kindRange !== null) rows = Math.max(rows, sharedRows(gains, kindRange));

  const knownYears = new Map<unknown, string | null>();
  let total = noPence;
  for (let row = 0; row < rows; row += 1) {
    if (row > 0 && row % rowsPerSlice === 0) yield;
    const columns = gains.range[row]?.length ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const ofKind = kindRange === null ? 'unstated' : kindIn(kindRange, row, column);
      if (ofKind === 'service cut' || ofKind === heading) continue;
      if (kindAsked !== null && ofKind !== kindAsked) continue;
      const ofYear = yearIn(yearRange, row, column, knownYears);
      if (ofYear === heading) continue;
      if (ofYear !== null && !(toDate ? ofYear <= asked : ofYear === asked)) continue;
      const amount = gainIn(gains, row, column);
      if (amount !== noPence && ofYear === null) throw unusable(gainWithoutYear(placeIn(gains, row, column)));
      total = add(total, amount);
    }
  }
  return inPounds(total);
}

function askedKind(word: string): Kind | null {
  if (word === '') return null;
  const kind = kindOf(word);
  if (kind === null || kind === 'service cut' || kind === heading)
    throw unusable(unknownKind('Kind', word, askableWords));
  return kind;
}

function kindOf(word: string): Kind | null {
  return kindBySpelling[word.toLowerCase().replace(/[\s\u00a0\-\u2010-\u2015]+/g, '')] ?? null;
}

function kindIn(kinds: NamedRange, row: number, column: number): Kind {
  const cell = cellOf(kinds.range[row]?.[column]);
  if (cell instanceof CellError) throw passOn(cell.code, placeIn(kinds, row, column));
  if (saysNothing(cell)) return 'unstated';
  const kind = kindOf(shownCell(cell));
  if (kind === null) throw unusable(unknownKind(placeIn(kinds, row, column), shownCell(cell), kindWords));
  return kind;
}

function yearIn(
  years: NamedRange,
  row: number,
  column: number,
  known: Map<unknown, string | null>,
): string | null {
  const given = years.range[row]?.[column];
  const before = known.get(given);
  if (before !== undefined) return before;
  const cell = cellOf(given);
  if (cell instanceof CellError) throw passOn(cell.code, placeIn(years, row, column));
  if (saysNothing(cell)) return null;
  if (typeof cell === 'string' && yearHeading.test(cell.trim())) return heading;
  const year = typeof cell === 'boolean' ? null : readFinancialYear(cell);
  if (year === null) throw unusable(notAYear(placeIn(years, row, column), shownCell(cell)));
  known.set(given, year);
  return year;
}

function gainIn(gains: NamedRange, row: number, column: number): Pence {
  const cell = cellOf(gains.range[row]?.[column]);
  if (cell instanceof CellError) throw passOn(cell.code, placeIn(gains, row, column));
  const read = readAmount(cell, '£');
  if (read.kind === 'amount') return read.pence;
  if (read.kind === 'blank' || read.kind === 'nil') return noPence;
  const where = placeIn(gains, row, column);
  if (read.kind === 'error') throw passOn(read.text, where);
  throw unusable(notAnAmount(where, read.text));
}
