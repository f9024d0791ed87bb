import { IFunctionService } from '@univerjs/engine-formula';

import { invalidArgument } from '../batch/api-error';
import { parseAddress } from './a1';
import type { Book } from './book';
import { type ArgumentCounts, isWellFormed } from './formula-syntax';

/** How many arguments the functions of this spreadsheet take; of the add-in's nobody says how strict Excel is. */
export function argumentCounts({ injector }: Book): ArgumentCounts {
  const functions = injector.get(IFunctionService);
  return (name) => {
    const executor = functions.getExecutor(name.toUpperCase());
    if (!executor || executor.minParams < 0) return null;
    return { least: executor.minParams, most: Math.max(executor.minParams, executor.maxParams) };
  };
}

const sheetNames = /'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu;
const plainReference = /^=(?:'(?:[^']|'')+'!|[\p{L}\p{N}_.\\]+!)?[$\p{L}\p{N}_.\\:]+$/u;

/** Refuses what is no formula, or one of a sheet that is not there: in a rule, a list or a name Excel takes neither. */
export function requireFormula(book: Book, formula: string): void {
  if (!isWellFormed(formula, argumentCounts(book))) throw invalidArgument(`“${formula}” is no formula`);
  // Neither in texts nor in errors is anything a sheet's name: `#REF!` ends as one does.
  const elsewhere = formula.replace(/"(?:[^"]|"")*"|#[A-Z0-9/]+!/gi, '');
  for (const [, quoted, bare] of elsewhere.matchAll(sheetNames)) {
    const sheet = quoted?.replaceAll("''", "'") ?? bare ?? '';
    // Other workbooks and areas over several sheets are not looked into.
    if (/[[\]:]/.test(sheet)) continue;
    if (book.grid(sheet) === null) throw invalidArgument(`there is no sheet “${sheet}”`);
  }
}

/** Refuses a list whose source is neither cells, nor a name, nor a formula. */
export function requireListSource(book: Book, source: string, isName: (text: string) => boolean): void {
  requireFormula(book, source);
  const reference = source.slice(1);
  const isPlain = plainReference.test(source);
  if (isPlain ? parseAddress(reference) !== null || isName(reference) : !/^\s*["0-9]/.test(reference)) return;
  throw invalidArgument(`“${source}” is no list`);
}
