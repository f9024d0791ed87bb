import { lastColumnOfExcel, lastRowOfExcel } from '../../grid/sheet-size';
import { columnLetters } from '../../grid/column-letters';
import { explainWords as words } from './words';
import { type Area, areaAddress } from '../../grid/area';
import type { Conversation } from '../../excel/excel-run';
import type { ExplainedArgument, ExplainedCall } from './formulas';
import { ArgumentValues, cellsRead, type ArgumentValue, single, type FormulaContext } from './argument-value';
import { isErrorValue, readBlocks } from './cell-block';
import type { DescribedParameter, ExplainedAnswer, FunctionWorkings } from '../../functions/explained';
import { type CallExpression, type Expression, ourCalls, parseFormula } from './parse-formula';
import { sheetPrefix } from './reference';
import { callsOurs, functionName, isOurs, tokensOf } from './tokens';

/** A formula with what its cell shows. */
export interface FormulaInCell {
  readonly formula: string;
  /** The cell's value, to see whether the steps come to the same; `null` where they need not. */
  readonly value: unknown;
  readonly shows: string;
}

/** One call's arguments as the function is handed them; a sentence where they cannot be told. */
type Handed = { readonly given: readonly unknown[] } | { readonly notFollowed: string };

/** Explains every call of ours in a formula, the outermost first. Reads what they read; changes nothing. */
export async function explainFormula(
  conversation: Conversation,
  cell: FormulaInCell,
  surroundings: FormulaContext,
  workings: FunctionWorkings,
): Promise<readonly ExplainedCall[]> {
  if (!callsOurs(cell.formula)) return [];
  const parsed = parseFormula(cell.formula);
  if (parsed === null) return [unreadable(cell.formula)];
  const calls = ourCalls(parsed);
  const blocks = await readBlocks(
    conversation,
    calls.flatMap((call) => cellsRead(call, surroundings)),
  );
  const explaining = new FormulaExplanation(
    cell,
    surroundings,
    workings,
    (ask) => new ArgumentValues(surroundings, blocks, ask),
  );
  const explained: ExplainedCall[] = [];
  for (const call of calls) explained.push(await explaining.explain(call, call === parsed));
  return explained;
}

class FormulaExplanation {
  readonly #values: ArgumentValues;
  readonly #answers = new Map<CallExpression, ExplainedAnswer | null>();

  constructor(
    private readonly cell: FormulaInCell,
    private readonly surroundings: FormulaContext,
    private readonly workings: FunctionWorkings,
    values: (ask: (call: CallExpression) => Promise<unknown>) => ArgumentValues,
  ) {
    this.#values = values(async (call) => {
      const answer = await this.#answer(call);
      if (answer === null) return null;
      const { outcome } = answer;
      return outcome.kind === 'value' ? outcome.value : { code: outcome.error };
    });
  }

  async explain(call: CallExpression, isWhole: boolean): Promise<ExplainedCall> {
    const id = idOf(call);
    const described = this.workings.describeFunction(id);
    if (described === null) return withoutSteps(call, words.notKnown(call.name));
    const { parameters, describes } = described;
    const name = call.name;
    const help = id.toLowerCase();
    const outline = { name, describes, help, edition: null };
    if (call.arguments.length > parameters.length)
      return { ...outline, arguments: [], workings: [], result: words.tooManyArguments(parameters.length) };
    const given = await this.#givenTo(call, parameters.length);
    const shown = parameters.map((parameter, index) =>
      this.#argument(parameter, call.arguments[index], given[index]),
    );
    const handed = handedOver(parameters, given);
    if ('notFollowed' in handed)
      return { ...outline, arguments: shown, workings: [], result: handed.notFollowed };
    const answer = await this.#answer(call);
    if (answer === null) return { ...outline, arguments: shown, workings: [], result: words.notReadable };
    const said = saying(answer, given, parameters);
    if (isWhole && differs(answer, this.cell.value))
      return { ...outline, arguments: shown, workings: [], result: words.differs(this.cell.shows, said) };
    return { ...outline, arguments: shown, workings: answer.steps, edition: answer.edition, result: said };
  }

  async #givenTo(call: CallExpression, count: number): Promise<readonly ArgumentValue[]> {
    const given: ArgumentValue[] = [];
    for (let index = 0; index < count; index += 1) {
      const expression = call.arguments[index];
      given.push(expression === undefined ? { kind: 'left-out' } : await this.#values.of(expression));
    }
    return given;
  }

  async #answer(call: CallExpression): Promise<ExplainedAnswer | null> {
    const known = this.#answers.get(call);
    if (known !== undefined) return known;
    const described = this.workings.describeFunction(idOf(call));
    let answer: ExplainedAnswer | null = null;
    if (described !== null && call.arguments.length <= described.parameters.length) {
      const handed = handedOver(described.parameters, await this.#givenTo(call, described.parameters.length));
      if ('given' in handed) answer = await this.workings.explainFunction(described.id, handed.given);
    }
    this.#answers.set(call, answer);
    return answer;
  }

  #argument(
    parameter: DescribedParameter,
    expression: Expression | undefined,
    given: ArgumentValue | undefined,
  ): ExplainedArgument {
    const { name, describes } = parameter;
    const formula =
      expression === undefined ? '' : this.cell.formula.slice(expression.from, expression.to).trim();
    return { name, describes, formula, gives: this.#gives(parameter, given ?? { kind: 'left-out' }) };
  }

  #gives(parameter: DescribedParameter, given: ArgumentValue): string {
    switch (given.kind) {
      case 'left-out':
        return this.workings.argumentGives(parameter, null);
      case 'unknown':
        return words.byExcel;
      case 'rows': {
        const one = single(given);
        if (one !== null && !takesCells(parameter)) return this.workings.argumentGives(parameter, one.value);
        return words.constants(given.rows.flat().length);
      }
      case 'value':
        return this.workings.argumentGives(parameter, given.value);
      case 'cells': {
        const address = this.#address(given.area, given.rows.length);
        const one = single(given);
        if (one !== null && !takesCells(parameter))
          return words.cell(address, this.workings.argumentGives(parameter, one.value));
        if (given.area.rows === lastRowOfExcel || given.area.columns === lastColumnOfExcel) return address;
        if (!takesCells(parameter)) return words.severalForOne(address);
        return words.cells(given.area.rows * given.area.columns, address);
      }
    }
  }

  #address(area: Area, filled: number): string {
    const { row, column, rows, columns } = area;
    const last = columnLetters(column + columns - 1);
    const first = columnLetters(column);
    const place =
      rows === lastRowOfExcel
        ? words.wholeColumns(columns === 1 ? words.column(first) : words.columns(first, last), filled)
        : rows === 1 && columns === 1
          ? areaAddress(area)
          : `${first}${row} to ${last}${row + rows - 1}`;
    return area.sheet.toLowerCase() === this.surroundings.sheet.toLowerCase()
      ? place
      : words.ofSheet(place, area.sheet);
  }
}

const idOf = ({ name }: CallExpression): string => name.slice('AES.'.length);

/**
 * Arguments as Excel hands them over. Ranges that differ in length are filled up with blank rows as far as each goes,
 * since what is blank at the end was not read.
 */
function handedOver(parameters: readonly DescribedParameter[], given: readonly ArgumentValue[]): Handed {
  const blocks = given.filter((each) => each.kind === 'cells');
  const rows = Math.max(1, ...blocks.map((each) => each.rows.length));
  const columns = Math.max(1, ...blocks.map((each) => widthOf(each)));
  const handed: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const each = given[index] ?? { kind: 'left-out' };
    if (each.kind === 'unknown') return { notFollowed: words.notFollowed(parameter.name) };
    if (each.kind === 'left-out') handed.push(null);
    else if (takesCells(parameter)) {
      handed.push(
        each.kind === 'value'
          ? [[each.value]]
          : each.kind === 'rows'
            ? each.rows
            : filledUp(each, rows, columns),
      );
    } else {
      const one = single(each);
      if (one === null) return { notFollowed: words.severalNotFollowed(parameter.name) };
      handed.push(one.value);
    }
  }
  return { given: handed };
}

type Cells = Extract<ArgumentValue, { kind: 'cells' }>;

/** Whether a parameter takes a range; otherwise one value. */
const takesCells = ({ kind }: DescribedParameter): boolean => kind === 'cells';

const widthOf = ({ area, rows }: Cells): number =>
  area.columns === lastColumnOfExcel ? (rows[0]?.length ?? 1) : area.columns;

function filledUp({ area, rows }: Cells, wantedRows: number, wantedColumns: number): readonly unknown[][] {
  const height = Math.min(area.rows, wantedRows);
  const width = area.columns === lastColumnOfExcel ? wantedColumns : area.columns;
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_blank, c) => rows[r]?.[c] ?? ''),
  );
}

/** `Treatments, row 3: …` names a row of the range: the cell is named with it. */
const rowOfArgument = /^([A-Z][a-z ]*), row ([0-9]+)(?:, column ([0-9]+))?:/;

function saying(
  { outcome }: ExplainedAnswer,
  given: readonly ArgumentValue[],
  parameters: readonly DescribedParameter[],
): string {
  if (outcome.kind === 'value') return outcome.shows;
  const [, argument = '', row = '', column = '1'] = rowOfArgument.exec(outcome.sentence) ?? [];
  const bare = argument.replaceAll(' ', '').toLowerCase();
  const cells = given[parameters.findIndex(({ name }) => name.toLowerCase() === bare)];
  if (bare === '' || cells?.kind !== 'cells') return outcome.sentence;
  const at = {
    row: cells.area.row + Number(row) - 1,
    column: cells.area.column + Number(column) - 1,
    rows: 1,
    columns: 1,
  };
  return `${outcome.sentence} ${words.standsAt(sheetPrefix(cells.area.sheet) + areaAddress(at))}`;
}

/** Errors that say nothing of the figure: the cell was not calculated yet, or not by us. */
const notCalculated = new Set(['#BUSY!', '#NAME?', '#CONNECT!', '#GETTING_DATA', '#SPILL!', '#CALC!']);

/** Whether a cell shows anything else than the function answers. Files keep numbers to fifteen or more figures. */
export function differs({ outcome }: ExplainedAnswer, value: unknown): boolean {
  if (value === null) return false;
  if (isErrorValue(value)) return outcome.kind === 'value' && !notCalculated.has(value);
  if (outcome.kind === 'error') return true;
  const answer: unknown = Array.isArray(outcome.value)
    ? firstCell(outcome.value as readonly unknown[])
    : outcome.value;
  if (typeof answer === 'number' && typeof value === 'number')
    return Math.abs(answer - value) > Math.abs(answer) * 1e-14;
  return answer !== value;
}

const firstCell = ([first]: readonly unknown[]): unknown =>
  Array.isArray(first) ? (first as readonly unknown[])[0] : first;

const withoutSteps = ({ name }: { readonly name: string }, result: string): ExplainedCall => ({
  name,
  describes: '',
  arguments: [],
  workings: [],
  edition: null,
  result,
  help: '',
});

function unreadable(formula: string): ExplainedCall {
  const name = tokensOf(formula)?.find(({ kind, text }) => kind === 'function' && isOurs(text))?.text ?? '';
  return withoutSteps({ name: functionName(name) }, words.notReadable);
}
