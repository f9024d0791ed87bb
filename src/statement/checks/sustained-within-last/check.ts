import { add } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { partName } from '../../words';
import { penceTaken, taken, unreadableOf } from '../../amounts';
import type { Check } from '../../check';
import { lastYears } from '../../earlier';
import { blocked, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

export const sustainedWithinLast: Check = {
  id: 'sustained-within-last',
  number: 15,
  about: 'rules',
  duty: 'query',
  kinds: ['backward'],
  reads: ['sustained-total', 'sustained-cashable', 'last year: sustained', 'last year: ongoing'],
  parameters: [],
  cites: ['4.6', 'P2', 'P24'],
  words,
  fix: 'none',
  waiver: { words: 8, mentions: ['size', 'cause'] },
  check(statement, { others }) {
    const last = lastYears(statement, others);
    if (last === null) return notApplicable;
    const outcomes: CheckOutcome[] = [];
    for (const row of statement.rows) {
      const same = last.rows.find(({ key }) => key === row.key);
      for (const part of ['total', 'cashable'] as const) {
        const sustained = taken(row, `sustained-${part}`);
        if (sustained.cell === null || sustained.kind === 'none') continue;
        // A column that last year’s statement lacks says nothing of what was left.
        if (!(`ongoing-${part}` in last.columns)) continue;
        const kept =
          same === undefined ? [] : [taken(same, `sustained-${part}`), taken(same, `ongoing-${part}`)];
        const at = [sustained.cell];
        const unread = unreadableOf([sustained]);
        // What last year's statement cannot say is reported there.
        if (unreadableOf(kept).length > 0) continue;
        if (unread.length > 0) {
          outcomes.push(blocked(at, unread));
          continue;
        }
        const left = kept.map(penceTaken).reduce(add, penceTaken({ kind: 'none', cell: null }));
        const beside = kept.flatMap(({ cell }) => (cell === null ? [] : [cell]));
        const figures = {
          part: partName[part],
          sustained: poundsShown(penceTaken(sustained)),
          left: poundsShown(left),
        };
        outcomes.push(
          penceTaken(sustained) <= left ? passed(...at) : failed('more', { at, beside, figures }),
        );
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
