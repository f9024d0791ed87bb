import { BaseFunction } from '@univerjs/engine-formula';
import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import { error, valueObject, type FunctionAnswer } from './function-answers';
import { isWholeColumns, readArgument, withRepeating } from './function-arguments';
import type { Argument } from './function-arguments';
import type { FunctionMetadata } from './functions-metadata';

/** The cell that a formula stands in. */
export interface CellPlace {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What a formula's call of a function needs of whoever carries calls to the add-in. */
export interface FunctionCalls {
  /** Whether whole columns may be handed over, such as `C:C`. */
  readonly takesWholeColumns: boolean;
  /** Where an argument stands; `''` for one that is no range of cells. */
  addressOf(variant: BaseValueObject | BaseReferenceObject): string;
  /** The answer if there is one for these arguments, otherwise nothing, and the add-in is asked. */
  ask(
    description: FunctionMetadata,
    cell: CellPlace,
    args: readonly Argument[],
    addresses: readonly string[],
    takesErrors: boolean,
  ): FunctionAnswer | undefined;
}

/** One function of the add-in as the spreadsheet's formula engine sees it. */
export class AddinFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly description: FunctionMetadata,
    private readonly takesErrors: boolean,
    private readonly calls: FunctionCalls,
  ) {
    super(name);
  }

  /** Texts in a formula stay texts: the engine would read "£000" as 0 and "2005/06" as a date. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: (BaseValueObject | BaseReferenceObject)[]): BaseValueObject {
    const { parameters } = this.description;
    const last = parameters.at(-1);
    const required = parameters.filter((each) => each.optional !== true && each.repeating !== true);
    const most = last?.repeating === true ? Number.POSITIVE_INFINITY : parameters.length;
    if (variants.length < required.length || variants.length > most) return error('#VALUE!');
    const args: Argument[] = [];
    for (const [index, variant] of variants.entries()) {
      if (!this.calls.takesWholeColumns && isWholeColumns(variant)) return error('#CALC!');
      const parameter = parameters[index] ?? last;
      const matrix = parameter?.dimensionality === 'matrix';
      const argument = readArgument(variant, matrix, this.takesErrors && parameter?.type === 'any');
      // An argument that waits for an answer makes its caller wait; other errors are the caller's unless it takes them.
      if ('error' in argument) return error(argument.error);
      args.push(argument.value);
    }
    while (last?.repeating !== true && args.length < parameters.length) args.push(null);
    const answer = this.calls.ask(
      this.description,
      {
        unitId: this.unitId ?? '',
        sheetId: this.subUnitId ?? '',
        row: this.row,
        column: this.column,
      },
      last?.repeating === true ? withRepeating(args, parameters.length - 1) : args,
      this.description.options?.requiresParameterAddresses === true
        ? variants.map((variant) => this.calls.addressOf(variant))
        : [],
      this.takesErrors,
    );
    return answer === undefined ? error('#BUSY!') : valueObject(answer);
  }
}
