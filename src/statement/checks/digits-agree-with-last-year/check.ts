import { add } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { penceTaken, taken } from '../../amounts';
import type { Check } from '../../check';
import { lastYears, sameRow } from '../../earlier';
import { failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { partName } from '../../words';
import { isDigitSlip } from './digit-slip';
import { words } from './words';

export const digitsAgreeWithLastYear: Check = {
  id: 'digits-agree-with-last-year',
  number: 40,
  about: 'arithmetic',
  duty: 'query',
  kinds: ['backward'],
  reads: [
    'sustained-total',
    'sustained-cashable',
    'last year: sustained',
    'last year: ongoing',
    'last year: cumulative',
  ],
  parameters: [],
  cites: ['4.6', 'P2', 'P24'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check(statement, { others }) {
    const last = lastYears(statement, others);
    if (last === null) return notApplicable;
    const outcomes: CheckOutcome[] = [];
    for (const row of statement.rows) {
      const before = sameRow(last, row);
      if (before === null) continue;
      for (const part of ['total', 'cashable'] as const) {
        const now = taken(row, `sustained-${part}`);
        const [kept, lasts, soFar] = ['sustained', 'ongoing', 'cumulative'].map((id) =>
          taken(before, `${id}-${part}`),
        );
        if (now.kind !== 'amount' || kept === undefined || lasts === undefined || soFar === undefined)
          continue;
        const left = add(penceTaken(kept), penceTaken(lasts));
        const figures = { part: partName[part], now: poundsShown(now.pence) };
        const cells = [lasts, soFar].flatMap(({ cell }) => (cell === null ? [] : [cell]));
        const then = [left, penceTaken(soFar)].find((each) => isDigitSlip(now.pence, each));
        if (then === undefined) outcomes.push(passed(now.cell));
        else {
          outcomes.push(
            failed('slip', {
              at: [now.cell],
              beside: cells,
              figures: { ...figures, then: poundsShown(then) },
            }),
          );
        }
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
