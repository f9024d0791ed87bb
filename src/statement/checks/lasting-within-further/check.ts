import { poundsShown } from '../../../money/pounds';
import { partName } from '../../words';
import { allRows, isMore, taken, unreadableOf } from '../../amounts';
import type { Check } from '../../check';
import { blocked, cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

export const lastingWithinFurther: Check = {
  id: 'lasting-within-further',
  number: 2,
  about: 'arithmetic',
  duty: 'must',
  kinds: ['backward'],
  reads: ['ongoing-total', 'ongoing-cashable', 'further-total', 'further-cashable'],
  parameters: [],
  cites: ['4.6', 'P13'],
  words,
  fix: 'none',
  waiver: null,
  check(statement) {
    const outcomes: CheckOutcome[] = [];
    for (const row of allRows(statement)) {
      for (const part of ['total', 'cashable'] as const) {
        const lasting = taken(row, `ongoing-${part}`);
        const further = taken(row, `further-${part}`);
        // A column that was not found is no blank one.
        if (lasting.cell === null || further.cell === null || lasting.kind === 'none') continue;
        const at = [lasting.cell];
        const beside = [further.cell];
        const unread = unreadableOf([lasting, further]);
        if (unread.length > 0 || lasting.kind === 'unreadable') {
          outcomes.push(blocked(at, unread));
          continue;
        }
        const figures = { part: partName[part], lasting: poundsShown(lasting.pence) };
        if (further.kind !== 'amount') {
          outcomes.push(
            lasting.pence === 0 ? passed(...at) : cannotTell('further-blank', { at, beside, figures }),
          );
        } else if (isMore(lasting.pence, further.pence)) {
          outcomes.push(
            failed('above', { at, beside, figures: { ...figures, further: poundsShown(further.pence) } }),
          );
        } else {
          outcomes.push(passed(...at));
        }
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
