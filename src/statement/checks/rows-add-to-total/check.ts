import { noPence, pence, subtract } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { directionWords } from '../../words';
import { columnName, columnSum, penceTaken, taken, unreadableOf } from '../../amounts';
import type { Check } from '../../check';
import { poundsFields } from '../../layouts/layout';
import { blocked, cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

export const rowsAddToTotal: Check = {
  id: 'rows-add-to-total',
  number: 5,
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
    const outcomes: CheckOutcome[] = [];
    if (statement.total === null) return notApplicable;
    for (const { id } of poundsFields(statement.layout)) {
      const total = taken(statement.total, id);
      const { sum, cells, unreadable } = columnSum(statement, id);
      if (total.cell === null) continue;
      // A total over rows in which nothing is entered: one of nothing is fine.
      if (cells.length + unreadable.length === 0 && penceTaken(total) === noPence) continue;
      const at = [total.cell];
      const unread = [...unreadableOf([total]), ...unreadable];
      const figures = { gains: columnName(statement, id), sum: poundsShown(sum) };
      if (unread.length > 0) {
        outcomes.push(blocked(at, unread));
      } else if (total.kind !== 'amount') {
        outcomes.push(cannotTell('blank', { at, beside: cells, figures }));
      } else if (total.pence === sum) {
        outcomes.push(passed(...at));
      } else {
        const difference = subtract(total.pence, sum);
        const entered = {
          ...figures,
          total: poundsShown(total.pence),
          difference: poundsShown(pence(Math.abs(difference))),
          direction: difference > 0 ? directionWords.more : directionWords.less,
        };
        outcomes.push(failed('apart', { at, beside: cells, figures: entered }));
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
