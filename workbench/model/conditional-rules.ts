import type { IRange } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  DeleteCfCommand,
  SetCfCommand,
} from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { RegisterOtherFormulaService } from '@univerjs/engine-formula';
import { intersection, without } from './area';
import type { GridRange } from './area';
import type { SheetGrid } from './book';

/** The conditional formats of a sheet, the one that goes first on top. */
export function rulesOf(grid: SheetGrid): readonly IConditionFormattingRule[] {
  const model = grid.book.injector.get(ConditionalFormattingRuleModel);
  return model.getSubunitRules(grid.book.unitId, grid.sheetId) ?? [];
}

export const place = (grid: SheetGrid): { unitId: string; subUnitId: string } => ({
  unitId: grid.book.unitId,
  subUnitId: grid.sheetId,
});

export const plain = ({ startRow, startColumn, endRow, endColumn }: IRange): GridRange => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

export const touches = (rule: IConditionFormattingRule, area: GridRange): boolean =>
  rule.ranges.some((range) => intersection(plain(range), area) !== null);

/** The spreadsheet would go on calculating the formula that a format had before, beside every cell of it. */
export function forgetFormulas({ book, sheetId }: SheetGrid, cfId: string): void {
  const formulas = book.injector
    .get(ConditionalFormattingFormulaService)
    .deleteCache(book.unitId, sheetId, cfId);
  const ids = formulas.map(({ formulaId }) => formulaId);
  book.injector.get(RegisterOtherFormulaService).deleteFormula(book.unitId, sheetId, ids);
}

/** Takes an area out of every conditional format of the sheet; a format left without cells is removed. */
export function clearConditionalFormats(grid: SheetGrid, area: GridRange): void {
  for (const rule of rulesOf(grid).filter((each) => touches(each, area))) {
    const ranges = rule.ranges.flatMap((range) => without(plain(range), area));
    if (ranges.length === 0) grid.book.run(DeleteCfCommand.id, { ...place(grid), cfId: rule.cfId });
    else
      grid.book.run(SetCfCommand.id, {
        ...place(grid),
        cfId: rule.cfId,
        rule: { ...rule, ranges },
      });
  }
}

/** What a format says of cells, apart from where it stands. */
export type Rule = IConditionFormattingRule['rule'];

/** What a format of each type starts as, before its rule is set. */
export const newRules: Readonly<Record<string, Rule>> = {
  Custom: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: '=FALSE', style: {} },
  CellValue: {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.number,
    operator: CFNumberOperator.equal,
    value: 0,
    style: {},
  },
  ContainsText: {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.text,
    operator: CFTextOperator.containsText,
    value: '',
    style: {},
  },
};

/** Excel's word for the type of a rule. */
export function typeOf(rule: Rule): string {
  if (rule.type === CFRuleType.dataBar) return 'DataBar';
  if (rule.type === CFRuleType.colorScale) return 'ColorScale';
  if (rule.type === CFRuleType.iconSet) return 'IconSet';
  switch ((rule as { subType?: CFSubRuleType }).subType) {
    case CFSubRuleType.formula:
      return 'Custom';
    case CFSubRuleType.number:
      return 'CellValue';
    case CFSubRuleType.text:
      return 'ContainsText';
    case CFSubRuleType.rank:
      return 'TopBottom';
    default:
      return 'PresetCriteria';
  }
}

/** One format as the objects of its kind and of its look know it. */
export interface FormatRule {
  readonly grid: SheetGrid;
  /** @throws ApiError `ItemNotFound` when the format has been deleted */
  readonly rule: IConditionFormattingRule;
  change(change: Partial<IConditionFormattingRule>): void;
}
