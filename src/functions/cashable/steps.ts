import type { Edition } from '../../guidance/edition';
import type { Pence } from '../../money/pence';
import type { WorkingStep } from '../explained';
import { shareSteps } from '../share-steps';
import type { CashableArguments } from './function';

export function steps(least: Pence, { amount }: CashableArguments, edition: Edition): readonly WorkingStep[] {
  const { value: rate, cites } = edition.cashableShare;
  return shareSteps(amount, [rate], least, cites, 'up');
}
