import { moneyCells } from '../../amounts';
import type { Check } from '../../check';
import { cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import type { StatementCell } from '../../statement';
import { words } from './words';

function outcomeOf(cell: StatementCell): CheckOutcome | null {
  const { amount } = cell;
  switch (amount.kind) {
    case 'blank':
      return null;
    case 'error':
      // The business of the check on formulas.
      return null;
    case 'amount':
      return passed(cell);
    case 'covered':
      return cannotTell('covered', { at: [cell] });
    case 'fraction':
    case 'too-large':
      return cannotTell(amount.kind, { at: [cell], figures: { text: amount.text } });
    case 'not-a-number': {
      const figures = { text: amount.text };
      if (amount.why !== 'figure-as-text') return failed(amount.why, { at: [cell], figures });
      if (amount.means === null) return failed('ambiguous', { at: [cell], figures });
      // A formula that gives text has to be mended by hand: a number in its place would be typed over it.
      const fix =
        cell.formula === null
          ? { key: cell.key, place: cell.place, before: cell.value, write: { number: amount.means } }
          : null;
      return failed('figure-as-text', { at: [cell], figures, fix });
    }
  }
}

export const amountsAreNumbers: Check = {
  id: 'amounts-are-numbers',
  number: 7,
  about: 'arithmetic',
  duty: 'must',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['every column of pounds', 'header/baseline', 'header/target'],
  parameters: [],
  cites: ['4.6', 'P23'],
  words,
  fix: 'safe',
  waiver: null,
  check(statement) {
    const outcomes = moneyCells(statement)
      .map(outcomeOf)
      .filter((outcome) => outcome !== null);
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
