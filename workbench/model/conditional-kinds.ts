import { CFNumberOperator, CFTextOperator } from '@univerjs/sheets-conditional-formatting';
import { z } from 'zod';
import { unsupported } from '../batch/api-error';
import { ApiObject, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { requireFormula } from './required-formula';
import { ConditionalRangeFormatObject } from './conditional-looks';
import type { FormatRule, Rule } from './conditional-rules';

export class CustomConditionalFormatObject extends ApiObject {
  readonly className = 'CustomConditionalFormat';

  constructor(private readonly format: FormatRule) {
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

  constructor(private readonly format: FormatRule) {
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

export class CellValueConditionalFormatObject extends ApiObject {
  readonly className = 'CellValueConditionalFormat';

  constructor(private readonly format: FormatRule) {
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

export class TextConditionalFormatObject extends ApiObject {
  readonly className = 'TextConditionalFormat';

  constructor(private readonly format: FormatRule) {
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
