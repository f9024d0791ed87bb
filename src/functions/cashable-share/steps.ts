import type { Edition } from '../../guidance/edition';
import { poundsShown } from '../../money/pounds';
import type { WorkingStep } from '../explained';
import { stepOf } from '../step';
import type { CashableShareArguments } from './function';
import { words } from './step-words';

export function steps(
  share: number,
  { total, cashable }: CashableShareArguments,
  { cashableShare: { cites } }: Edition,
): readonly WorkingStep[] {
  const [part, all] = [poundsShown(cashable), poundsShown(total)];
  return [
    stepOf(words.cashablePart, part),
    stepOf(words.allGains, all),
    stepOf(words.divided(part, all), String(share), cites),
  ];
}
