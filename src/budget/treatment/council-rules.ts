import { councilRuleReason } from '../council-rule-words';
import { councilRuleFinder, type CouncilRule } from '../council-rule';
import { isLineTreatment, type BudgetLine } from '../line';

/**
 * Lets the council's own rules decide before the guidance's. They speak of lines only: a row that the sheet itself
 * shows to be a total, income or money counted elsewhere stays so, whatever its words, or it would count twice.
 */
export function applyCouncilRules(
  drafted: readonly BudgetLine[],
  rules: readonly CouncilRule[],
): readonly BudgetLine[] {
  if (rules.length === 0) return drafted;
  const ruleFor = councilRuleFinder(rules);
  return drafted.map((line) => {
    if (!isLineTreatment(line.treatment)) return line;
    const rule = ruleFor(line);
    if (rule === null) return line;
    return {
      ...line,
      treatment: rule.treatment,
      suggested: null,
      reason: councilRuleReason(rule.reason),
      cites: [],
      decidedBy: 'council-rule',
    };
  });
}
