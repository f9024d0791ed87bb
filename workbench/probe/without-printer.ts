import { ApiError, httpStatus } from '../batch/api-error';
import { batchRequest, type BatchResponse } from '../batch/request';
import type { Intercept } from '../transport/node';

const noPrinter = new ApiError('GeneralException', 'There is no printer.');

/** Stops each request at its first action on page settings. */
export function withoutPrinter(inner: Intercept): Intercept {
  return (request, next) =>
    inner(request, async (body): Promise<BatchResponse> => {
      const parsed = batchRequest.safeParse(body);
      if (!parsed.success) return next(body);
      const { Actions: actions, ObjectPaths: paths } = parsed.data;
      const isLayout = (id: number): boolean => paths[String(id)]?.Name === 'PageLayout';
      const at = actions.findIndex(({ ObjectPathId: id }) => isLayout(id));
      if (at === -1) return next(body);
      const answer = await next({ ...parsed.data, Actions: actions.slice(0, at) });
      if (answer.Error !== null) return answer;
      const { code, message } = noPrinter;
      return {
        ...answer,
        Error: {
          Code: code,
          Message: message,
          Location: '',
          ActionIndex: at,
          HttpStatusCode: httpStatus(code),
        },
      };
    });
}
