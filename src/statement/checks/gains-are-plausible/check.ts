import { pence, type Pence } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import { shareShown } from '../../words';
import { taken } from '../../amounts';
import type { Check } from '../../check';
import { yearsGains } from '../../layouts/layout';
import { cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import type { StatementCell } from '../../statement';
import { words } from './words';

/** A gain above a quarter of what the service costs deserves a second look. */
const largeShare = 4;
/** So many rows alike are no chance. */
const fewestAlike = 5;
const roundTo = pence(10_000_00);

export const gainsArePlausible: Check = {
  id: 'gains-are-plausible',
  number: 42,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['gains of the year', 'marked budget: baseline of each sector'],
  parameters: [],
  cites: ['3.4', '4.6', 'A7'],
  words,
  fix: 'none',
  waiver: { words: 8, mentions: ['size', 'cause'] },
  check(statement, { spending }) {
    const { total } = yearsGains(statement.kind);
    const judged: { readonly cell: StatementCell; readonly gain: Pence; readonly all: Pence }[] = [];
    for (const row of statement.rows) {
      const gain = taken(row, total);
      const all = row.row === null ? undefined : spending[row.row.id];
      if (gain.kind !== 'amount' || gain.pence <= 0 || all === undefined || all <= 0) continue;
      judged.push({ cell: gain.cell, gain: gain.pence, all });
    }
    const outcomes = judged.map(({ cell, gain, all }): CheckOutcome => {
      const figures = { gain: poundsShown(gain), all: poundsShown(all), share: shareShown(gain, all) };
      if (gain > all) return failed('above-spending', { at: [cell], figures });
      return gain * largeShare > all ? failed('large-share', { at: [cell], figures }) : passed(cell);
    });
    const [first] = judged;
    if (first !== undefined && judged.length >= fewestAlike) {
      const at = judged.map(({ cell }) => cell);
      const share = shareShown(first.gain, first.all);
      if (judged.every(({ gain, all }) => shareShown(gain, all) === share)) {
        outcomes.push(cannotTell('same-share', { at, figures: { share, rows: String(judged.length) } }));
      }
      if (judged.every(({ gain }) => gain % roundTo === 0)) {
        outcomes.push(cannotTell('round', { at, figures: { rows: String(judged.length) } }));
      }
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
