import { poundsShown } from '../../../money/pounds';
import { taken } from '../../amounts';
import type { Check } from '../../check';
import { yearsGains } from '../../layouts/layout';
import { failed, notApplicable, passed, type Outcome } from '../../outcome';
import { words } from './words';

export const noGainCountedTwice: Check = {
  id: 'no-gain-counted-twice',
  number: 16,
  about: 'rules',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['gains of the year'],
  parameters: [],
  cites: ['3.4', 'P16'],
  words,
  fix: 'none',
  waiver: { words: 8, mentions: ['cause'] },
  check(statement) {
    const { total } = yearsGains(statement.kind);
    const sectors = statement.rows.filter(({ row }) => row?.kind === 'sector');
    const crossing = statement.rows.filter(({ row }) => row?.kind === 'workstream');
    const outcomes: Outcome[] = [];
    for (const row of crossing) {
      const gain = taken(row, total);
      if (gain.kind !== 'amount' || gain.pence <= 0) continue;
      let compared = false;
      let twice = false;
      for (const sector of sectors) {
        const other = taken(sector, total);
        if (other.kind !== 'amount' || other.pence <= 0) continue;
        compared = true;
        if (other.pence !== gain.pence) continue;
        twice = true;
        const figures = { other: sector.label, amount: poundsShown(gain.pence) };
        outcomes.push(failed('same', { at: [gain.cell, other.cell], figures }));
      }
      if (compared && !twice) outcomes.push(passed(gain.cell));
    }
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
