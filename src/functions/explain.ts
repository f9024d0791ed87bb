import { readAmount } from '../money/amount';
import { readFinancialYear } from '../money/financial-year';
import { poundsShown } from '../money/pounds';
import { asRefusal } from './answer';
import { asExcelShows } from './arguments';
import { CellError, isMissing, singleCell } from './cell';
import type { DeclaredFunction } from './declare';
import type { DescribedFunction, DescribedParameter, ExplainedAnswer, WorkingStep } from './explained';
import { givesWords } from './explain-words';
import { inPounds } from './pounds-result';
import { declaredFunctions } from './registry';

const byId = new Map(declaredFunctions.map((declared) => [declared.id, declared]));

/** @returns what a function says of itself; `null` when there is no function of that id */
export function describeFunction(id: string): DescribedFunction | null {
  return byId.get(id.toUpperCase()) ?? null;
}

/**
 * What a function answers, and the steps by which it came to that, from the same figures.
 *
 * @param given arguments as Excel hands them over: values, rows of values for a range, `null` for one left out
 */
export async function explainFunction(id: string, given: readonly unknown[]): Promise<ExplainedAnswer> {
  const declared = byId.get(id);
  if (declared === undefined) throw new RangeError(`There is no function ${id}`);
  try {
    const { value, edition, steps } = await declared.explain(given);
    return {
      steps: await ifTheyCanBeTold(steps),
      edition: edition.id,
      outcome: { kind: 'value', value, shows: shown(declared, value) },
    };
  } catch (failure) {
    const { error, sentence } = asRefusal(id, failure);
    return { steps: [], edition: null, outcome: { kind: 'error', error, sentence } };
  }
}

/** What the function answers stands, even where a line beside it is too large to be said. */
async function ifTheyCanBeTold(
  steps: () => Promise<readonly WorkingStep[]>,
): Promise<readonly WorkingStep[]> {
  try {
    return await steps();
  } catch {
    return [];
  }
}

function shown({ gives }: DeclaredFunction, value: unknown): string {
  if (Array.isArray(value)) {
    const [first] = value as readonly unknown[];
    return givesWords.table(value.length, Array.isArray(first) ? first.length : 1);
  }
  if (typeof value !== 'number') return String(value);
  if (gives === 'pounds') return poundsOf(value) ?? String(value);
  return gives === 'share' ? givesWords.share(String(value), percent(value)) : String(value);
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;

function poundsOf(value: number): string | null {
  const read = readAmount(value, '£');
  return read.kind === 'amount' && inPounds(read.pence) === value ? poundsShown(read.pence) : null;
}

/**
 * What one argument gives, in words: an amount as pounds, a year in full, what leaving it out means.
 *
 * @param given a single value; ranges are for the caller to describe, who knows their cells
 */
export function argumentGives({ kind, describes }: DescribedParameter, given: unknown): string {
  if (isMissing(given)) return givesWords.leftOut(meaningOfNone(describes));
  const cell = singleCell(given);
  if (cell instanceof CellError) return cell.code;
  if (typeof cell === 'string' && cell.trim() === '') return givesWords.blank;
  if (kind === 'pounds') {
    const read = readAmount(cell, '£');
    if (read.kind === 'amount' && read.exact) return poundsShown(read.pence);
  }
  if (kind === 'year' && typeof cell !== 'boolean') {
    const year = readFinancialYear(cell);
    if (year !== null) return year;
  }
  return typeof cell === 'string' ? givesWords.text(cell) : asExcelShows(cell);
}

/** `Any one year if left out.` in a parameter's description says what none means: `any one year`. */
function meaningOfNone(describes: string): string {
  const meaning = /(?:^|[.] )([^.]+?) if left out[.]/.exec(describes)?.[1] ?? '';
  return /^(?:TRUE|FALSE)\b/.test(meaning) ? meaning : meaning.charAt(0).toLowerCase() + meaning.slice(1);
}
