import { bracketEnd } from '../../src/files/formula-text';
import { escapeText } from '../../src/files/xml-text';
import type { PackageDraft } from './package-draft';
import { unescaped } from './related-parts';

/** What became of a table, and of the columns whose headings changed; `null` for what is gone. */
export interface TableChange {
  readonly from: string;
  readonly to: string | null;
  readonly columns: ReadonlyMap<string, string | null>;
}

const isChange = ({ from, to, columns }: TableChange): boolean => from !== to || columns.size > 0;

/** In brackets these characters stand after an apostrophe. */
const bracketed = (name: string): string => `[${name.replace(/['[\]#@]/g, "'$&")}]`;
const plain = (name: string): string => name.replace(/'(.)/g, '$1');

/** A formula of the file whose references to a table name its columns as they are called now. */
export function followTable(formula: string, { from, to, columns }: TableChange): string {
  const names = new Map([...columns].map(([name, now]) => [name.toLowerCase(), now]));
  // A table's name may hold dots and backslashes, which mean something else in a pattern.
  const literal = from.replace(/[.\\]/g, '\\$&');
  const start = new RegExp(
    `"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\p{L}\\p{N}_.\\\\])${literal}(?![\\p{L}\\p{N}_.\\\\(!])`,
    'giu',
  );
  let result = '';
  let at = 0;
  for (let found = start.exec(formula); found !== null; found = start.exec(formula)) {
    if (/^["']/.test(found[0])) continue;
    const end = start.lastIndex;
    const stop = formula.charAt(end) === '[' ? bracketEnd(formula, end) : end;
    let isGone = to === null;
    const renamed = (piece: string): string => {
      const now = names.get(plain(piece).toLowerCase());
      if (now === null) isGone = true;
      return now === undefined || now === null ? `[${piece}]` : bracketed(now);
    };
    const inside = formula.slice(end + 1, stop - 1);
    const brackets =
      stop === end
        ? ''
        : inside.startsWith('[')
          ? `[${inside.replace(/\[((?:'.|[^\]'])*)\]/g, (_, piece: string) => renamed(piece))}]`
          : renamed(inside);
    result += formula.slice(at, found.index) + (isGone ? '#REF!' : (to ?? '') + brackets);
    at = stop;
    start.lastIndex = stop;
  }
  return result + formula.slice(at);
}

const formulas =
  /(<(?:\w+:)?(?:f|formula|formula1|formula2|definedName|calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*[^>/])?>)([^<]+)(<\/)/g;

/** Lets every formula in these parts follow tables whose columns were renamed or deleted. */
export function followTableChanges(
  draft: PackageDraft,
  parts: readonly string[],
  changes: readonly TableChange[],
): void {
  const real = changes.filter(isChange);
  if (real.length === 0) return;
  for (const part of parts) {
    const text = draft.text(part);
    if (text === undefined || !real.some(({ from }) => text.toLowerCase().includes(from.toLowerCase())))
      continue;
    draft.write(
      part,
      text.replace(formulas, (whole, open: string, formula: string, close: string) => {
        const before = unescaped(formula);
        const after = real.reduce(followTable, before);
        return before === after ? whole : open + escapeText(after) + close;
      }),
    );
  }
}
