import { poundsShown } from '../../../money/pounds';
import { penceTaken, taken, unreadableOf } from '../../amounts';
import type { Check } from '../../check';
import { otherStatement, sameRow } from '../../earlier';
import { blocked, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { partName } from '../../words';
import { words } from './words';

export const updateKeepsForwardLook: Check = {
  id: 'update-keeps-forward-look',
  number: 33,
  about: 'rules',
  duty: 'query',
  kinds: ['mid-year'],
  reads: ['expected-total', 'expected-cashable', 'forward look: expected'],
  parameters: [],
  cites: ['4.7', 'P18'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check(statement, { others }) {
    const forward = otherStatement(statement, others, 'forward', statement.year);
    if (forward === null) return notApplicable;
    const outcomes: CheckOutcome[] = [];
    for (const row of statement.rows) {
      const planned = sameRow(forward, row);
      for (const part of ['total', 'cashable'] as const) {
        const now = taken(row, `expected-${part}`);
        const then = planned === null ? taken(row, '') : taken(planned, `expected-${part}`);
        if (now.cell === null || (now.kind === 'none' && then.kind === 'none')) continue;
        // What the forward look itself cannot say is reported there.
        if (then.kind === 'unreadable') continue;
        const unread = unreadableOf([now]);
        if (unread.length > 0) {
          outcomes.push(blocked([now.cell], unread));
          continue;
        }
        const [mine, its] = [penceTaken(now), penceTaken(then)];
        const figures = { part: partName[part], now: poundsShown(mine), then: poundsShown(its) };
        const beside = then.cell === null ? [] : [then.cell];
        outcomes.push(mine === its ? passed(now.cell) : failed('apart', { at: [now.cell], beside, figures }));
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
