import { poundsShown } from '../../../money/pounds';
import { feesIn } from '../../actions/fees';
import { taken } from '../../amounts';
import type { Check } from '../../check';
import { yearsGains } from '../../layouts/layout';
import { blocked, cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import type { StatementCell } from '../../statement';
import { words } from './words';

const boxes = ['strategy', 'key-actions', 'actions-taken'];
const columns = ['row-strategy', 'row-key-actions', 'row-note'];

const higherIn = (cell: StatementCell | undefined): string | null =>
  cell === undefined ? null : (feesIn(cell.text).find(({ way }) => way === 'higher')?.words ?? null);

export const feeIncreasesNotGains: Check = {
  id: 'fee-increases-not-gains',
  number: 32,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: [
    'gains of the year',
    'strategy',
    'key-actions',
    'actions-taken',
    'row-strategy',
    'row-key-actions',
    'row-note',
  ],
  parameters: [],
  cites: ['2.3', '2.5'],
  words,
  fix: 'none',
  waiver: { words: 8, mentions: ['size', 'cause'] },
  check(statement) {
    const { total } = yearsGains(statement.kind);
    const outcomes: CheckOutcome[] = [];
    for (const id of boxes) {
      const box = statement.boxes[id];
      const higher = higherIn(box);
      if (box !== undefined && higher !== null) {
        outcomes.push(cannotTell('authority', { at: [box], figures: { words: higher } }));
      }
    }
    for (const row of statement.rows) {
      const gain = taken(row, total);
      for (const id of columns) {
        const text = row.cells[id];
        const higher = higherIn(text);
        if (text === undefined || higher === null || gain.cell === null) continue;
        if (gain.kind === 'unreadable') outcomes.push(blocked([gain.cell], [gain.cell]));
        else if (gain.kind === 'none' || gain.pence <= 0) outcomes.push(passed(text));
        else {
          const figures = { words: higher, amount: poundsShown(gain.pence) };
          outcomes.push(failed('row', { at: [text], beside: [gain.cell], figures }));
        }
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
