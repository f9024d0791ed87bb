import { poundsShown } from '../../../money/pounds';
import { penceTaken, taken, unreadableOf } from '../../amounts';
import type { Check } from '../../check';
import { blocked, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import { partName } from '../../words';
import { words } from './words';

export const achievedWithinForecast: Check = {
  id: 'achieved-within-forecast',
  number: 34,
  about: 'arithmetic',
  duty: 'query',
  kinds: ['mid-year'],
  reads: ['achieved-total', 'achieved-cashable', 'forecast-total', 'forecast-cashable'],
  parameters: [],
  cites: ['4.7', 'P18'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check(statement) {
    const outcomes: CheckOutcome[] = [];
    for (const row of statement.rows) {
      for (const part of ['total', 'cashable'] as const) {
        const achieved = taken(row, `achieved-${part}`);
        const forecast = taken(row, `forecast-${part}`);
        if (achieved.cell === null || forecast.cell === null || achieved.kind === 'none') continue;
        const unread = unreadableOf([achieved, forecast]);
        if (unread.length > 0) {
          outcomes.push(blocked([achieved.cell], unread));
          continue;
        }
        const done = penceTaken(achieved);
        const about = { at: [achieved.cell], beside: [forecast.cell] };
        const figures = { part: partName[part], achieved: poundsShown(done) };
        if (forecast.kind !== 'amount') {
          outcomes.push(done > 0 ? failed('no-forecast', { ...about, figures }) : passed(achieved.cell));
        } else if (done <= forecast.pence) outcomes.push(passed(achieved.cell));
        else {
          outcomes.push(
            failed('above', { ...about, figures: { ...figures, forecast: poundsShown(forecast.pence) } }),
          );
        }
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
