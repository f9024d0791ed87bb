import { poundsShown } from '../../../money/pounds';
import { allRows, columnName, taken, unreadableOf } from '../../amounts';
import type { Check } from '../../check';
import { pairsOf } from '../../layouts/layout';
import { blocked, cannotTell, failed, notApplicable, passed, type Outcome } from '../../outcome';
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
    const outcomes: Outcome[] = [];
    for (const row of allRows(statement)) {
      for (const pair of pairsOf(statement.layout)) {
        const total = taken(row, pair.total);
        const cashable = taken(row, pair.cashable);
        const gains = columnName(statement, pair.total);
        const at = cashable.cell ?? total.cell;
        if (at === null || (total.kind === 'none' && cashable.kind === 'none')) continue;
        const unread = unreadableOf([cashable, total]);
        if (unread.length > 0) {
          outcomes.push(blocked([at], unread));
        } else if (cashable.kind !== 'amount') {
          if (cashable.cell === null || total.cell === null) continue;
          const figures = { gains, total: total.kind === 'amount' ? poundsShown(total.pence) : '' };
          outcomes.push(
            total.kind === 'amount' && total.pence === 0
              ? passed(cashable.cell)
              : cannotTell('cashable-blank', { at: [cashable.cell], beside: [total.cell], figures }),
          );
        } else if (total.kind !== 'amount') {
          const figures = { gains, cashable: poundsShown(cashable.pence) };
          const beside = total.cell === null ? [] : [total.cell];
          outcomes.push(
            cashable.pence === 0
              ? passed(cashable.cell)
              : cannotTell('total-blank', { at: [cashable.cell], beside, figures }),
          );
        } else if (cashable.pence > total.pence) {
          const figures = { gains, cashable: poundsShown(cashable.pence), total: poundsShown(total.pence) };
          outcomes.push(failed('above', { at: [cashable.cell], beside: [total.cell], figures }));
        } else {
          outcomes.push(passed(cashable.cell));
        }
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
