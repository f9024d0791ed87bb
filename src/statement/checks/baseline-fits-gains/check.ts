import { poundsShown } from '../../../money/pounds';
import { columnSum } from '../../amounts';
import type { Check } from '../../check';
import { yearsGains } from '../../layouts/layout';
import { blocked, failed, notApplicable, passed } from '../../outcome';
import { words } from './words';

/** Gains of a year above a quarter of all spending, or below a twenty-thousandth, are a slip of the unit. */
const mostShare = 4;
const leastShare = 20_000;

export const baselineFitsGains: Check = {
  id: 'baseline-fits-gains',
  number: 37,
  about: 'arithmetic',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['header/baseline', 'gains of the year'],
  parameters: [],
  cites: ['A7', 'P23'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['size', 'cause'] },
  check(statement) {
    const baseline = statement.boxes['baseline'];
    if (baseline === undefined || baseline.amount.kind === 'blank') return notApplicable;
    const { sum, cells } = columnSum(statement, yearsGains(statement.kind).total);
    if (cells.length === 0 || sum <= 0) return notApplicable;
    if (baseline.amount.kind !== 'amount') return [blocked([baseline], [baseline])];
    const all = baseline.amount.pence;
    // 0 is no baseline at all.
    if (all <= 0) return notApplicable;
    const figures = { baseline: poundsShown(all), gains: poundsShown(sum) };
    if (all < sum * mostShare) return [failed('small', { at: [baseline], figures })];
    return [all > sum * leastShare ? failed('large', { at: [baseline], figures }) : passed(baseline)];
  },
};
