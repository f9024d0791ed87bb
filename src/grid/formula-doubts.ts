/** Why what a formula shows may not be what it would show if it were worked out now, or what its reader thinks. */
export type FormulaDoubt = 'other-workbook' | 'random' | 'today' | 'volatile';

const text = /"(?:[^"]|"")*"/g;
const otherWorkbook = /'[^']*\[[^\]]+\][^']*'!|\[[^\]]+\][^\s!'(),]*!|\bhttps?:|\bfile:/i;
const random = /\b(?:RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;
const today = /\b(?:TODAY|NOW)\s*\(/i;
const builtAddresses = /\b(?:INDIRECT|OFFSET)\s*\(/i;
/** Most formulas hold none of these letters. */
const worthALook = /\[|RAND|TODAY|NOW|INDIRECT|OFFSET|:\/\//i;

/** What to beware of in a formula; `null` in nearly all. @param formula with its `=` */
export function doubtOf(formula: string): FormulaDoubt | null {
  if (!worthALook.test(formula)) return null;
  const bare = formula.replace(text, '""');
  if (otherWorkbook.test(bare)) return 'other-workbook';
  if (random.test(bare)) return 'random';
  if (today.test(bare)) return 'today';
  return builtAddresses.test(bare) ? 'volatile' : null;
}

/** With the character before it, which tells an address from the end of a longer word or one of another sheet. */
const reference = /(^|[^\w.!'\]$])\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\w(.!])/gi;

/** The cells and blocks of its own sheet that a formula names, as 1-based rows and column letters. */
export function referencesIn(formula: string): readonly {
  readonly left: string;
  readonly top: number;
  readonly right: string;
  readonly bottom: number;
}[] {
  return [...formula.replace(text, '""').matchAll(reference)].map(
    ([, , left = '', top = '0', right, bottom]) => ({
      left: left.toUpperCase(),
      top: Number(top),
      right: (right ?? left).toUpperCase(),
      bottom: Number(bottom ?? top),
    }),
  );
}
