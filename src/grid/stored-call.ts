/** Where Excel takes an add-in's function from: a workbook by number or by name, `[2]!` or `'Book 1.xlsx'!`. */
const from = String.raw`(?:'(?:[^']|'')*'!|(?:\[[^\]]*\])?[\p{L}\p{N}_.]*!)?`;
const name = String.raw`(?:_xlfn\.)?_xldudf_([A-Za-z][A-Za-z0-9]*)_([A-Za-z][A-Za-z0-9_]*)`;
const storedCall = new RegExp(`("(?:[^"]|"")*")|${from}${name}`, 'giu');

/**
 * A formula in which an add-in's functions stand under their own names. While Excel does not know the functions, before
 * the add-in has started or where it is switched off, it gives them back as files store them: `_xldudf_AES_TARGET(…)`, and
 * `[2]!_xldudf_AES_TARGET(…)` where another workbook had brought them in.
 */
export function withOwnNames(formula: string): string {
  if (!/_xldudf_/i.test(formula)) return formula;
  return formula.replace(storedCall, (whole, text: string | undefined, namespace: string, its: string) =>
    text === undefined ? `${namespace}.${its}` : whole,
  );
}

/** Whether some function of a formula stands as files store it: Excel does not know it, and shows `#NAME?`. */
export const hasStoredCall = (formula: unknown): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && withOwnNames(formula) !== formula;
