/** The rows of its own column that a cell's formula adds: `=SUM(C5:C9)`, `=C10+C20`. */
export interface AddedRows {
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
  /** Something is taken off: what is left is worked out from other rows, and is no sum of a run. */
  readonly takesOff: boolean;
}

const wrapped = /^\+?(?:SUM|SUBTOTAL|ROUND)\((.*)\)$/i;
const reference = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/;
const longestFormula = 300;

/**
 * Reads a formula that does nothing but add (or take off) cells of its own column.
 *
 * @param formula as Excel gives it, in English with commas
 * @param column letters of the cell's own column
 * @returns `null` for a typed figure, for every other formula, and for one that only repeats one cell
 */
export function rowsAdded(formula: unknown, column: string): AddedRows | null {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula.length > longestFormula) return null;
  const text = formula.slice(1).replace(/[\s$]/g, '').toUpperCase();
  const ranges: { from: number; to: number }[] = [];
  let takesOff = false;
  for (const { sign, term } of termsOf(text)) {
    const inside = wrapped.exec(term)?.[1];
    const pieces = inside === undefined ? [term] : piecesOf(inside, term);
    for (const piece of pieces) {
      const match = reference.exec(piece.replace(/^\+/, ''));
      if (match === null) return null;
      const [, left, top, right, bottom] = match;
      if (left !== column || (right !== undefined && right !== column)) return null;
      const from = Number(top);
      const to = bottom === undefined ? from : Number(bottom);
      ranges.push({ from: Math.min(from, to), to: Math.max(from, to) });
    }
    takesOff ||= sign === '-';
  }
  const cells = ranges.reduce((count, { from, to }) => count + to - from + 1, 0);
  return cells < 2 ? null : { ranges, takesOff };
}

/** `ROUND(SUM(C5:C9),0)` adds what stands inside, and its last piece is a number of digits. */
function piecesOf(inside: string, term: string): readonly string[] {
  const innermost = /^(?:SUM)\((.*)\)(?:,-?\d)?$/i.exec(inside)?.[1] ?? inside;
  const pieces = innermost.split(/[,+]/);
  if (/^\+?SUBTOTAL/i.test(term)) return pieces.slice(1);
  if (/^\+?ROUND/i.test(term) && innermost === inside) return pieces.slice(0, -1);
  return pieces;
}

/** The terms between signs that stand in no brackets. */
function termsOf(text: string): readonly { readonly sign: '+' | '-'; readonly term: string }[] {
  const terms: { sign: '+' | '-'; term: string }[] = [];
  let depth = 0;
  let sign: '+' | '-' = '+';
  let term = '';
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth === 0 && (letter === '+' || letter === '-')) {
      if (term !== '') terms.push({ sign, term });
      sign = letter;
      term = '';
    } else term += letter;
  }
  if (term !== '') terms.push({ sign, term });
  return terms;
}
