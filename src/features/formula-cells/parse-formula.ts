import { readReference, type Reference } from './reference';
import { functionName, tokensOf, type Token } from './tokens';

/** A part of a formula, with where it stands in it. */
export type Expression = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'constant'; readonly value: string | number | boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'cells'; readonly reference: Reference }
  /** All cells that the formula of a cell fills: `A9#`. */
  | { readonly kind: 'spill'; readonly of: Expression }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: 'sign'; readonly sign: string; readonly of: Expression }
  | {
      readonly kind: 'operation';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** Cells of another workbook, of several sheets, or part of a table. */
  | { readonly kind: 'elsewhere' }
);

/** Operators from the loosest to the tightest; a space between two ranges is their intersection, a comma their union. */
const operators: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class Unreadable extends Error {}

/** Reads a formula. @returns `null` for one that this grammar does not know: nothing is guessed */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokensOf(formula);
  if (tokens === null) return null;
  try {
    return new Parser(tokens, formula.length).whole();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Parser {
  #at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly length: number,
  ) {}

  whole(): Expression {
    const expression = this.#operation(0);
    this.#skipSpace();
    if (this.#at < this.tokens.length) throw new Unreadable();
    return expression;
  }

  get #next(): Token | undefined {
    return this.tokens[this.#at];
  }

  #skipSpace(): void {
    while (this.#next?.kind === 'space') this.#at += 1;
  }

  #sign(...signs: readonly string[]): Token | null {
    const token = this.#next;
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.#at += 1;
    return token;
  }

  #signAfterSpace(...signs: readonly string[]): Token | null {
    const before = this.#at;
    this.#skipSpace();
    const token = this.#sign(...signs);
    if (token === null) this.#at = before;
    return token;
  }

  #operation(level: number): Expression {
    const own = operators[level];
    if (own === undefined) return this.#percent();
    let left = this.#operation(level + 1);
    for (let sign = this.#signAfterSpace(...own); sign !== null; sign = this.#signAfterSpace(...own)) {
      const right = this.#operation(level + 1);
      left = { kind: 'operation', operator: sign.text, left, right, from: left.from, to: right.to };
    }
    return left;
  }

  #percent(): Expression {
    let of = this.#signed();
    for (let sign = this.#signAfterSpace('%'); sign !== null; sign = this.#signAfterSpace('%'))
      of = { kind: 'sign', sign: '%', of, from: of.from, to: sign.at + 1 };
    return of;
  }

  #signed(): Expression {
    this.#skipSpace();
    const sign = this.#sign('-', '+', '@');
    if (sign === null) return this.#reference();
    const of = this.#signed();
    return { kind: 'sign', sign: sign.text, of, from: sign.at, to: of.to };
  }

  /** One operand, or several joined into one by `:` or a space. */
  #reference(): Expression {
    let left = this.#spilled();
    for (;;) {
      const before = this.#at;
      const colon = this.#signAfterSpace(':');
      if (colon !== null) this.#skipSpace();
      else {
        this.#skipSpace();
        if (this.#at === before || !this.#startsReference()) {
          this.#at = before;
          return left;
        }
      }
      const right = this.#spilled();
      left = {
        kind: 'operation',
        operator: colon === null ? ' ' : ':',
        left,
        right,
        from: left.from,
        to: right.to,
      };
    }
  }

  #startsReference(): boolean {
    const kind = this.#next?.kind;
    return kind === 'reference' || kind === 'name' || kind === 'other-reference' || kind === 'function';
  }

  #spilled(): Expression {
    const of = this.#operand();
    const sign = this.#sign('#');
    return sign === null ? of : { kind: 'spill', of, from: of.from, to: sign.at + 1 };
  }

  #operand(): Expression {
    const token = this.#next;
    if (token === undefined) throw new Unreadable();
    this.#at += 1;
    const { kind, text, at } = token;
    const place = { from: at, to: at + text.length };
    switch (kind) {
      case 'number':
        return { kind: 'constant', value: Number(text), ...place };
      case 'text':
        return { kind: 'constant', value: text.slice(1, -1).replaceAll('""', '"'), ...place };
      case 'error':
        return { kind: 'error', code: text.slice(text.lastIndexOf('!#') + 1).toUpperCase(), ...place };
      case 'other-reference':
        return { kind: 'elsewhere', ...place };
      case 'reference': {
        const reference = readReference(text);
        return reference === null
          ? { kind: 'name', name: text, ...place }
          : { kind: 'cells', reference, ...place };
      }
      case 'name':
        if (/^(?:TRUE|FALSE)$/i.test(text))
          return { kind: 'constant', value: text.toUpperCase() === 'TRUE', ...place };
        return { kind: 'name', name: text, ...place };
      case 'function':
        return this.#call(token);
      case 'sign':
        if (text === '(') return this.#inBrackets(at);
        if (text === '{') return this.#array(at);
        throw new Unreadable();
      case 'space':
        throw new Unreadable();
    }
  }

  #call({ text, at }: Token): Expression {
    if (this.#sign('(') === null) throw new Unreadable();
    const given: Expression[] = [];
    for (;;) {
      this.#skipSpace();
      const here = this.#next;
      if (here === undefined) throw new Unreadable();
      const none = here.kind === 'sign' && (here.text === ',' || here.text === ')');
      if (none) {
        // `F()` has no argument; `F(a,)` has a second one that is left out.
        if (here.text === ')' && given.length === 0) {
          this.#at += 1;
          return this.#called(text, given, at, here.at + 1);
        }
        given.push({ kind: 'left-out', from: here.at, to: here.at });
      } else given.push(this.#operation(0));
      this.#skipSpace();
      const end = this.#sign(',', ')');
      if (end === null) throw new Unreadable();
      if (end.text === ')') return this.#called(text, given, at, end.at + 1);
    }
  }

  #called(text: string, given: readonly Expression[], from: number, to: number): Expression {
    const name = functionName(text);
    if ((name === 'TRUE' || name === 'FALSE') && given.length === 0)
      return { kind: 'constant', value: name === 'TRUE', from, to };
    return { kind: 'call', name, arguments: given, from, to };
  }

  #inBrackets(from: number): Expression {
    let inside = this.#operation(0);
    for (;;) {
      this.#skipSpace();
      const sign = this.#sign(',', ')');
      if (sign === null) throw new Unreadable();
      if (sign.text === ')') return { ...inside, from, to: sign.at + 1 };
      const right = this.#operation(0);
      inside = { kind: 'operation', operator: ',', left: inside, right, from: inside.from, to: right.to };
    }
  }

  #array(from: number): Expression {
    const rows: Expression[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.#signed());
      this.#skipSpace();
      const sign = this.#sign(',', ';', '}');
      if (sign === null) throw new Unreadable();
      if (sign.text === '}') return { kind: 'array', rows, from, to: Math.min(sign.at + 1, this.length) };
      if (sign.text === ';') rows.push([]);
    }
  }
}

export type CallExpression = Extract<Expression, { kind: 'call' }>;

/** The parts that an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return expression.arguments;
    case 'operation':
      return [expression.left, expression.right];
    case 'sign':
    case 'spill':
      return [expression.of];
    case 'array':
      return expression.rows.flat();
    default:
      return [];
  }
}

/** Every part of an expression, itself first, from left to right. */
export function everyPart(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(everyPart)];
}

/** Calls of our functions, the outermost first. */
export const ourCalls = (expression: Expression): readonly CallExpression[] =>
  everyPart(expression)
    .filter((each) => each.kind === 'call')
    .filter(({ name }) => name.startsWith('AES.'));
