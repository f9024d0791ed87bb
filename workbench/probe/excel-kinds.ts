import { ApiError, httpStatus } from '../batch/api-error';
import { batchRequest, type BatchResponse } from '../batch/request';
import type { ClientBuild, Intercept } from '../transport/node';

/** Kinds of Excel that officers have. */
export const excelKinds = [
  /** Excel on the web of today: notes, undo of add-ins' changes, messages of at most 5 MB. */
  'newest',
  /** The oldest that Cashable works in: ExcelApi 1.9. */
  'floor',
  /** Excel on a desktop between the two, without a printer: page settings are refused. */
  'awkward',
] as const;
export type ExcelKind = (typeof excelKinds)[number];

interface KindOfExcel {
  readonly build: ClientBuild;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly hasPrinter: boolean;
}

const kinds: Readonly<Record<ExcelKind, KindOfExcel>> = {
  newest: { build: 'web', requirementSets: { ExcelApi: '1.20' }, hasPrinter: true },
  floor: {
    build: 'web',
    requirementSets: { ExcelApi: '1.9', CustomFunctionsRuntime: '1.1', SharedRuntime: '1.1' },
    hasPrinter: true,
  },
  awkward: { build: 'win32', requirementSets: { ExcelApi: '1.12' }, hasPrinter: false },
};

export const kindOfExcel = (kind: ExcelKind): KindOfExcel => kinds[kind];

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
