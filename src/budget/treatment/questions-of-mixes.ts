import type { LineTreatment, MixedLine, Treatment } from '../line';
import type { RuleReason } from './reason-words';

interface QuestionOfMix {
  readonly reason: RuleReason;
  readonly suggested: LineTreatment;
  readonly asks?: MixedLine['asks'];
}

/** By what a part is treated as: what is asked of a line that counts and holds such a part. */
export const questionsOfMixes: Readonly<Partial<Record<Treatment, QuestionOfMix>>> = {
  'transfer-payment': { reason: 'all-in-one', suggested: 'included', asks: 'benefit-payments' },
  'delegated-schools': {
    reason: 'education-unsplit',
    suggested: 'delegated-schools',
    asks: 'individual-schools-budget',
  },
  police: { reason: 'police-other', suggested: 'police' },
};
