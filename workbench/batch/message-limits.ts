import { ApiError, httpStatus } from './api-error';
import type { BatchResponse } from './request';

/** What one message may carry, in bytes of its text. Excel on the web refuses what is larger; other Excels have no such limit. */
export interface MessageLimits {
  readonly request: number;
  readonly response: number;
}

export const limitsOfExcelOnTheWeb: MessageLimits = {
  request: 5 * 1024 * 1024,
  response: 5 * 1024 * 1024,
};
export const noLimits: MessageLimits = { request: Infinity, response: Infinity };

/** The answer to a request that is too large: nothing of it was done. */
export const requestTooLarge = (): BatchResponse =>
  refused(
    new ApiError(
      'RequestPayloadSizeLimitExceeded',
      'The request payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
    ),
  );

/** The answer in place of one that is too large: all of the request was done. */
export const responseTooLarge = (): BatchResponse =>
  refused(
    new ApiError(
      'ResponsePayloadSizeLimitExceeded',
      'The response payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
    ),
  );

const refused = ({ code, message }: ApiError): BatchResponse => ({
  Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: httpStatus(code) },
  Results: [],
  TraceIds: [],
});
