import { type CouncilRule, withoutRule, withRule } from '../../../budget/council-rule';
import { councilRulesNotImported } from '../../../budget/council-rule-words';
import { readCouncilRules, writeCouncilRules } from '../../../budget/council-rules-file';
import { type Directory, readDirectory } from '../../../excel/directory';
import type { Outcome } from '../../../excel/problem';
import { Refusal } from '../../../excel/problem-from-error';
import type { BudgetWorkbook } from '../budget-workbook';
import type { Cashable } from '../cashable';
import { keptCouncilRules } from '../marks-record';
import { councilRuleSteps, rememberedOf } from '../plan/council-rules-plan';
import { checkRules, soundRules } from '../usable-rules';

/** The council's own rules, as the workbook keeps them. */
export function councilRules({
  actions,
}: BudgetWorkbook): Pick<
  Cashable,
  'councilRules' | 'saveCouncilRule' | 'removeCouncilRule' | 'exportCouncilRules' | 'importCouncilRules'
> {
  const change = <R extends { readonly rules: readonly CouncilRule[] }, T>(
    next: (directory: Directory) => R,
    answer: (changed: R) => T,
  ): Promise<Outcome<T>> =>
    actions.change({
      plan: async () => {
        const directory = await actions.ask(readDirectory);
        const changed = next(directory);
        return { steps: councilRuleSteps(changed.rules, directory.settings), directory, sheet: '', changed };
      },
      answer: ({ changed }) => answer(changed),
    });

  return {
    councilRules: () => actions.read(async (conversation) => soundRules(await readDirectory(conversation))),

    saveCouncilRule: (rule) =>
      change(
        (directory) => {
          checkRules([rule]);
          return { rules: withRule(soundRules(directory), rule) };
        },
        ({ rules }) => rules,
      ),

    removeCouncilRule: (rule) =>
      change(
        (directory) => ({ rules: withoutRule(soundRules(directory), rule) }),
        ({ rules }) => rules,
      ),

    exportCouncilRules: () =>
      actions.read(async (conversation) => writeCouncilRules(soundRules(await readDirectory(conversation)))),

    importCouncilRules: (text) =>
      change(
        (directory) => {
          const file = readCouncilRules(text);
          if (!file.ok) throw new Refusal(councilRulesNotImported(file.sentence));
          // Importing is the way out of damaged rules.
          const known = keptCouncilRules(directory.settings) ?? [];
          const news = rememberedOf(known, file.rules);
          const added = news.filter(({ replaced }) => replaced === null).length;
          const rules = news.reduce((all, { rule }) => withRule(all, rule), known);
          return { rules, added, changed: news.length - added };
        },
        ({ rules, added, changed }) => ({ rules, added, changed }),
      ),
  };
}
