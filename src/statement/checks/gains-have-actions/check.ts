import { poundsShown } from '../../../money/pounds';
import { columnSum, taken } from '../../amounts';
import type { Check } from '../../check';
import { yearsGains } from '../../layouts/layout';
import { failed, notApplicable, nowhere, passed, type Outcome } from '../../outcome';
import { words } from './words';

export const gainsHaveActions: Check = {
  id: 'gains-have-actions',
  number: 19,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward'],
  reads: ['gains of the year', 'key-actions', 'actions-taken', 'row-strategy', 'row-key-actions'],
  parameters: [],
  cites: ['4.5', 'P12'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: [] },
  check(statement) {
    const { total } = yearsGains(statement.kind);
    const forward = statement.kind === 'forward';
    const { sum } = columnSum(statement, total);
    if (sum <= 0) return notApplicable;
    const id = forward ? 'key-actions' : 'actions-taken';
    const label = statement.layout.header.find((field) => field.id === id)?.label ?? id;
    const box = statement.boxes[id];
    const outcomes: Outcome[] = [
      box === undefined || box.text === ''
        ? failed('no-actions', {
            at: [box ?? nowhere(`header/${id}`, label)],
            figures: { total: poundsShown(sum), box: label },
          })
        : passed(box),
    ];
    const column = forward ? 'row-strategy' : 'row-key-actions';
    for (const row of statement.rows) {
      const gain = taken(row, total);
      const text = row.cells[column];
      if (gain.kind !== 'amount' || gain.pence <= 0 || text === undefined) continue;
      const figures = { amount: poundsShown(gain.pence) };
      outcomes.push(
        text.text === '' ? failed('row-without', { at: [text], beside: [gain.cell], figures }) : passed(text),
      );
    }
    return outcomes;
  },
};
