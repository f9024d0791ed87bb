import { listed } from '../../../english/counted';
import type { Rectangle } from '../../../grid/rectangle';
import { columnName } from '../../amounts';
import type { Check } from '../../check';
import { poundsFields } from '../../layouts/layout';
import { cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { areasIn, isPlainSum, isWithin } from '../../sum-formula';
import type { PassedOver } from '../../statement';
import { words } from './words';

/** The areas that a sum adds, and those that sums of blocks among them add, which are no rows themselves. */
function areasBehind(
  formula: string,
  sheet: string,
  passedOver: readonly PassedOver[],
): readonly Rectangle[] {
  const own = areasIn(formula);
  const ofBlocks = passedOver.flatMap((each) =>
    each.formula !== null &&
    each.place.sheet === sheet &&
    isPlainSum(each.formula) &&
    isWithin(each.place, own)
      ? areasIn(each.formula)
      : [],
  );
  return [...own, ...ofBlocks];
}

export const totalsReachEveryRow: Check = {
  id: 'totals-reach-every-row',
  number: 11,
  about: 'arithmetic',
  duty: 'must',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['every column of pounds', 'total'],
  parameters: [],
  cites: ['4.6', 'P23'],
  words,
  fix: 'none',
  waiver: null,
  check(statement) {
    const { total, layout, rows } = statement;
    if (total === null) return notApplicable;
    const outcomes: CheckOutcome[] = [];
    for (const { id } of poundsFields(layout)) {
      const cell = total.cells[id];
      const formula = cell?.formula ?? null;
      if (cell === undefined || formula === null) continue;
      const figures = { gains: columnName(statement, id), formula };
      if (!isPlainSum(formula)) {
        outcomes.push(cannotTell('not-a-sum', { at: [cell], figures }));
        continue;
      }
      const areas = areasBehind(formula, cell.place.sheet, statement.reading.passedOver);
      const missed = rows.flatMap((row) => {
        const part = row.cells[id];
        return part?.place.sheet === cell.place.sheet && !isWithin(part.place, areas) ? [part] : [];
      });
      // A sum of subtotals names no row itself.
      if (missed.length === rows.length && rows.length > 0) {
        outcomes.push(cannotTell('not-a-sum', { at: [cell], figures }));
        continue;
      }
      outcomes.push(
        missed.length === 0
          ? passed(cell)
          : failed('short', {
              at: [cell],
              beside: missed,
              figures: { ...figures, missed: listed(missed.map(({ label }) => label)) },
            }),
      );
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
