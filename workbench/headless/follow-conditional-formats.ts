import { toDisposable } from '@univerjs/core';
import type { IDisposable, IMutationInfo, IRange } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';
import type { FWorkbook } from '@univerjs/sheets/facade';

/**
 * Makes conditional formats, with their formulas, follow rows and columns that go in and out. In the browser the
 * spreadsheet's user interface does it; without one nobody does.
 */
export function followConditionalFormats(workbook: FWorkbook): IDisposable {
  const injector = workbook.getActiveSheet().getInject();
  const model = injector.get(ConditionalFormattingRuleModel);
  const following = injector.get(FormulaRefRangeService);
  const followed = new Map<string, IDisposable>();
  const unitId = workbook.getId();

  const follow = (subUnitId: string, rule: IConditionFormattingRule): void => {
    followed.get(rule.cfId)?.dispose();
    const formulas = formulaOf(rule);
    const before: IMutationInfo = change(subUnitId, rule);
    followed.set(
      rule.cfId,
      following.registerRangeFormula(unitId, subUnitId, rule.ranges, formulas, (parts) => {
        // A formula is written for the top left cell.
        const [first] = parts.toSorted((a, b) => order(a.ranges) - order(b.ranges));
        if (first === undefined)
          return {
            redos: [
              {
                id: DeleteConditionalRuleMutation.id,
                params: { unitId, subUnitId, cfId: rule.cfId },
              },
            ],
            undos: [{ id: AddConditionalRuleMutation.id, params: { unitId, subUnitId, rule } }],
          };
        const moved = withFormula(rule, first.formulas[0]);
        const left = parts.flatMap((part) => part.ranges);
        // A row inside the format belongs to it, as in Excel; the spreadsheet alone would leave it out.
        const ranges = rule.ranges.length === 1 ? [left.reduce(around)] : left;
        return { redos: [change(subUnitId, { ...moved, ranges })], undos: [before] };
      }),
    );
  };

  const change = (subUnitId: string, rule: IConditionFormattingRule): IMutationInfo => ({
    id: SetConditionalRuleMutation.id,
    params: { unitId, subUnitId, cfId: rule.cfId, rule },
  });

  for (const [subUnitId, rules] of model.getUnitRules(unitId) ?? [])
    for (const rule of rules) follow(subUnitId, rule);
  const subscription = model.$ruleChange.subscribe(({ type, subUnitId, rule }) => {
    if (type === 'add' || type === 'set') follow(subUnitId, rule);
    if (type !== 'delete') return;
    followed.get(rule.cfId)?.dispose();
    followed.delete(rule.cfId);
  });
  return toDisposable(() => {
    subscription.unsubscribe();
    for (const each of followed.values()) each.dispose();
  });
}

function order(ranges: readonly IRange[]): number {
  return Math.min(...ranges.map(({ startRow, startColumn }) => startRow * 16_384 + startColumn));
}

function around(a: IRange, b: IRange): IRange {
  return {
    startRow: Math.min(a.startRow, b.startRow),
    startColumn: Math.min(a.startColumn, b.startColumn),
    endRow: Math.max(a.endRow, b.endRow),
    endColumn: Math.max(a.endColumn, b.endColumn),
  };
}

function formulaOf({ rule }: IConditionFormattingRule): string[] {
  const isFormula = rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula;
  return isFormula && 'value' in rule ? [String(rule.value)] : [];
}

function withFormula(rule: IConditionFormattingRule, formula: string | undefined): IConditionFormattingRule {
  return formula === undefined
    ? rule
    : { ...rule, rule: { ...rule.rule, value: formula } as IConditionFormattingRule['rule'] };
}
