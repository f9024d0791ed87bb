import { noPence } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { allRows, columnName, taken } from '../../amounts';
import type { Check } from '../../check';
import { poundsFields } from '../../layouts/layout';
import { blocked, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { words } from './words';

export const noNegativeGains: Check = {
  id: 'no-negative-gains',
  number: 6,
  about: 'arithmetic',
  duty: 'must',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['every column of pounds'],
  parameters: [],
  cites: ['2.3', '4.6'],
  words,
  fix: 'none',
  waiver: null,
  check(statement) {
    const outcomes: CheckOutcome[] = [];
    for (const row of allRows(statement)) {
      for (const { id } of poundsFields(statement.layout)) {
        const gain = taken(row, id);
        if (gain.kind === 'none') continue;
        if (gain.kind === 'unreadable') outcomes.push(blocked([gain.cell], [gain.cell]));
        else if (gain.pence >= noPence) outcomes.push(passed(gain.cell));
        else {
          const figures = { amount: poundsShown(gain.pence), gains: columnName(statement, id) };
          outcomes.push(failed('negative', { at: [gain.cell], figures }));
        }
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
