import { add, noPence } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { partName } from '../../words';
import { penceTaken, taken, unreadableOf } from '../../amounts';
import type { Check } from '../../check';
import { blocked, cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

const pairs = ['sustained', 'further', 'ongoing', 'cumulative'];

/** Rows only: in the total some rows may have added all further gains and others those that last. */
export const cumulativeAddsUp: Check = {
  id: 'cumulative-adds-up',
  number: 3,
  about: 'arithmetic',
  duty: 'must',
  kinds: ['backward'],
  reads: pairs.flatMap((id) => [`${id}-total`, `${id}-cashable`]),
  parameters: [],
  cites: ['4.6', 'P13', 'P14'],
  words,
  fix: 'none',
  waiver: null,
  check(statement) {
    const outcomes: CheckOutcome[] = [];
    const { columns } = statement;
    for (const row of statement.rows) {
      for (const part of ['total', 'cashable'] as const) {
        // Of two columns that can mean the same, such as gains sustained from each earlier year, one alone adds up to nothing.
        if (pairs.some((id) => (columns[`${id}-${part}`]?.rivals.length ?? 0) > 0)) continue;
        const sustained = taken(row, `sustained-${part}`);
        const further = taken(row, `further-${part}`);
        const ongoing = taken(row, `ongoing-${part}`);
        const cumulative = taken(row, `cumulative-${part}`);
        const figures = [sustained, further, ongoing, cumulative];
        // A column that was not found is no blank one.
        if (sustained.cell === null || further.cell === null) continue;
        if (cumulative.cell === null || figures.every(({ kind }) => kind === 'none')) continue;
        const at = [cumulative.cell];
        const beside = [sustained, further, ongoing].flatMap(({ cell }) => (cell === null ? [] : [cell]));
        const unread = unreadableOf(figures);
        if (unread.length > 0) {
          outcomes.push(blocked(at, unread));
          continue;
        }
        const all = add(penceTaken(sustained), penceTaken(further));
        // Where nothing says what will last, only the sum of all further gains can be meant.
        const lasting = ongoing.kind === 'none' ? all : add(penceTaken(sustained), penceTaken(ongoing));
        const shown = { part: partName[part], all: poundsShown(all), lasting: poundsShown(lasting) };
        if (cumulative.kind === 'none') {
          outcomes.push(
            all === noPence ? passed(...at) : cannotTell('blank', { at, beside, figures: shown }),
          );
        } else if (penceTaken(cumulative) === all || penceTaken(cumulative) === lasting) {
          outcomes.push(passed(...at));
        } else {
          const entered = { ...shown, cumulative: poundsShown(penceTaken(cumulative)) };
          outcomes.push(failed('apart', { at, beside, figures: entered }));
        }
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
