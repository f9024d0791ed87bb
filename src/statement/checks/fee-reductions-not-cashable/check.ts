import { poundsShown } from '../../../money/pounds';
import { taken } from '../../amounts';
import { feesIn } from '../../actions/fees';
import type { Check } from '../../check';
import { yearsGains } from '../../layouts/layout';
import { blocked, cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

export const feeReductionsNotCashable: Check = {
  id: 'fee-reductions-not-cashable',
  number: 20,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['gains of the year', 'row-strategy', 'row-key-actions', 'row-note'],
  parameters: [],
  cites: ['2.4', '2.5'],
  words,
  fix: 'none',
  waiver: { words: 8, mentions: ['size', 'cause'] },
  check(statement) {
    const pair = yearsGains(statement.kind);
    const outcomes: CheckOutcome[] = [];
    for (const row of statement.rows) {
      for (const id of ['row-strategy', 'row-key-actions', 'row-note']) {
        const text = row.cells[id];
        const found = text === undefined ? undefined : feesIn(text.text).find(({ way }) => way === 'lower');
        const cashable = taken(row, pair.cashable);
        const total = taken(row, pair.total);
        if (text === undefined || found === undefined || cashable.cell === null) continue;
        if (cashable.kind === 'unreadable') {
          outcomes.push(blocked([cashable.cell], [cashable.cell]));
          continue;
        }
        if (cashable.kind === 'none' || cashable.pence <= 0) {
          outcomes.push(passed(text));
          continue;
        }
        const about = {
          at: [cashable.cell, text],
          figures: { words: found.words, cashable: poundsShown(cashable.pence) },
        };
        const all = total.kind === 'amount' && total.pence <= cashable.pence;
        outcomes.push(all ? failed('cashable', about) : cannotTell('part', about));
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
