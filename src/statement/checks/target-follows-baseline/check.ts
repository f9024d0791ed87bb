import { targetsAsChosen } from '../../../guidance/choices';
import { annualTarget, cumulativeTarget } from '../../../guidance/targets';
import { poundsShown } from '../../../money/pounds';
import type { Check } from '../../check';
import { blocked, failed, notApplicable, passed } from '../../outcome';
import { words } from './words';

/** Published targets moved with restated baselines: Poole’s first stood 14% above what its new baseline gives. */
const leeway = 5;

export const targetFollowsBaseline: Check = {
  id: 'target-follows-baseline',
  number: 36,
  about: 'arithmetic',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['header/target', 'header/baseline'],
  parameters: ['annualTarget'],
  cites: ['2.6', 'A7', 'P1'],
  words,
  fix: 'none',
  waiver: { words: 6, mentions: ['cause'] },
  check({ boxes, year }, { edition, choices }) {
    const { target, baseline } = boxes;
    if (target === undefined || baseline === undefined) return notApplicable;
    if (target.amount.kind === 'blank' || baseline.amount.kind === 'blank') return notApplicable;
    const unread = [target, baseline].filter(({ amount }) => amount.kind !== 'amount');
    if (target.amount.kind !== 'amount' || baseline.amount.kind !== 'amount')
      return [blocked([target], unread)];
    const { pence } = target.amount;
    // 0 is nothing to take a share of.
    if (baseline.amount.pence <= 0) return notApplicable;
    const yearly = annualTarget(baseline.amount.pence, edition);
    const soFar = cumulativeTarget(baseline.amount.pence, year, edition) ?? yearly;
    // Within a fifth of the year’s share, of the share so far, or of anything between them.
    const holds = pence * leeway >= yearly * (leeway - 1) && pence * leeway <= soFar * (leeway + 1);
    // Where the baseline was restated or targets were published, what follows from that as chosen.
    const chosen = targetsAsChosen(baseline.amount.pence, choices, edition).find(
      (each) => each.year === year,
    );
    if (holds || pence === chosen?.annual || pence === chosen?.cumulative) return [passed(target)];
    const figures = {
      target: poundsShown(pence),
      baseline: poundsShown(baseline.amount.pence),
      yearly: poundsShown(yearly),
      soFar: poundsShown(soFar),
    };
    return [failed('apart', { at: [target], beside: [baseline], figures })];
  },
};
