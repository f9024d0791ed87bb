import { add, subtract } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { penceTaken, taken } from '../../amounts';
import type { Check } from '../../check';
import { lastYears, sameRow } from '../../earlier';
import { isPlaceholder } from '../../empty-words';
import { failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

const texts = ['row-key-actions', 'row-quality', 'row-note'];

export const fallIsExplained: Check = {
  id: 'fall-is-explained',
  number: 41,
  about: 'rules',
  duty: 'query',
  kinds: ['backward'],
  reads: ['sustained-total', 'row-key-actions', 'row-quality', 'last year: sustained', 'last year: ongoing'],
  parameters: [],
  cites: ['4.6', 'P2', 'P24'],
  words,
  fix: 'none',
  waiver: { words: 8, mentions: ['cause'] },
  check(statement, { others }) {
    const last = lastYears(statement, others);
    if (last === null) return notApplicable;
    const outcomes: CheckOutcome[] = [];
    for (const row of statement.rows) {
      const before = sameRow(last, row);
      const now = taken(row, 'sustained-total');
      if (before === null || now.cell === null || now.kind === 'unreadable') continue;
      const [kept, lasts] = [taken(before, 'sustained-total'), taken(before, 'ongoing-total')];
      if (kept.kind === 'unreadable' || lasts.kind === 'unreadable') continue;
      const left = add(penceTaken(kept), penceTaken(lasts));
      if (left <= 0) continue;
      const said = texts.some((id) => !isPlaceholder(row.cells[id]?.text ?? ''));
      if (penceTaken(now) >= left || said) {
        outcomes.push(passed(now.cell));
        continue;
      }
      const figures = {
        now: poundsShown(penceTaken(now)),
        left: poundsShown(left),
        fall: poundsShown(subtract(left, penceTaken(now))),
        year: last.year,
      };
      const beside = [lasts, kept].flatMap(({ cell }) => (cell === null ? [] : [cell]));
      outcomes.push(failed('fallen', { at: [now.cell], beside, figures }));
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
