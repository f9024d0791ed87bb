import { poundsShown } from '../../../money/pounds';
import { allRows, columnName, isMore, taken, unreadableOf } from '../../amounts';
import type { Check } from '../../check';
import { pairsOf } from '../../layouts/layout';
import { blocked, cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

export const cashableWithinTotal: Check = {
  id: 'cashable-within-total',
  number: 1,
  about: 'arithmetic',
  duty: 'must',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['every pair of total and cashable gains'],
  parameters: [],
  cites: ['2.4', 'P12', 'P13'],
  words,
  fix: 'none',
  waiver: null,
  check(statement) {
    const outcomes: CheckOutcome[] = [];
    for (const row of allRows(statement)) {
      for (const pair of pairsOf(statement.layout)) {
        const total = taken(row, pair.total);
        const cashable = taken(row, pair.cashable);
        const gains = columnName(statement, pair.total);
        const at = cashable.cell;
        // A column that was not found is no blank one.
        if (at === null || total.cell === null || (total.kind === 'none' && cashable.kind === 'none'))
          continue;
        const unread = unreadableOf([cashable, total]);
        if (unread.length > 0) {
          outcomes.push(blocked([at], unread));
        } else if (cashable.kind !== 'amount') {
          const figures = { gains, total: total.kind === 'amount' ? poundsShown(total.pence) : '' };
          outcomes.push(
            total.kind === 'amount' && total.pence === 0
              ? passed(at)
              : cannotTell('cashable-blank', { at: [at], beside: [total.cell], figures }),
          );
        } else if (total.kind !== 'amount') {
          const figures = { gains, cashable: poundsShown(cashable.pence) };
          const beside = [total.cell];
          outcomes.push(
            cashable.pence === 0 ? passed(at) : cannotTell('total-blank', { at: [at], beside, figures }),
          );
        } else if (isMore(cashable.pence, total.pence)) {
          const figures = { gains, cashable: poundsShown(cashable.pence), total: poundsShown(total.pence) };
          outcomes.push(failed('above', { at: [at], beside: [total.cell], figures }));
        } else {
          outcomes.push(passed(at));
        }
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
