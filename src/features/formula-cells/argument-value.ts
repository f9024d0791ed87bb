import { Decimal } from 'decimal.js';
import type { Area } from '../../grid/area';
import { wantedKey, type CellBlock, type Wanted } from './cell-block';
import { parseFormula, partsOf, type CallExpression, type Expression } from './parse-formula';

/** What a part of a formula comes to, as far as it can be told without Excel's own calculation. */
export type ArgumentValue =
  | { readonly kind: 'left-out' }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly unknown[])[] }
  | { readonly kind: 'cells'; readonly area: Area; readonly rows: readonly (readonly unknown[])[] }
  /** Excel works it out; this add-in cannot follow. */
  | { readonly kind: 'unknown' };

/** What a formula stands in: its sheet, and what names stand for, by lower-case name. */
export interface FormulaContext {
  readonly sheet: string;
  readonly names: ReadonlyMap<string, string>;
}

const unknown: ArgumentValue = { kind: 'unknown' };
const deepestName = 5;

/** What a defined name stands for, as an expression; `null` for a name that the workbook does not have. */
function meaningOf(name: string, { names }: FormulaContext): Expression | null {
  const formula = names.get(name.toLowerCase());
  return formula === undefined ? null : parseFormula(formula);
}

/** Every block of cells that an expression reads, through defined names too. */
export function cellsRead(
  expression: Expression,
  surroundings: FormulaContext,
  depth = 0,
): readonly Wanted[] {
  const { sheet } = surroundings;
  if (expression.kind === 'cells')
    return [{ sheet: expression.reference.sheet ?? sheet, reference: expression.reference, spill: false }];
  if (expression.kind === 'spill' && expression.of.kind === 'cells') {
    const { reference } = expression.of;
    return [{ sheet: reference.sheet ?? sheet, reference, spill: true }];
  }
  if (expression.kind === 'name') {
    const meaning = depth < deepestName ? meaningOf(expression.name, surroundings) : null;
    return meaning === null ? [] : cellsRead(meaning, surroundings, depth + 1);
  }
  return partsOf(expression).flatMap((part) => cellsRead(part, surroundings, depth));
}

/** Works out parts of formulas over cells that were read before. */
export class ArgumentValues {
  constructor(
    private readonly surroundings: FormulaContext,
    private readonly blocks: ReadonlyMap<string, CellBlock>,
    /** Asks one of our functions; `null` where it cannot be told what it is handed. */
    private readonly ask: (call: CallExpression) => Promise<unknown>,
  ) {}

  async of(expression: Expression, depth = 0): Promise<ArgumentValue> {
    switch (expression.kind) {
      case 'left-out':
        return { kind: 'left-out' };
      case 'constant':
        return { kind: 'value', value: expression.value };
      case 'error':
        return { kind: 'value', value: { code: expression.code } };
      case 'cells':
        return this.#block({
          sheet: expression.reference.sheet ?? this.surroundings.sheet,
          reference: expression.reference,
          spill: false,
        });
      case 'spill': {
        if (expression.of.kind !== 'cells') return unknown;
        const { reference } = expression.of;
        return this.#block({ sheet: reference.sheet ?? this.surroundings.sheet, reference, spill: true });
      }
      case 'name': {
        const meaning = depth < deepestName ? meaningOf(expression.name, this.surroundings) : null;
        return meaning === null ? unknown : this.of(meaning, depth + 1);
      }
      case 'array':
        return this.#array(expression.rows, depth);
      case 'sign':
        return this.#signed(expression.sign, await this.of(expression.of, depth));
      case 'operation':
        return operated(
          expression.operator,
          await this.of(expression.left, depth),
          await this.of(expression.right, depth),
        );
      case 'call':
        return this.#called(expression, depth);
      case 'elsewhere':
        return unknown;
    }
  }

  #block(wanted: Wanted): ArgumentValue {
    const block = this.blocks.get(wantedKey(wanted));
    if (block === undefined) return unknown;
    const { area, rows } = block;
    return { kind: 'cells', area, rows };
  }

  async #array(rows: readonly (readonly Expression[])[], depth: number): Promise<ArgumentValue> {
    const values: unknown[][] = [];
    for (const row of rows) {
      const line: unknown[] = [];
      for (const each of row) {
        const given = await this.of(each, depth);
        if (given.kind !== 'value') return unknown;
        line.push(given.value);
      }
      values.push(line);
    }
    return { kind: 'rows', rows: values };
  }

  #signed(sign: string, of: ArgumentValue): ArgumentValue {
    if (sign === '+' || sign === '@') {
      const one = single(of);
      return one === null ? unknown : { kind: 'value', value: one.value };
    }
    const number = numberOf(of);
    if (number === null) return unknown;
    return { kind: 'value', value: sign === '-' ? -number : number / 100 };
  }

  async #called(call: CallExpression, depth: number): Promise<ArgumentValue> {
    if (call.name.startsWith('AES.')) {
      const value = await this.ask(call);
      if (value === null || value === undefined) return unknown;
      return Array.isArray(value)
        ? { kind: 'rows', rows: value as readonly (readonly unknown[])[] }
        : { kind: 'value', value };
    }
    if (call.name === 'IF') {
      const [test, yes, no] = call.arguments;
      const answer = test === undefined ? null : single(await this.of(test, depth));
      if (answer === null || (typeof answer.value !== 'boolean' && typeof answer.value !== 'number'))
        return unknown;
      const taken = answer.value === true || (typeof answer.value === 'number' && answer.value !== 0);
      const branch = taken ? yes : no;
      return branch === undefined || branch.kind === 'left-out' ? unknown : this.of(branch, depth);
    }
    if (call.name === 'SUM') return this.#sum(call.arguments, depth);
    if (call.name === 'ROUND') return this.#rounded(call.arguments, depth);
    return unknown;
  }

  /** As Excel's ROUND: half away from zero, on the fifteen figures that Excel keeps of a number. */
  async #rounded([number, places]: readonly Expression[], depth: number): Promise<ArgumentValue> {
    if (number === undefined || places === undefined) return unknown;
    const [of, to] = [numberOf(await this.of(number, depth)), numberOf(await this.of(places, depth))];
    if (of === null || to === null || !Number.isInteger(to) || Math.abs(to) > 15) return unknown;
    const scale = new Decimal(10).pow(to);
    const whole = new Decimal(of.toPrecision(15)).times(scale).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
    return { kind: 'value', value: whole.div(scale).toNumber() };
  }

  /** As Excel's SUM: numbers of cells count, words in cells do not; a word given by itself is not for us to read. */
  async #sum(given: readonly Expression[], depth: number): Promise<ArgumentValue> {
    let sum = 0;
    for (const each of given) {
      const part = await this.of(each, depth);
      if (part.kind === 'unknown') return unknown;
      if (part.kind === 'left-out') continue;
      if (part.kind === 'value') {
        if (typeof part.value !== 'number') return unknown;
        sum += part.value;
        continue;
      }
      for (const cell of part.rows.flat()) {
        if (typeof cell === 'object') return unknown;
        if (typeof cell === 'number') sum += cell;
      }
    }
    return { kind: 'value', value: sum };
  }
}

/** The one value that a part comes to; `null` for several or for none that is known. */
export function single(given: ArgumentValue): { readonly value: unknown } | null {
  if (given.kind === 'value') return given;
  if (given.kind === 'cells')
    return given.area.rows === 1 && given.area.columns === 1 ? { value: given.rows[0]?.[0] ?? '' } : null;
  if (given.kind === 'rows')
    return given.rows.length === 1 && given.rows[0]?.length === 1 ? { value: given.rows[0][0] } : null;
  return null;
}

/** A number as Excel's operators read it: a blank cell is 0; text is left to Excel. */
function numberOf(given: ArgumentValue): number | null {
  const one = single(given);
  if (one === null) return null;
  if (one.value === '') return given.kind === 'cells' ? 0 : null;
  if (typeof one.value === 'boolean') return one.value ? 1 : 0;
  return typeof one.value === 'number' ? one.value : null;
}

function operated(operator: string, left: ArgumentValue, right: ArgumentValue): ArgumentValue {
  const [a, b] = [numberOf(left), numberOf(right)];
  const value =
    operator === '&' ? joined(left, right) : a === null || b === null ? null : calculated(operator, a, b);
  return value === null ? unknown : { kind: 'value', value };
}

function joined(left: ArgumentValue, right: ArgumentValue): string | null {
  const [a, b] = [single(left)?.value, single(right)?.value];
  // How Excel writes a number into a text is its own affair; whole numbers and words are plain.
  const plain = (value: unknown): value is string | number =>
    typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value));
  return plain(a) && plain(b) ? `${a}${b}` : null;
}

function calculated(operator: string, a: number, b: number): number | boolean | null {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? null : a / b;
    case '=':
      return a === b;
    case '<>':
      return a !== b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    default:
      return null;
  }
}
