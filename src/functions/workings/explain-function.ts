import { readAmount } from '../../money/amount';
import { readFinancialYear } from '../../money/financial-year';
import { poundsShown } from '../../money/pounds';
import { defaultEdition } from '../../guidance/editions';
import type { Edition } from '../../guidance/edition';
import { cannotExplain, givesWords } from './words';
import { shownCell } from '../arguments';
import { CellError, isMissing, singleCell } from '../cell';
import metadata from '../functions.json';
import { inPounds } from '../pounds-result';
import { functionsById } from '../register';
import { cashableShareWorked, shortfallWorked, statusWorked } from './against-target';
import { gainsWorked } from './gains';
import { ruleWorked } from './looked-up';
import { baselineWorked, excludedWorked } from './sums';
import { cashableWorked, targetsWorked, targetWorked } from './targets';
import { reasonWorked, treatmentWorked } from './words-of-line';
import type { Step, Worked } from './worked';

type Workings = (given: readonly unknown[], edition: Edition) => Worked;

/** Workings by the function's permanent id; a function without any is described, but not worked out step by step. */
const workings: Readonly<Record<string, Workings>> = {
  BASELINE: baselineWorked,
  EXCLUDED: excludedWorked,
  TARGET: targetWorked,
  TARGETS: targetsWorked,
  CASHABLE: cashableWorked,
  CASHABLESHARE: cashableShareWorked,
  SHORTFALL: shortfallWorked,
  STATUS: statusWorked,
  GAINS: gainsWorked,
  RULE: ruleWorked,
  TREATMENT: treatmentWorked,
  REASON: reasonWorked,
};

/** Functions whose answer is an amount in pounds. */
const answersInPounds = new Set(['BASELINE', 'EXCLUDED', 'TARGET', 'CASHABLE', 'SHORTFALL', 'GAINS']);

/** Arguments that hold an amount in pounds, and those that hold a financial year, by name. */
const poundsArguments = new Set([
  'baseline',
  'amount',
  'target',
  'gains',
  'cashableGains',
  'total',
  'cashable',
]);
const yearArguments = new Set(['year']);

export interface DescribedParameter {
  readonly name: string;
  readonly describes: string;
  /** Whether it takes a range of cells; otherwise one value. */
  readonly takesCells: boolean;
  readonly optional: boolean;
}

export interface DescribedFunction {
  readonly id: string;
  readonly describes: string;
  readonly parameters: readonly DescribedParameter[];
}

/** What a function answers, and how. */
export interface ExplainedAnswer {
  readonly steps: readonly Step[];
  readonly outcome:
    | { readonly kind: 'value'; readonly value: unknown; readonly shows: string }
    /** The error that a cell shows, and the sentence that says why. */
    | { readonly kind: 'error'; readonly error: string; readonly sentence: string };
}

/** @returns what the function's own description says; `null` when there is no function of that id */
export function describeFunction(id: string): DescribedFunction | null {
  const found = metadata.functions.find((each) => each.id === id.toUpperCase());
  if (found === undefined) return null;
  return {
    id: found.id,
    describes: found.description,
    parameters: found.parameters.map((each) => ({
      name: each.name,
      describes: each.description,
      takesCells: 'dimensionality' in each && each.dimensionality === 'matrix',
      optional: 'optional' in each && each.optional,
    })),
  };
}

/**
 * Asks a function and works its answer out once more, step by step. Where the steps come to anything else than the
 * function itself, there are no steps: better no explanation than a wrong one.
 *
 * @param given arguments as Excel hands them over: values, rows of values for a range, `null` for one left out
 */
export async function explainFunction(id: string, given: readonly unknown[]): Promise<ExplainedAnswer> {
  const evaluate = evaluationOf(id);
  let value: unknown;
  try {
    value = await evaluate(...given);
  } catch (failure) {
    return { steps: [], outcome: { kind: 'error', ...failed(failure) } };
  }
  return { steps: stepsTo(id, given, value), outcome: { kind: 'value', value, shows: shown(id, value) } };
}

function evaluationOf(id: string): (...given: readonly unknown[]) => unknown {
  const found = Object.entries(functionsById).find(([each]) => each === id)?.[1];
  // The functions differ in what they take; each reads what it is given for itself.
  if (found !== undefined) return found as (...given: readonly unknown[]) => unknown;
  throw new RangeError(`There is no function ${id}`);
}

function failed(failure: unknown): { readonly error: string; readonly sentence: string } {
  const field = (name: string): unknown =>
    typeof failure === 'object' && failure !== null ? Reflect.get(failure, name) : undefined;
  const [code, message] = [field('code'), field('message')];
  return {
    error: typeof code === 'string' ? code : '#VALUE!',
    sentence: typeof message === 'string' && message !== '' ? message : cannotExplain.failed,
  };
}

function stepsTo(id: string, given: readonly unknown[], value: unknown): readonly Step[] {
  try {
    const worked = workings[id]?.(given, defaultEdition);
    return worked !== undefined && agrees(worked.value, value) ? worked.steps : [];
  } catch {
    // What the function answers stands; how it came to it is not known.
    return [];
  }
}

/** Whether the steps come to what the function answers; `null` in a table claims nothing. */
export function agrees(worked: unknown, value: unknown): boolean {
  if (worked === null) return true;
  if (!Array.isArray(worked)) return Object.is(worked, value);
  const items: readonly unknown[] = worked;
  return (
    Array.isArray(value) &&
    value.length === items.length &&
    items.every((each, index) => agrees(each, (value as readonly unknown[])[index]))
  );
}

function shown(id: string, value: unknown): string {
  if (Array.isArray(value)) {
    const [first] = value as readonly unknown[];
    return givesWords.table(value.length, Array.isArray(first) ? first.length : 1);
  }
  if (typeof value !== 'number') return String(value);
  if (answersInPounds.has(id)) return poundsOf(value) ?? String(value);
  return id === 'CASHABLESHARE' ? givesWords.share(String(value), percent(value)) : String(value);
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
export function argumentGives({ name, describes }: DescribedParameter, given: unknown): string {
  if (isMissing(given)) return givesWords.leftOut(meaningOfNone(describes));
  const cell = singleCell(given);
  if (cell instanceof CellError) return cell.code;
  if (typeof cell === 'string' && cell.trim() === '') return givesWords.blank;
  if (poundsArguments.has(name)) {
    const read = readAmount(cell, '£');
    if (read.kind === 'amount' && read.exact) return poundsShown(read.pence);
  }
  if (yearArguments.has(name) && typeof cell !== 'boolean') {
    const year = readFinancialYear(cell);
    if (year !== null) return year;
  }
  return typeof cell === 'string' ? givesWords.text(cell) : shownCell(cell);
}

/** `Any one year if left out.` in a parameter's description says what none means: `any one year`. */
function meaningOfNone(describes: string): string {
  const meaning = /(?:^|[.] )([^.]+?) if left out[.]/.exec(describes)?.[1] ?? '';
  return /^(?:TRUE|FALSE)\b/.test(meaning) ? meaning : meaning.charAt(0).toLowerCase() + meaning.slice(1);
}
