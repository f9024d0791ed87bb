import { ApiError, httpStatus, type ApiErrorCode } from '../batch/api-error';
import {
  ActionType,
  batchRequest,
  RequestFlag,
  type BatchRequest,
  type BatchResponse,
} from '../batch/request';
import type { Intercept } from '../transport/node';

/** What may become of a request on its way to Excel and back. */
export const failures = [
  /** A cell is being edited: nothing of it is done. */
  'refused',
  /** Excel stops half way through. */
  'half',
  /** All of it is done and the answer is lost. */
  'done',
  /** The session is gone: neither this request nor any after it is done. */
  'session-lost',
  /** Too many requests: nothing of it is done. */
  'throttled',
  /** Larger than Excel takes: nothing of it is done. */
  'too-large',
  /** Its answer is larger than Excel gives: all of it is done. */
  'answer-too-large',
  /** This Excel does not know the first member that it uses: nothing of it is done. */
  'api-not-found',
  /** The page of the pane is gone when it has been sent: all of it is done, and nobody is told. */
  'pane-closed',
  /** The same, half way through: what a crash of Excel itself leaves in the file. */
  'crashed',
] as const;
export type Failure = (typeof failures)[number];

/** One request as it went by. */
export interface LoggedRequest {
  /** Counts from 1 since the last arming. */
  readonly number: number;
  readonly writes: boolean;
  readonly actions: number;
  /** What became of it, where it was made to fail. */
  readonly failure: Failure | null;
}

/** What to do about the requests of one client. */
export interface Plan {
  /** Which request, counted from 1 from now on; a failure of one request lets the others be. */
  readonly request: number;
  readonly failure?: Failure;
  /** Someone else's change, right before that request reaches Excel. */
  readonly meanwhile?: () => Promise<unknown>;
}

/** Codes with which Excel answers. */
const codes = {
  refused: 'InvalidOperationInCellEditMode',
  half: 'GeneralException',
  crashed: 'GeneralException',
  done: 'RequestAborted',
  'session-lost': 'ServiceNotAvailable',
  throttled: 'TooManyRequests',
  'too-large': 'RequestPayloadSizeLimitExceeded',
  'answer-too-large': 'ResponsePayloadSizeLimitExceeded',
  'api-not-found': 'ApiNotFound',
} as const satisfies Partial<Record<Failure, ApiErrorCode>>;

function failed(failure: keyof typeof codes, at = 0): BatchResponse {
  const code = codes[failure];
  const { message } = new ApiError(code, `Made to fail: ${failure}.`);
  return {
    Error: { Code: code, Message: message, Location: '', ActionIndex: at, HttpStatusCode: httpStatus(code) },
    Results: [],
    TraceIds: [],
  };
}

/** The actions of a request that only take up objects, and so do nothing. */
const isIdle = (type: number): boolean =>
  type === ActionType.instantiate || type === ActionType.trace || type === ActionType.query;

/** The request with the first half of what it does; the one after that is where it stops. */
function firstHalf(request: BatchRequest): { readonly body: BatchRequest; readonly stopsAt: number } {
  const doing = request.Actions.flatMap(({ ActionType: type }, index) => (isIdle(type) ? [] : [index]));
  const stopsAt = doing[Math.floor(doing.length / 2)] ?? Math.floor(request.Actions.length / 2);
  return { body: { ...request, Actions: request.Actions.slice(0, stopsAt) }, stopsAt };
}

/** Lets requests of one client through, or makes one of them fail. */
export class Line {
  #sent = 0;
  #plans: readonly Plan[] = [];
  #lost = false;
  #closed: (() => void) | null = null;
  readonly log: LoggedRequest[] = [];
  /** Resolves when the pane's page is gone. */
  readonly closed = new Promise<void>((resolve) => {
    this.#closed = resolve;
  });

  /** From the next request on; without plans all goes well again, and a lost session is there again. */
  arm(plans: readonly Plan[]): void {
    this.#sent = 0;
    this.#plans = plans;
    this.#lost = false;
    this.log.length = 0;
  }

  readonly intercept: Intercept = async ({ body, flags }, next) => {
    this.#sent += 1;
    const number = this.#sent;
    const plans = this.#plans.filter(({ request }) => request === number);
    for (const { meanwhile } of plans) await meanwhile?.();
    const planned = plans.find(({ failure }) => failure !== undefined)?.failure ?? null;
    const failure = this.#lost ? 'session-lost' : planned;
    const parsed = batchRequest.safeParse(body);
    this.log.push({
      number,
      writes: (flags & RequestFlag.write) !== 0,
      actions: parsed.data?.Actions.length ?? 0,
      failure,
    });
    switch (failure) {
      case null:
        return next(body);
      case 'half':
      case 'crashed': {
        if (parsed.success) {
          const { body: half, stopsAt } = firstHalf(parsed.data);
          const answer = await next(half);
          if (failure === 'half') return answer.Error === null ? failed(failure, stopsAt) : answer;
        }
        this.#close();
        return null;
      }
      case 'done':
      case 'answer-too-large': {
        const answer = await next(body);
        return answer.Error === null ? failed(failure) : answer;
      }
      case 'pane-closed':
        await next(body);
        this.#close();
        return null;
      case 'session-lost':
        this.#lost = true;
        return failed(failure);
      case 'refused':
      case 'throttled':
      case 'too-large':
      case 'api-not-found':
        return failed(failure);
    }
  };

  #close(): void {
    this.#lost = true;
    this.#closed?.();
  }
}
