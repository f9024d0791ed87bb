import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from '@univerjs/core';
import type { IRange, ISheetDataValidationRule } from '@univerjs/core';
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from '@univerjs/sheets-data-validation';
import { z } from 'zod';

import { unsupported } from '../batch/api-error';
import { ApiObject, readOnly, readWrite } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { columnCount, inside, intersection, rowCount } from './area';
import type { GridRange } from './area';
import type { SheetGrid } from './book';
import { valueOf } from './cell-value';
import { findName } from './names';
import { requirePermission } from './protection';
import { requireFormula, requireListSource } from './required-formula';

/** What properties and methods take, built once for all objects of all batches. */
const takes = {
  isTrue: z.boolean(),
};

const plain = ({ startRow, startColumn, endRow, endColumn }: IRange): GridRange => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

function rulesTouching(grid: SheetGrid, area: GridRange): readonly ISheetDataValidationRule[] {
  return grid.book.injector
    .get(SheetDataValidationModel)
    .getRules(grid.book.unitId, grid.sheetId)
    .filter((rule) => rule.ranges.some((range) => intersection(plain(range), area) !== null));
}

const place = (grid: SheetGrid): { unitId: string; subUnitId: string } => ({
  unitId: grid.book.unitId,
  subUnitId: grid.sheetId,
});

/** Takes drop-downs and other rules away from an area. */
export function clearValidation(grid: SheetGrid, area: GridRange): void {
  const held = grid.held(area);
  if (held === null || rulesTouching(grid, held).length === 0) return;
  grid.book.run(ClearRangeDataValidationCommand.id, { ...place(grid), ranges: [{ ...held }] });
}

const operand = z.union([z.number(), z.string().min(1).max(255)]);
const comparison = z.strictObject({
  formula1: operand,
  formula2: operand.optional(),
  operator: z.enum([
    'Between',
    'NotBetween',
    'EqualTo',
    'NotEqualTo',
    'GreaterThan',
    'LessThan',
    'GreaterThanOrEqualTo',
    'LessThanOrEqualTo',
  ]),
});
type Comparison = z.infer<typeof comparison>;

/** Excel's names of comparisons in the spreadsheet's own words. */
const operators: Readonly<Record<Comparison['operator'], DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** Rules that compare a cell with one or two figures. */
const compared = {
  decimal: DataValidationType.DECIMAL,
  wholeNumber: DataValidationType.WHOLE,
  textLength: DataValidationType.TEXT_LENGTH,
} as const;
const comparedKinds = Object.keys(compared) as (keyof typeof compared)[];

const rule = z.strictObject({
  decimal: comparison.optional(),
  wholeNumber: comparison.optional(),
  textLength: comparison.optional(),
  list: z.strictObject({ inCellDropDown: z.boolean(), source: z.string().min(1).max(255) }).optional(),
  custom: z.strictObject({ formula: z.string().startsWith('=') }).optional(),
});

const alertStyles = {
  Information: DataValidationErrorStyle.INFO,
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
} as const;

const errorAlert = z.strictObject({
  message: z.string().max(255),
  showAlert: z.boolean(),
  style: z.enum(['Information', 'Stop', 'Warning']),
  title: z.string().max(32),
});

const prompt = z.strictObject({
  message: z.string().max(255),
  showPrompt: z.boolean(),
  title: z.string().max(32),
});

const types: Readonly<Record<string, string>> = {
  [DataValidationType.LIST]: 'List',
  [DataValidationType.CUSTOM]: 'Custom',
  [DataValidationType.WHOLE]: 'WholeNumber',
  [DataValidationType.DECIMAL]: 'Decimal',
  [DataValidationType.DATE]: 'Date',
  [DataValidationType.TIME]: 'Time',
  [DataValidationType.TEXT_LENGTH]: 'TextLength',
  [DataValidationType.ANY]: 'None',
};

/** Refuses formulas that are none, and a list taken from what is no area of cells. */
function requireFormulas(
  grid: SheetGrid,
  { list, custom, decimal, wholeNumber, textLength }: z.infer<typeof rule>,
): void {
  const compared = [decimal, wholeNumber, textLength].flatMap((each) => [each?.formula1, each?.formula2]);
  for (const formula of [custom?.formula, ...compared])
    if (typeof formula === 'string' && formula.startsWith('=')) requireFormula(grid.book, formula);
  if (list?.source.startsWith('=') === true)
    requireListSource(
      grid.book,
      list.source,
      (text) => findName(grid.book, grid, text) !== null || findName(grid.book, null, text) !== null,
    );
}

/** `range.dataValidation`: the rule that its cells share. */
export class DataValidationObject extends ApiObject {
  readonly className = 'DataValidation';

  constructor(
    private readonly grid: SheetGrid,
    private readonly areaNow: () => GridRange,
  ) {
    super();
  }

  /** The rule of every cell; `null` where no cell has one; `mixed` where cells differ. */
  #rule(): ISheetDataValidationRule | 'mixed' | null {
    const area = this.grid.held(this.areaNow()) ?? this.areaNow();
    const [first, ...others] = rulesTouching(this.grid, area);
    if (first === undefined) return null;
    const covered = first.ranges
      .map((range) => intersection(plain(range), area))
      .reduce((sum, part) => sum + (part === null ? 0 : rowCount(part) * columnCount(part)), 0);
    return others.length === 0 && covered === rowCount(area) * columnCount(area) ? first : 'mixed';
  }

  #change(change: Partial<ISheetDataValidationRule>): void {
    requirePermission(this.grid, 'allowFormatCells');
    const now = this.#rule();
    const base = now === null || now === 'mixed' ? { type: DataValidationType.ANY } : now;
    const area = this.grid.held(this.areaNow()) ?? this.areaNow();
    this.grid.growTo(area);
    this.grid.book.run(AddSheetDataValidationCommand.id, {
      ...place(this.grid),
      rule: {
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: DataValidationErrorStyle.STOP,
        ...base,
        ...change,
        uid: crypto.randomUUID(),
        ranges: [{ ...area }],
      },
    });
  }

  #write(wanted: z.infer<typeof rule>): void {
    requireFormulas(this.grid, wanted);
    if (wanted.list)
      this.#change({
        type: DataValidationType.LIST,
        formula1: wanted.list.source,
        showDropDown: wanted.list.inCellDropDown,
        // Drawn as Excel draws it: an arrow beside the cell's own words and colours, no chip over them.
        renderMode: DataValidationRenderMode.ARROW,
      });
    else if (wanted.custom)
      this.#change({ type: DataValidationType.CUSTOM, formula1: wanted.custom.formula });
    else {
      const kind = comparedKinds.find((each) => wanted[each] !== undefined);
      const said = kind === undefined ? undefined : wanted[kind];
      if (kind === undefined || said === undefined) throw unsupported('this kind of validation rule');
      this.#change({
        type: compared[kind],
        operator: operators[said.operator],
        formula1: String(said.formula1),
        ...(said.formula2 === undefined ? {} : { formula2: String(said.formula2) }),
      });
    }
  }

  #read(): unknown {
    const now = this.#rule();
    if (now === 'mixed') return null;
    if (now?.type === DataValidationType.LIST)
      return { list: { inCellDropDown: now.showDropDown ?? true, source: now.formula1 ?? '' } };
    if (now?.type === DataValidationType.CUSTOM) return { custom: { formula: now.formula1 ?? '' } };
    const kind = comparedKinds.find((each) => compared[each] === now?.type);
    return kind === undefined || now === null ? {} : { [kind]: comparisonOf(now) };
  }

  #type(): string {
    const now = this.#rule();
    if (now === null) return 'None';
    if (now !== 'mixed') return types[now.type] ?? 'None';
    const area = this.areaNow();
    const [first, ...others] = rulesTouching(this.grid, area);
    const isPartOfOne =
      others.length === 0 && first?.ranges.some((range) => inside(area, plain(range))) !== true;
    return isPartOfOne ? 'MixedCriteria' : 'Inconsistent';
  }

  /** Whether every cell keeps to its rule; `null` when some do and some do not. */
  #valid(): boolean | null {
    const now = this.#rule();
    if (now === null) return true;
    if (now === 'mixed') return null;
    const type: string = now.type;
    if (type === String(DataValidationType.ANY)) return true;
    if (type !== String(DataValidationType.LIST) || (now.formula1 ?? '').startsWith('='))
      throw unsupported('checking cells against this rule');
    const choices = new Set((now.formula1 ?? '').split(',').map((choice) => choice.trim()));
    const area = this.areaNow();
    let valid = 0;
    for (let row = area.startRow; row <= area.endRow; row += 1)
      for (let column = area.startColumn; column <= area.endColumn; column += 1) {
        const value = valueOf(this.grid.cell(row, column));
        if (value === '' ? now.allowBlank !== false : choices.has(String(value))) valid += 1;
      }
    if (valid === rowCount(area) * columnCount(area)) return true;
    return valid === 0 ? false : null;
  }

  protected override defineMembers(): Members {
    const now = (): Partial<ISheetDataValidationRule> => {
      const found = this.#rule();
      return found === null || found === 'mixed' ? {} : found;
    };
    return {
      properties: {
        errorAlert: readWrite(
          () => ({
            message: now().error ?? '',
            showAlert: now().showErrorMessage ?? true,
            style: styleName(now().errorStyle),
            title: now().errorTitle ?? '',
          }),
          errorAlert,
          (wanted) => {
            this.#change({
              error: wanted.message,
              errorTitle: wanted.title,
              errorStyle: alertStyles[wanted.style],
              showErrorMessage: wanted.showAlert,
            });
          },
        ),
        ignoreBlanks: readWrite(
          () => now().allowBlank ?? true,
          takes.isTrue,
          (allowBlank) => {
            this.#change({ allowBlank });
          },
        ),
        prompt: readWrite(
          () => ({
            message: now().prompt ?? '',
            showPrompt: now().showInputMessage ?? true,
            title: now().promptTitle ?? '',
          }),
          prompt,
          (wanted) => {
            this.#change({
              prompt: wanted.message,
              promptTitle: wanted.title,
              showInputMessage: wanted.showPrompt,
            });
          },
        ),
        rule: readWrite(
          () => this.#read(),
          rule,
          (wanted) => {
            this.#write(wanted);
          },
        ),
        type: readOnly(() => this.#type()),
        valid: { read: () => this.#valid(), onlyWhenNamed: true },
      },
      methods: {
        clear: () => {
          requirePermission(this.grid, 'allowFormatCells');
          clearValidation(this.grid, this.areaNow());
        },
      },
    };
  }
}

const operandOf = (text: string): string | number => (/^-?[0-9.]+$/.test(text) ? Number(text) : text);

function comparisonOf({ operator, formula1, formula2 }: ISheetDataValidationRule): Comparison {
  const name = Object.entries(operators).find(([, value]) => value === operator)?.[0];
  return {
    formula1: operandOf(formula1 ?? ''),
    ...(formula2 === undefined || formula2 === '' ? {} : { formula2: operandOf(formula2) }),
    operator: comparison.shape.operator.parse(name ?? 'Between'),
  };
}

function styleName(style: DataValidationErrorStyle | undefined): string {
  return Object.entries(alertStyles).find(([, value]) => value === style)?.[0] ?? 'Stop';
}
