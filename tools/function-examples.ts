import type { DeclaredFunction } from '../src/functions/declare';

/** The examples of the help pages: one function call with constants, written as an officer would type it. */

export interface ExampleCall {
  readonly name: string;
  readonly given: readonly unknown[];
}

/** What a cell would show: a value, or an error with its sentence. */
export type ShownInCell = { readonly value: unknown } | { readonly error: string; readonly sentence: string };

/** The formulas of a page’s examples, in their order. */
export function exampleFormulas(page: string): readonly string[] {
  const [, table = ''] = page.split('## Examples');
  return [...table.matchAll(/^\| `(AES[^|]+)` \|/gm)].map(([, formula = '']) => formula);
}

/** `#REF!` and its like as Excel hands them to a function that takes errors. */
export function excelError(code: string): unknown {
  return { type: 'CustomFunctionError', code };
}

/** Reads `AES.NAME(…)`. Arguments left out are `null`, and one value for a range is a range of one cell, as in Excel. */
export function callIn(formula: string, functions: readonly DeclaredFunction[]): ExampleCall {
  const [, name = '', inside = ''] = /^AES\.([A-Z]+)\((.*)\)$/.exec(formula) ?? [];
  const declared = functions.find(({ id }) => id === name);
  if (declared === undefined) throw new Error(`${formula} calls no function of ours`);
  const written = split(inside, ',');
  if (written.length > declared.parameters.length) throw new Error(`${formula} has too many arguments`);
  const given = declared.parameters.map(({ kind }, index) => {
    const value = constant(written[index] ?? '');
    return kind === 'cells' && value !== null && !Array.isArray(value) ? [[value]] : value;
  });
  return { name, given };
}

function split(text: string, by: string): string[] {
  const parts: string[] = [''];
  let quoted = false;
  let depth = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === '{') depth += 1;
    if (!quoted && character === '}') depth -= 1;
    if (character === by && !quoted && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

function constant(written: string): unknown {
  if (written === '') return null;
  if (written.startsWith('{')) {
    return split(written.slice(1, -1), ';').map((row) => split(row, ',').map(constant));
  }
  if (written.startsWith('"')) return written.slice(1, -1);
  if (written.startsWith('#')) return excelError(written);
  if (written === 'TRUE' || written === 'FALSE') return written === 'TRUE';
  const value = Number(written);
  if (Number.isNaN(value)) throw new Error(`${written} is no constant`);
  return value;
}

/** A result as the help pages print it. */
export function printed(shown: ShownInCell): string {
  if ('error' in shown) return `\`${shown.error}\` ${shown.sentence}`.trim();
  return `\`${literal(shown.value)}\``;
}

function literal(value: unknown): string {
  if (Array.isArray(value)) {
    const rows = value.map((row: unknown) =>
      Array.isArray(row) ? row.map(literal).join(',') : literal(row),
    );
    return `{${rows.join(';')}}`;
  }
  return typeof value === 'string' ? `"${value}"` : String(value);
}
