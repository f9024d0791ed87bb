import type { CouncilRule } from '../../../budget/council-rule';
import { ofSameLines, withoutRule, withRule } from '../../../budget/council-rule';
import { removesCouncilRules, removesDamagedCouncilRules } from '../../../budget/council-rule-words';
import {
  isRulesSetting,
  keptCouncilRules,
  type KeptRules,
  type RememberedRule,
  rulesKey,
} from '../marks-record';
import { type Step } from '../../../excel/step';
import { deleteSetting, settingSteps, toSettings } from '../../../excel/settings-store';

type Settings = ReadonlyMap<string, unknown>;

/** Puts these rules in place of those that the workbook keeps; without any, nothing of them stays behind. */
export function councilRuleSteps(rules: readonly CouncilRule[], present: Settings): readonly Step[] {
  if (rules.length === 0)
    return [...present.keys()].filter(isRulesSetting).map((key) => deleteSetting(key, present));
  const value: KeptRules = { version: 1, rules: [...rules] };
  return settingSteps(rulesKey, toSettings(rulesKey, value), present);
}

const same = (a: CouncilRule, b: CouncilRule): boolean =>
  ofSameLines(a, b) && a.words === b.words && a.treatment === b.treatment && a.reason === b.reason;

/** What saving these rules with a decision changes; a rule that is there already is left out. */
export function rememberedOf(
  rules: readonly CouncilRule[],
  remember: readonly CouncilRule[],
): RememberedRule[] {
  return remember
    .map((rule) => ({ rule, replaced: rules.find((each) => ofSameLines(each, rule)) ?? null }))
    .filter(({ rule, replaced }) => replaced === null || !same(rule, replaced));
}

/** The rules as they were before those were saved; one that was changed since is the officer's and stays. */
export function rulesBefore(
  rules: readonly CouncilRule[],
  remembered: readonly RememberedRule[],
): readonly CouncilRule[] {
  return remembered.reduce<readonly CouncilRule[]>((left, { rule, replaced }) => {
    if (!left.some((each) => same(each, rule))) return left;
    return replaced === null ? withoutRule(left, rule) : withRule(left, replaced);
  }, rules);
}

/** Takes the rules out with everything else. */
export function councilRulesRemoval(present: Settings): {
  readonly steps: readonly Step[];
  readonly sentences: readonly string[];
} {
  const steps = councilRuleSteps([], present);
  if (steps.length === 0) return { steps, sentences: [] };
  const rules = keptCouncilRules(present);
  return {
    steps,
    sentences: [rules === null ? removesDamagedCouncilRules() : removesCouncilRules(rules.length)],
  };
}
