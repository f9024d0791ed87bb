import { NotPence } from '../money/pence';
import { isPromise } from './declare';
import { excelRuntime } from './excel-runtime';
import { FunctionRefusal, unusable } from './refusal';
import { didNotWork, tooLarge } from './words';

/**
 * Answers one call: the value, or Excel's own error carrying a sentence. No other failure leaves a function.
 *
 * @param name the function's name, for the sentence of last resort
 */
export function answering(name: string, evaluate: () => unknown): unknown {
  try {
    const answer = evaluate();
    if (!isPromise(answer)) return answer;
    return answer.catch((failure: unknown) => {
      throw asExcelError(name, failure);
    });
  } catch (failure) {
    throw asExcelError(name, failure);
  }
}

function asExcelError(name: string, failure: unknown): Error {
  const { error, sentence } = asRefusal(name, failure);
  const { Error: ExcelError } = excelRuntime();
  return new ExcelError(error, sentence);
}

/** Whatever went wrong, as an error that a cell may show and a sentence. */
export function asRefusal(name: string, failure: unknown): FunctionRefusal {
  if (failure instanceof FunctionRefusal) return failure;
  return unusable(failure instanceof NotPence ? tooLarge() : didNotWork(name));
}
