/**
 * An error that a request earns, as Excel answers it: the code is what add-ins act on, the message is Excel's own wording
 * or ours where Excel's is empty of meaning.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    /** `Class.member` that was asked for; the interpreter fills it in where the thrower could not know it. */
    readonly location: string = '',
  ) {
    super(message);
  }

  /** The same error with the member that was asked for. */
  at(location: string): ApiError {
    return this.location === '' ? new ApiError(this.code, this.message, location) : this;
  }
}

/** HTTP status that Excel sends with each code. */
const statuses = {
  AccessDenied: 403,
  RequestAborted: 500,
  ServiceNotAvailable: 503,
  TooManyRequests: 429,
  ApiNotFound: 404,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 409,
  InvalidReference: 400,
  InvalidRequest: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  MergedRangeConflict: 409,
  NonBlankCellOffSheet: 409,
  PropertyNotFound: 404,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
  UnsupportedOperation: 501,
} as const;

export type ApiErrorCode = keyof typeof statuses;

/** HTTP status of a code. */
export function httpStatus(code: ApiErrorCode): number {
  return statuses[code];
}

export const invalidArgument = (detail = ''): ApiError =>
  new ApiError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format.${detail === '' ? '' : ` (${detail})`}`,
  );

export const itemNotFound = (): ApiError =>
  new ApiError('ItemNotFound', "The requested resource doesn't exist.");

export const itemAlreadyExists = (): ApiError =>
  new ApiError('ItemAlreadyExists', 'The resource being created already exists.');

export const accessDenied = (): ApiError =>
  new ApiError('AccessDenied', 'You cannot perform the requested operation: the sheet is protected.');

export const apiNotFound = (member: string): ApiError =>
  new ApiError('ApiNotFound', `The stand-in for Excel does not know ${member}.`, member);

export const unsupported = (detail: string): ApiError =>
  new ApiError('UnsupportedOperation', `The stand-in for Excel does not do this: ${detail}.`);
