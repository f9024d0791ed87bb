import { excelTooOld, libraryMissing, libraryNotAnswering, openedOutsideExcel, oldExcelParts } from './words';
import type { Problem } from './problem';

/**
 * Waits until Excel can be talked to. Takes nothing, gives an outcome in words, never throws.
 * Floor of the add-in: ExcelApi 1.9, CustomFunctionsRuntime 1.3, SharedRuntime 1.1.
 */
export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'outside-excel' | 'library-missing' | 'too-old'; readonly problem: Problem };

const floor = [
  ['ExcelApi', '1.9'],
  ['CustomFunctionsRuntime', '1.3'],
  ['SharedRuntime', '1.1'],
] as const;

const defaultTimeout = 10_000;
const pollEvery = 100;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

export const libraryIsThere = (): boolean =>
  typeof Office !== 'undefined' && typeof Office.onReady === 'function';

async function libraryLoaded(deadline: number): Promise<boolean> {
  while (!libraryIsThere()) {
    if (Date.now() >= deadline) return false;
    await pause(pollEvery);
  }
  return true;
}

/** Resolves when Excel has answered after all, however late: what was given up as silent may only have been slow. */
export async function whenExcelAnswers(): Promise<void> {
  await libraryLoaded(Infinity);
  await Office.onReady();
}

/**
 * @param timeout milliseconds to wait for Microsoft's client library and for its first sign of life
 * @returns `ready`, or why the add-in can't work here, each with its sentence
 */
export async function waitForExcel(timeout: number = defaultTimeout): Promise<Readiness> {
  const deadline = Date.now() + timeout;
  if (!(await libraryLoaded(deadline))) return { kind: 'library-missing', problem: libraryMissing() };
  const info = await Promise.race([
    Office.onReady().catch(() => null),
    pause(Math.max(pollEvery, deadline - Date.now())).then(() => null),
  ]);
  if (info === null) return { kind: 'library-missing', problem: libraryNotAnswering() };
  if (info.host !== Office.HostType.Excel) return { kind: 'outside-excel', problem: openedOutsideExcel() };
  const missing = floor.filter(
    ([name, version]) => !Office.context.requirements.isSetSupported(name, version),
  );
  if (missing.length > 0)
    return {
      kind: 'too-old',
      problem: { ...excelTooOld(), details: oldExcelParts(missing.map(([n, v]) => `${n} ${v}`)) },
    };
  return { kind: 'ready' };
}
