import { add } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { penceTaken, taken, unreadableOf } from '../../amounts';
import type { Check } from '../../check';
import { blocked, cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

export const capitalAndOtherAddUp: Check = {
  id: 'capital-and-other-add-up',
  number: 4,
  about: 'arithmetic',
  duty: 'query',
  kinds: ['forward'],
  reads: ['expected-total', 'expected-capital', 'expected-other'],
  parameters: [],
  cites: ['4.5', 'P12'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['size'] },
  check(statement) {
    const outcomes: CheckOutcome[] = [];
    for (const row of statement.rows) {
      const expected = taken(row, 'expected-total');
      const capital = taken(row, 'expected-capital');
      const other = taken(row, 'expected-other');
      // A column that was not found is no blank one.
      if (expected.cell === null || capital.cell === null || other.cell === null) continue;
      if (capital.kind === 'none' && other.kind === 'none') continue;
      const at = [expected.cell];
      const beside = [capital.cell, other.cell];
      const unread = unreadableOf([expected, capital, other]);
      if (unread.length > 0) {
        outcomes.push(blocked(at, unread));
        continue;
      }
      const together = add(penceTaken(capital), penceTaken(other));
      const figures = {
        capital: poundsShown(penceTaken(capital)),
        other: poundsShown(penceTaken(other)),
        together: poundsShown(together),
        expected: poundsShown(penceTaken(expected)),
      };
      if (penceTaken(expected) === together) outcomes.push(passed(...at));
      else if (expected.kind === 'none') outcomes.push(cannotTell('expected-blank', { at, beside, figures }));
      else outcomes.push(failed('apart', { at, beside, figures }));
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
