import { readReference, type Corner, type Reference } from './reference';
import { tokensOf } from './tokens';

/** A formula parted at the cells that it names, so that these can move and it can be written anew. */
export interface FormulaTemplate {
  /** What stands before, between and behind the references: one more than there are references. */
  readonly texts: readonly string[];
  readonly references: readonly Reference[];
}

/** @returns `null` for a formula that cannot be read */
export function templateOf(formula: string): FormulaTemplate | null {
  const tokens = tokensOf(formula);
  if (tokens === null) return null;
  const texts: string[] = [];
  const references: Reference[] = [];
  let from = 0;
  for (const { kind, text, at } of tokens) {
    const reference = kind === 'reference' ? readReference(text) : null;
    if (reference === null) continue;
    texts.push(formula.slice(from, at));
    references.push(reference);
    from = at + text.length;
  }
  return { texts: [...texts, formula.slice(from)], references };
}

/** The same for cells whose formulas were filled down or across from one another. */
export function filledKey({ texts, references }: FormulaTemplate, row: number, column: number): string {
  const corner = (each: Corner): readonly unknown[] => [
    each.row === null || each.rowFixed ? each.row : each.row - row,
    each.rowFixed,
    each.column === null || each.columnFixed ? each.column : each.column - column,
    each.columnFixed,
  ];
  return JSON.stringify([
    texts,
    references.map(({ sheet, first, last, isSingle }) => [sheet, corner(first), corner(last), isSingle]),
  ]);
}
