import { excelRefused, unexpected } from './words';
import type { Problem } from './problem';

/** Carries a problem out of a batch; turned back into a value before anyone outside this room sees it. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.sentence);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

/** What the client library says of a failed request, read without trusting its class. */
interface ExcelError {
  readonly code: string;
  readonly message: string;
  readonly statement: string | null;
}

function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

/** @returns what Excel said, or `null` when the error is not Excel's */
export function excelError(error: unknown): ExcelError | null {
  const code = field(error, 'code');
  if (typeof code !== 'string' || code === '') return null;
  const debug = field(error, 'debugInfo');
  const statement = field(debug, 'statement');
  const message = field(error, 'message');
  return {
    code,
    message: typeof message === 'string' ? message : '',
    statement: typeof statement === 'string' && statement !== '' ? statement : null,
  };
}

/** Excel gave up because what was asked for or answered was too big for one message. */
export function tooBigForOneMessage(error: unknown): boolean {
  const code = excelError(error)?.code;
  return code === 'RequestPayloadSizeLimitExceeded' || code === 'ResponsePayloadSizeLimitExceeded';
}

/** @param sheet names the sheet in the sentence, where one is known */
export function problemFrom(error: unknown, sheet: string | null = null): Problem {
  if (error instanceof Refusal) return error.problem;
  const excel = excelError(error);
  if (excel !== null) {
    const details = [excel.code, excel.message, excel.statement].filter(Boolean).join('\n');
    return { ...excelRefused(excel.code, sheet === '' ? null : sheet), details };
  }
  const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { ...unexpected(), details };
}
