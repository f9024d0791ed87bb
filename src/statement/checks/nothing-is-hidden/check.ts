import { poundsShown } from '../../../money/pounds';
import { moneyCells } from '../../amounts';
import type { Check } from '../../check';
import { cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

export const nothingIsHidden: Check = {
  id: 'nothing-is-hidden',
  number: 29,
  about: 'form',
  duty: 'note',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['every column of pounds'],
  parameters: [],
  cites: ['4.6', 'P23'],
  words,
  fix: 'none',
  waiver: null,
  check(statement) {
    const outcomes = moneyCells(statement)
      .filter(({ amount }) => amount.kind !== 'blank')
      .map((cell): CheckOutcome => {
        if (!cell.hidden) return passed(cell);
        if (cell.amount.kind !== 'amount') return cannotTell('hidden-text', { at: [cell] });
        return failed('hidden', { at: [cell], figures: { amount: poundsShown(cell.amount.pence) } });
      });
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
