import type { LineTreatment, MixedLine, Treatment } from '../line';
import { netBenefitNote, reasonSentence, type RuleReason } from './reason-words';
import type { SheetFacts } from './sheet-facts';
import type { WordRule } from './word-rule';

/** What is said of a row. */
export interface Treated {
  readonly treatment: Treatment;
  readonly suggested: LineTreatment | null;
  readonly reason: string;
  readonly cites: readonly string[];
  /** The part to ask for, where the line mixes what counts with what stays out. */
  readonly asks?: MixedLine['asks'];
  /** Its heading's words decided, and none of its own. */
  readonly byHeading?: true;
}

const noCites: readonly string[] = [];
const settled = new Map<RuleReason, Treated>();

/** Thousands of lines are settled alike: what is said of them is made once. */
export function decided(
  treatment: Treatment,
  reason: RuleReason,
  cites: readonly string[] = noCites,
): Treated {
  const known = settled.get(reason);
  if (known?.treatment === treatment) return known;
  const treated = { treatment, suggested: null, reason: reasonSentence(reason, null), cites };
  settled.set(reason, treated);
  return treated;
}

export function asked(
  reason: RuleReason,
  suggested: LineTreatment,
  cites: readonly string[] = ['A7'],
): Treated {
  return { treatment: 'check', suggested, reason: reasonSentence(reason, suggested), cites };
}

/** A row that is no line, with its reason as it stands. */
export function noLine(treatment: 'income' | 'note', reason: string): Treated {
  return { treatment, suggested: null, reason, cites: noCites };
}

const byRuleOnNet = new WeakMap<WordRule, Treated>();
const byRuleElsewhere = new WeakMap<WordRule, Treated>();

export function byRule(rule: WordRule, facts: SheetFacts): Treated {
  const made = facts.basis === 'net' ? byRuleOnNet : byRuleElsewhere;
  const known = made.get(rule);
  if (known !== undefined) return known;
  const treated = ruled(rule, facts);
  made.set(rule, treated);
  return treated;
}

function ruled(rule: WordRule, facts: SheetFacts): Treated {
  const suggested = rule.treatment === 'check' ? (rule.suggested ?? 'included') : null;
  const note =
    facts.basis === 'net' && rule.about?.includes('benefit') === true && rule.treatment !== 'included'
      ? ` ${netBenefitNote}`
      : '';
  return {
    treatment: rule.treatment,
    suggested,
    reason: `${reasonSentence(rule.id, suggested)}${note}`,
    cites: rule.cites,
    ...(rule.asks === undefined || suggested === null ? {} : { asks: rule.asks }),
  };
}
