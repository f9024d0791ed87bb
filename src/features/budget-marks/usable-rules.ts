import { type CouncilRule, councilRuleSchema } from '../../budget/council-rule';
import { councilRulesDamaged, councilRuleUnusable } from '../../budget/council-rule-words';
import type { Directory } from '../../excel/directory';
import { Refusal } from '../../excel/problem-from-error';
import { keptCouncilRules } from './marks-record';

/**
 * The council's own rules as the workbook keeps them.
 *
 * @throws Refusal when they are damaged
 */
export function soundRules({ settings }: Directory): readonly CouncilRule[] {
  const rules = keptCouncilRules(settings);
  if (rules === null) throw new Refusal(councilRulesDamaged());
  return rules;
}

/** @throws Refusal when a rule could not be read back again */
export function checkRules(rules: readonly CouncilRule[]): void {
  if (rules.some((rule) => !councilRuleSchema.safeParse(rule).success))
    throw new Refusal(councilRuleUnusable());
}
