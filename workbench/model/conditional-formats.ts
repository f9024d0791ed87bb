import { AddCfCommand, DeleteCfCommand, SetCfCommand } from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { z } from 'zod';
import { ApiError, itemNotFound, unsupported } from '../batch/api-error';
import { ApiObject, checked, method, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import type { GridRange } from './area';
import type { SheetGrid } from './book';
import type { Context } from './context';
import { requirePermission } from './protection';
import type { LiveRange } from './live-range';
import {
  CellValueConditionalFormatObject,
  CustomConditionalFormatObject,
  TextConditionalFormatObject,
} from './conditional-kinds';
import {
  clearConditionalFormats,
  forgetFormulas,
  newRules,
  place,
  plain,
  rulesOf,
  touches,
  typeOf,
} from './conditional-rules';
import type { FormatRule } from './conditional-rules';

/** What properties and methods take, built once for all objects of all batches. */
const takes = {
  isTrue: z.boolean(),
  onePosition: z.tuple([z.int()]),
  oneText: z.tuple([z.string()]),
};

/** `range.conditionalFormats`: the formats that touch the range, the one that goes first on top. */
export class ConditionalFormatCollectionObject extends ApiObject {
  readonly className = 'ConditionalFormatCollection';

  constructor(
    private readonly context: Context,
    private readonly grid: SheetGrid,
    private readonly areaNow: () => GridRange,
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

class ConditionalFormatObject extends ApiObject implements FormatRule {
  readonly className = 'ConditionalFormat';

  constructor(
    private readonly context: Context,
    readonly grid: SheetGrid,
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

  #range(): LiveRange | null {
    const [first, ...others] = this.rule.ranges;
    return first === undefined || others.length > 0 ? null : this.context.range(this.grid, plain(first));
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
