import { NotPence } from '../money/pence';
import { didNotWork, tooLarge } from './words';
import { excelRuntime } from './excel-runtime';
import { Refusal, unusable } from './refusal';
import { inSlices, type Sliced } from './slices';

/**
 * Answers one call: the value, or Excel's own error carrying a sentence. No other failure leaves a function.
 *
 * @param name the function's name, for the sentence of last resort
 */
export function answer<T>(name: string, evaluate: () => T): T {
  try {
    return evaluate();
  } catch (failure) {
    throw asExcelError(name, failure);
  }
}

/** Like `answer`, for work over long ranges. */
export async function answerInSlices<T>(name: string, work: Sliced<T>): Promise<T> {
  try {
    return await inSlices(work);
  } catch (failure) {
    throw asExcelError(name, failure);
  }
}

/**
 * Like `answer`, for functions whose rules are fetched with the first call: a workbook without them opens no slower.
 *
 * @param fetched brings the rules, and gives the way to evaluate
 */
export async function answerWhenFetched<T>(
  name: string,
  fetched: () => Promise<() => T | Promise<T>>,
): Promise<T> {
  try {
    const evaluate = await fetched();
    return await evaluate();
  } catch (failure) {
    throw asExcelError(name, failure);
  }
}

function asExcelError(name: string, failure: unknown): Error {
  const { error, sentence } = asRefusal(name, failure);
  const { Error: ExcelError } = excelRuntime();
  return new ExcelError(error, sentence);
}

function asRefusal(name: string, failure: unknown): Refusal {
  if (failure instanceof Refusal) return failure;
  return unusable(failure instanceof NotPence ? tooLarge() : didNotWork(name));
}
