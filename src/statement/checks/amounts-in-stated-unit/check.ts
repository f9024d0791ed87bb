import { pence, type Pence } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { columnName, taken } from '../../amounts';
import type { Check } from '../../check';
import { poundsFields } from '../../layouts/layout';
import { cannotTell, failed, notApplicable, passed, type Outcome } from '../../outcome';
import { words } from './words';

/** No council's column of gains stays under £10,000, and none reaches £1bn. */
const leastLargest = pence(10_000_00);
const mostLargest = pence(1_000_000_000_00);
/** A single figure under £1,000 among figures of £50,000 and more, or a thousand times theirs and over £10m. */
const small = pence(1_000_00);
const usualBesideSmall = pence(50_000_00);
const large = pence(10_000_000_00);
const thousand = 1000;
const tenfold = 10;
const fewestFigures = 3;

/** The middle one of sorted amounts when one of them is left out. */
function medianWithout(sorted: readonly Pence[], one: Pence): Pence {
  const middle = Math.floor((sorted.length - 2) / 2);
  const at = sorted[middle] ?? one;
  return one <= at ? (sorted[middle + 1] ?? one) : at;
}

/** A thousandfold or more of the usual figure, or ten times all other figures together, from £10m on. */
function isFarAbove(one: Pence, usual: Pence, sorted: readonly Pence[]): boolean {
  if (one < large) return false;
  const others = sorted.reduce((sum, each) => sum + each, 0) - one;
  return one / thousand >= usual || (others > 0 && one >= tenfold * others);
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
    const outcomes: Outcome[] = [];
    for (const { id } of poundsFields(statement.layout)) {
      const column = statement.columns[id];
      const gains = columnName(statement, id);
      const figures = statement.rows
        .map((row) => taken(row, id))
        .flatMap((figure) => (figure.kind === 'amount' && figure.pence > 0 ? [figure] : []));
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
      if (enough && largest.pence < leastLargest && column.unit === '£') {
        outcomes.push(failed('all-small', { at: [largest.cell], figures: shown }));
        continue;
      }
      const sorted = figures.map(({ pence: each }) => each).sort((a, b) => a - b);
      for (const figure of figures) {
        const usual = medianWithout(sorted, figure.pence);
        const named = { gains, amount: poundsShown(figure.pence), usual: poundsShown(usual) };
        if (enough && figure.pence < small && usual >= usualBesideSmall) {
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
