import { BooleanNumber } from '@univerjs/core';
import type { IRange, IStyleBase } from '@univerjs/core';
import {
  AddCfCommand,
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
import { z } from 'zod';

import { ApiError, itemNotFound, unsupported } from '../batch/api-error';
import { ApiObject, checked, method, readOnly, readWrite } from '../batch/api-object';
import type { Members, Property } from '../batch/api-object';
import { intersection, without } from './area';
import type { Area } from './area';
import type { Grid } from './book';
import { requireColour } from './colour';
import type { Context } from './context';
import { requirePermission } from './protection';
import { RangeObject } from './range';
import { requireFormula } from './required-formula';

/** What properties and methods take, built once for all objects of all batches. */
const takes = {
  isTrue: z.boolean(),
  onePosition: z.tuple([z.int()]),
  oneText: z.tuple([z.string()]),
  text: z.string(),
};

function rulesOf(grid: Grid): readonly IConditionFormattingRule[] {
  const model = grid.book.injector.get(ConditionalFormattingRuleModel);
  return model.getSubunitRules(grid.book.unitId, grid.sheetId) ?? [];
}

const place = (grid: Grid): { unitId: string; subUnitId: string } => ({
  unitId: grid.book.unitId,
  subUnitId: grid.sheetId,
});

const plain = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

const touches = (rule: IConditionFormattingRule, area: Area): boolean =>
  rule.ranges.some((range) => intersection(plain(range), area) !== null);

/** The spreadsheet would go on calculating the formula that a format had before, beside every cell of it. */
function forgetFormulas({ book, sheetId }: Grid, cfId: string): void {
  const formulas = book.injector
    .get(ConditionalFormattingFormulaService)
    .deleteCache(book.unitId, sheetId, cfId);
  const ids = formulas.map(({ formulaId }) => formulaId);
  book.injector.get(RegisterOtherFormulaService).deleteFormula(book.unitId, sheetId, ids);
}

/** Takes an area out of every conditional format of the sheet; a format left without cells is removed. */
export function clearConditionalFormats(grid: Grid, area: Area): void {
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

/** `range.conditionalFormats`: the formats that touch the range, the one that goes first on top. */
export class ConditionalFormatCollectionObject extends ApiObject {
  readonly className = 'ConditionalFormatCollection';

  constructor(
    private readonly context: Context,
    private readonly grid: Grid,
    private readonly areaNow: () => Area,
  ) {
    super();
  }

  override items(): readonly ConditionalFormatObject[] {
    return rulesOf(this.grid)
      .filter((rule) => touches(rule, this.areaNow()))
      .map((rule) => this.#object(rule.cfId));
  }

  override item(key: unknown): ApiObject {
    const id = checked(z.string(), key);
    const rule = rulesOf(this.grid).find((each) => each.cfId === id);
    if (rule === undefined) throw itemNotFound();
    return this.#object(rule.cfId);
  }

  #object(id: string): ConditionalFormatObject {
    return new ConditionalFormatObject(this.context, this.grid, id);
  }

  #add(type: string): ConditionalFormatObject {
    const start = newRules[type];
    if (start === undefined) throw unsupported(`a conditional format of the type ${type}`);
    requirePermission(this.grid, 'allowFormatCells');
    const area = this.grid.held(this.areaNow()) ?? this.areaNow();
    this.grid.growTo(area);
    const cfId = crypto.randomUUID();
    this.grid.book.run(AddCfCommand.id, {
      ...place(this.grid),
      rule: { cfId, ranges: [{ ...area }], stopIfTrue: false, rule: start },
    });
    return this.#object(cfId);
  }

  protected override defineMembers(): Members {
    return {
      methods: {
        add: method(takes.oneText, (type) => this.#add(type)),
        clearAll: () => {
          requirePermission(this.grid, 'allowFormatCells');
          clearConditionalFormats(this.grid, this.areaNow());
        },
        getCount: () => this.items().length,
        getItemAt: method(takes.onePosition, (index) => {
          const item = this.items()[index];
          if (item === undefined) throw itemNotFound();
          return item;
        }),
        getItemOrNullObject: method(takes.oneText, (id) =>
          rulesOf(this.grid).some((rule) => rule.cfId === id) ? this.#object(id) : null,
        ),
      },
    };
  }
}

type Rule = IConditionFormattingRule['rule'];

/** What a format of each type starts as, before its rule is set. */
const newRules: Readonly<Record<string, Rule>> = {
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

function typeOf(rule: Rule): string {
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

class ConditionalFormatObject extends ApiObject {
  readonly className = 'ConditionalFormat';

  constructor(
    private readonly context: Context,
    readonly grid: Grid,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }

  get rule(): IConditionFormattingRule {
    const rule = rulesOf(this.grid).find((each) => each.cfId === this.id);
    if (rule === undefined) throw itemNotFound();
    return rule;
  }

  change(change: Partial<IConditionFormattingRule>): void {
    requirePermission(this.grid, 'allowFormatCells');
    const rule = { ...this.rule, ...change };
    forgetFormulas(this.grid, this.id);
    this.grid.book.run(SetCfCommand.id, { ...place(this.grid), cfId: this.id, rule });
  }

  #range(): RangeObject | null {
    const [first, ...others] = this.rule.ranges;
    return first === undefined || others.length > 0
      ? null
      : new RangeObject(this.context, this.grid, plain(first));
  }

  #of(type: string, open: () => ApiObject): ApiObject {
    if (typeOf(this.rule.rule) !== type)
      throw new ApiError('InvalidOperation', `The conditional format is not of the type ${type}.`);
    return open();
  }

  #orNull(type: string, open: () => ApiObject): ApiObject | null {
    return typeOf(this.rule.rule) === type ? open() : null;
  }

  protected override defineMembers(): Members {
    const custom = (): ApiObject => new CustomConditionalFormatObject(this);
    const cellValue = (): ApiObject => new CellValueConditionalFormatObject(this);
    const text = (): ApiObject => new TextConditionalFormatObject(this);
    return {
      properties: {
        id: readOnly(() => this.rule.cfId),
        priority: readOnly(() => rulesOf(this.grid).findIndex((rule) => rule.cfId === this.id)),
        stopIfTrue: readWrite(
          () => this.rule.stopIfTrue,
          takes.isTrue,
          (stopIfTrue) => {
            this.change({ stopIfTrue });
          },
        ),
        type: readOnly(() => typeOf(this.rule.rule)),
      },
      objects: {
        cellValue: () => this.#of('CellValue', cellValue),
        cellValueOrNullObject: () => this.#orNull('CellValue', cellValue),
        custom: () => this.#of('Custom', custom),
        customOrNullObject: () => this.#orNull('Custom', custom),
        textComparison: () => this.#of('ContainsText', text),
        textComparisonOrNullObject: () => this.#orNull('ContainsText', text),
      },
      methods: {
        delete: () => {
          requirePermission(this.grid, 'allowFormatCells');
          this.grid.book.run(DeleteCfCommand.id, { ...place(this.grid), cfId: this.rule.cfId });
        },
        getRange: () => {
          const range = this.#range();
          if (range === null) throw itemNotFound();
          return range;
        },
        getRangeOrNullObject: () => this.#range(),
      },
    };
  }
}

class CustomConditionalFormatObject extends ApiObject {
  readonly className = 'CustomConditionalFormat';

  constructor(private readonly format: ConditionalFormatObject) {
    super();
  }

  protected override defineMembers(): Members {
    return {
      objects: {
        format: () => new ConditionalRangeFormatObject(this.format),
        rule: () => new ConditionalFormatRuleObject(this.format),
      },
    };
  }
}

class ConditionalFormatRuleObject extends ApiObject {
  readonly className = 'ConditionalFormatRule';

  constructor(private readonly format: ConditionalFormatObject) {
    super();
  }

  get #formula(): string {
    const { rule } = this.format.rule;
    return 'value' in rule && typeof rule.value === 'string' ? rule.value : '';
  }

  protected override defineMembers(): Members {
    const formula = readWrite(
      () => this.#formula,
      z.string().min(1),
      (text) => {
        const value = text.startsWith('=') ? text : `=${text}`;
        requireFormula(this.format.grid.book, value);
        this.format.change({ rule: { ...this.format.rule.rule, value } as Rule });
      },
    );
    return { properties: { formula, formulaLocal: formula } };
  }
}

const cellValueOperators = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
} as const;

const cellValueRule = z.strictObject({
  formula1: z.string(),
  formula2: z.string().nullish(),
  operator: z.enum([
    'Between',
    'NotBetween',
    'EqualTo',
    'NotEqualTo',
    'GreaterThan',
    'LessThan',
    'GreaterThanOrEqual',
    'LessThanOrEqual',
  ]),
});

class CellValueConditionalFormatObject extends ApiObject {
  readonly className = 'CellValueConditionalFormat';

  constructor(private readonly format: ConditionalFormatObject) {
    super();
  }

  #read(): unknown {
    const rule = this.format.rule.rule as {
      operator?: CFNumberOperator;
      value?: number | readonly number[];
    };
    const [first, second] = typeof rule.value === 'object' ? rule.value : [rule.value];
    const operator = Object.entries(cellValueOperators).find(([, to]) => to === rule.operator)?.[0];
    return {
      formula1: `=${String(first ?? '')}`,
      ...(second === undefined ? {} : { formula2: `=${String(second)}` }),
      operator,
    };
  }

  #write(wanted: z.infer<typeof cellValueRule>): void {
    const one = numberIn(wanted.formula1);
    const isPair = wanted.operator === 'Between' || wanted.operator === 'NotBetween';
    const value = isPair ? [one, numberIn(wanted.formula2 ?? '')] : one;
    const rule = {
      ...this.format.rule.rule,
      operator: cellValueOperators[wanted.operator],
      value,
    } as Rule;
    this.format.change({ rule });
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        rule: readWrite(
          () => this.#read(),
          cellValueRule,
          (wanted) => {
            this.#write(wanted);
          },
        ),
      },
      objects: { format: () => new ConditionalRangeFormatObject(this.format) },
    };
  }
}

/** The spreadsheet compares with numbers only. */
function numberIn(formula: string): number {
  const text = formula.replace(/^=/, '').trim();
  if (!/^[+-]?\d+(\.\d+)?$/.test(text))
    throw unsupported(`a cell-value format that compares with ${formula}`);
  return Number(text);
}

const textOperators = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
} as const;

const textRule = z.strictObject({
  operator: z.enum(['Contains', 'NotContains', 'BeginsWith', 'EndsWith']),
  text: z.string(),
});

class TextConditionalFormatObject extends ApiObject {
  readonly className = 'TextConditionalFormat';

  constructor(private readonly format: ConditionalFormatObject) {
    super();
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        rule: readWrite(
          () => {
            const rule = this.format.rule.rule as { operator?: CFTextOperator; value?: unknown };
            const operator = Object.entries(textOperators).find(([, to]) => to === rule.operator)?.[0];
            return { operator, text: rule.value ?? '' };
          },
          textRule,
          ({ operator, text }) => {
            const rule = {
              ...this.format.rule.rule,
              operator: textOperators[operator],
              value: text,
            } as Rule;
            this.format.change({ rule });
          },
        ),
      },
      objects: { format: () => new ConditionalRangeFormatObject(this.format) },
    };
  }
}

class ConditionalRangeFormatObject extends ApiObject {
  readonly className = 'ConditionalRangeFormat';

  constructor(private readonly format: ConditionalFormatObject) {
    super();
  }

  protected override defineMembers(): Members {
    return {
      objects: {
        fill: () => new ConditionalRangeFillObject(this.format),
        font: () => new ConditionalRangeFontObject(this.format),
      },
    };
  }
}

function styleOf(format: ConditionalFormatObject): IStyleBase {
  const { rule } = format.rule;
  return 'style' in rule ? rule.style : {};
}

function restyle(format: ConditionalFormatObject, change: IStyleBase): void {
  const style = { ...styleOf(format), ...change };
  format.change({ rule: { ...format.rule.rule, style } as Rule });
}

class ConditionalRangeFillObject extends ApiObject {
  readonly className = 'ConditionalRangeFill';

  constructor(private readonly format: ConditionalFormatObject) {
    super();
  }

  protected override defineMembers(): Members {
    return {
      properties: {
        color: readWrite(
          () => (styleOf(this.format).bg?.rgb ?? '').toUpperCase(),
          takes.text,
          (colour) => {
            restyle(this.format, { bg: { rgb: requireColour(colour) } });
          },
        ),
      },
      methods: {
        clear: () => {
          restyle(this.format, { bg: null });
        },
      },
    };
  }
}

class ConditionalRangeFontObject extends ApiObject {
  readonly className = 'ConditionalRangeFont';

  constructor(private readonly format: ConditionalFormatObject) {
    super();
  }

  protected override defineMembers(): Members {
    const { format } = this;
    const flag = (
      read: (style: IStyleBase) => BooleanNumber | undefined,
      write: (on: BooleanNumber) => IStyleBase,
    ): Property =>
      readWrite(
        () => read(styleOf(format)) === BooleanNumber.TRUE,
        takes.isTrue,
        (on) => {
          restyle(format, write(on ? BooleanNumber.TRUE : BooleanNumber.FALSE));
        },
      );
    return {
      properties: {
        bold: flag(
          (style) => style.bl,
          (bl) => ({ bl }),
        ),
        color: readWrite(
          () => (styleOf(format).cl?.rgb ?? '').toUpperCase(),
          takes.text,
          (colour) => {
            restyle(format, { cl: { rgb: requireColour(colour) } });
          },
        ),
        italic: flag(
          (style) => style.it,
          (it) => ({ it }),
        ),
        strikethrough: flag(
          (style) => style.st?.s,
          (s) => ({ st: { s } }),
        ),
      },
    };
  }
}
