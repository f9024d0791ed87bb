import { pence, type Pence } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { columnName, taken } from '../../amounts';
import type { Check } from '../../check';
import { poundsFields } from '../../layouts/layout';
import { cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import type { Statement, StatementCell } from '../../statement';
import { isInPoundsLikeItsWhole, wholeOf } from './within-its-whole';
import { words } from './words';

/** No council's column of gains stays under £10,000, and none reaches £1bn. */
const leastLargest = pence(10_000_00);
const mostLargest = pence(1_000_000_000_00);
/** A single figure under £1,000 among figures of £50,000 and more, or a thousand times theirs and over £10m. */
const small = pence(1_000_00);
const usualBesideSmall = pence(50_000_00);
const large = pence(10_000_000_00);
/** The same for a small council: under £100 among £5,000 and more, or over £1m and thirty times all others together. */
const smallest = pence(100_00);
const usualBesideSmallest = pence(5_000_00);
const largeBesideSmall = pence(1_000_000_00);
/** No council's one sector gained so much that it is three times all others together. */
const beyondAny = pence(50_000_000_00);
const thousand = 1000;
const threefold = 3;
const tenfold = 10;
const thirtyfold = 30;
const fewestFigures = 3;

/** The middle one of sorted amounts when one of them is left out. */
function medianWithout(sorted: readonly Pence[], one: Pence): Pence {
  const middle = Math.floor((sorted.length - 2) / 2);
  const at = sorted[middle] ?? one;
  return one <= at ? (sorted[middle + 1] ?? one) : at;
}

/** A thousandfold or more of the usual figure, or ten times all other figures together, from £10m on. */
function isFarAbove(one: Pence, usual: Pence, sorted: readonly Pence[]): boolean {
  const others = sorted.reduce((sum, each) => sum + each, 0) - one;
  if (one < large) return one >= largeBesideSmall && others > 0 && one >= thirtyfold * others;
  if (one / thousand >= usual) return true;
  return others > 0 && one >= (one >= beyondAny ? threefold : tenfold) * others;
}

const isFarBelow = (one: Pence, usual: Pence): boolean =>
  (one < small && usual >= usualBesideSmall) || (one < smallest && usual >= usualBesideSmallest);

/** Whether the figure that this one is a part of, in the same row, shows that it is in pounds. */
function isProvenByItsRow(statement: Statement, { row: key, pence: one }: RowFigure, field: string): boolean {
  const whole = wholeOf(field);
  const row = statement.rows.find((each) => each.key === key);
  if (whole === null || row === undefined) return false;
  const figure = taken(row, whole);
  return figure.kind === 'amount' && isInPoundsLikeItsWhole(one, figure.pence);
}

interface RowFigure {
  /** Key of its row. */
  readonly row: string;
  readonly cell: StatementCell;
  readonly pence: Pence;
}

function figuresIn(statement: Statement, field: string): readonly RowFigure[] {
  return statement.rows.flatMap((row) => {
    const figure = taken(row, field);
    return figure.kind === 'amount' && figure.pence > 0
      ? [{ row: row.key, cell: figure.cell, pence: figure.pence }]
      : [];
  });
}

/** The largest figure of a column; `null` without one. */
function largestIn(statement: Statement, field: string | null): Pence | null {
  const figures = field === null ? [] : figuresIn(statement, field);
  return figures.reduce<Pence | null>(
    (most, { pence: one }) => (most === null || one > most ? one : most),
    null,
  );
}

/** Each figure of a row in thousands is so many times smaller than the smallest of every other row. */
const farBelowEvery = 25;
const mostInThousands = pence(10_000_00);

/** Rows whose every figure, two of them at least, lies far below those of all other rows: the row is in thousands. */
function rowsInThousands(statement: Statement): ReadonlySet<string> {
  const below = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { id } of poundsFields(statement.layout)) {
    if (statement.columns[id] === undefined) continue;
    const figures = figuresIn(statement, id);
    const sorted = figures.map(({ pence: each }) => each).sort((a, b) => a - b);
    const [least, next] = sorted;
    for (const { row, pence: one } of figures) {
      all.set(row, (all.get(row) ?? 0) + 1);
      const isBelow =
        sorted.length > fewestFigures &&
        one === least &&
        next !== undefined &&
        one < mostInThousands &&
        one * farBelowEvery <= next &&
        next >= usualBesideSmall;
      if (isBelow) below.set(row, (below.get(row) ?? 0) + 1);
    }
  }
  return new Set(
    [...below].filter(([row, count]) => count > 1 && count === all.get(row)).map(([row]) => row),
  );
}

export const amountsInStatedUnit: Check = {
  id: 'amounts-in-stated-unit',
  number: 9,
  about: 'arithmetic',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['every column of pounds', 'headings'],
  parameters: [],
  cites: ['4.6', 'P23'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['size', 'cause'] },
  check(statement) {
    const outcomes: CheckOutcome[] = [];
    const inThousands = rowsInThousands(statement);
    for (const { id } of poundsFields(statement.layout)) {
      const column = statement.columns[id];
      const gains = columnName(statement, id);
      const figures = figuresIn(statement, id);
      const [first] = figures;
      if (column === undefined || first === undefined) continue;
      if (!column.unitStated && id.endsWith('-total')) {
        const at = [
          { key: `heading/${id}`, label: column.heading, place: column.place, value: column.heading },
        ];
        outcomes.push(cannotTell('unstated', { at, figures: { gains } }));
      }
      const largest = figures.reduce((most, each) => (each.pence > most.pence ? each : most), first);
      const shown = { gains, unit: column.unit, largest: poundsShown(largest.pence) };
      if (largest.pence >= mostLargest && column.unit !== '£') {
        outcomes.push(failed('all-large', { at: [largest.cell], figures: shown }));
        continue;
      }
      const enough = figures.length >= fewestFigures;
      const largestWhole = largestIn(statement, wholeOf(id));
      const inPounds = largestWhole !== null && isInPoundsLikeItsWhole(largest.pence, largestWhole);
      if (enough && largest.pence < leastLargest && column.unit === '£' && !inPounds) {
        outcomes.push(failed('all-small', { at: [largest.cell], figures: shown }));
        continue;
      }
      const sorted = figures.map(({ pence: each }) => each).sort((a, b) => a - b);
      for (const figure of figures) {
        const usual = medianWithout(sorted, figure.pence);
        const named = { gains, amount: poundsShown(figure.pence), usual: poundsShown(usual) };
        const isLow = isFarBelow(figure.pence, usual) && !isProvenByItsRow(statement, figure, id);
        if (enough && (isLow || inThousands.has(figure.row))) {
          outcomes.push(failed('small', { at: [figure.cell], figures: named }));
        } else if (enough && isFarAbove(figure.pence, usual, sorted)) {
          outcomes.push(failed('large', { at: [figure.cell], figures: named }));
        } else {
          outcomes.push(passed(figure.cell));
        }
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
