import { columnNumber } from '../../src/grid/column-letters';

export type Held = string | number | boolean;

/** Reads a cell of the same sheet; row and column are 1-based. */
export type ReadCell = (row: number, column: number) => Held;

const errorText = /^#[A-Z0-9/]+[!?]?$/;

class Broken extends Error {
  constructor(readonly shows: string) {
    super(shows);
  }
}

const numberOf = (held: Held): number => {
  if (typeof held === 'number') return held;
  if (typeof held === 'boolean') return held ? 1 : 0;
  if (held === '') return 0;
  throw new Broken(errorText.test(held) ? held : '#VALUE!');
};

/** Works out the few formulas that statements use, as Excel does: SUM passes over text, + does not. */
export function formulaResult(formula: string, read: ReadCell): Held {
  // What a report tool cannot work out it saves without a value.
  if (formula.startsWith('=WEBSERVICE(')) return '';
  const tokens = formula
    .slice(1)
    .match(/#[A-Z0-9/]+[!?]?|"[^"]*"|[A-Z]+(?=\()|\$?[A-Z]{1,3}\$?\d+|\d+(?:\.\d+)?|[-+*/(),:&]/gi);
  const rest = [...(tokens ?? [])];
  const take = (): string => rest.shift() ?? '';
  const cell = (name: string): { row: number; column: number } => {
    const [, letters = '', row = '0'] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(name) ?? [];
    return { row: Number(row), column: columnNumber(letters) };
  };
  const area = (): readonly Held[] => {
    const from = cell(take());
    const to = rest[0] === ':' ? (take(), cell(take())) : from;
    const held: Held[] = [];
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) held.push(read(row, column));
    }
    return held;
  };
  const call = (name: string): number => {
    take();
    if (name === 'ROUND') {
      const value = sum();
      take();
      const places = sum();
      take();
      return Math.round(value * 10 ** places) / 10 ** places;
    }
    let total = 0;
    while (rest.length > 0 && rest[0] !== ')') {
      if (rest[0] === ',') take();
      for (const held of area()) {
        if (typeof held === 'string' && errorText.test(held)) throw new Broken(held);
        if (typeof held === 'number') total += held;
      }
    }
    take();
    return Number(total.toPrecision(15));
  };
  const factor = (): number => {
    const token = take();
    if (errorText.test(token)) throw new Broken(token);
    if (token === '-') return -factor();
    if (token === '+') return factor();
    if (/^[A-Z]+$/i.test(token)) return call(token.toUpperCase());
    if (/^\d/.test(token)) return Number(token);
    const { row, column } = cell(token);
    return numberOf(read(row, column));
  };
  const product = (): number => {
    let value = factor();
    while (rest[0] === '*' || rest[0] === '/') {
      const times = take() === '*';
      const by = factor();
      if (!times && by === 0) throw new Broken('#DIV/0!');
      value = times ? value * by : value / by;
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (rest[0] === '+' || rest[0] === '-') value = take() === '+' ? value + product() : value - product();
    return Number(value.toPrecision(15));
  };
  try {
    if (/^="[^"]*"$/.test(formula)) return formula.slice(2, -1);
    return sum();
  } catch (error) {
    if (error instanceof Broken) return error.shows;
    throw error;
  }
}
