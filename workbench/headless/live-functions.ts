import type { ExcelRuntime } from '../../src/functions/excel-runtime';
import { registerFunctions } from '../../src/functions/register';
import type { HeadlessExcel } from './start';

type Evaluate = (...given: readonly unknown[]) => unknown;

/** The part of the genuine client that calls an add-in's functions where no page has loaded them. */
interface GenuineRuntime {
  readonly Error: ExcelRuntime['Error'];
  setCustomFunctionInvoker(invoker: {
    invoke(
      id: string,
      given: readonly unknown[],
      info: { setResult: (value: unknown) => void; setError: (error: unknown) => void },
    ): void;
  }): void;
}

/** Registers the AES functions with an open workbook, as the add-in's page does when it starts: its formulas calculate. */
export function calculateLive(excel: HeadlessExcel): void {
  const evaluations = new Map<string, Evaluate>();
  const client = excel.CustomFunctions as unknown as GenuineRuntime;
  const runtime: ExcelRuntime = {
    Error: client.Error,
    associate: (id, evaluate) => evaluations.set(id, evaluate as Evaluate),
  };
  client.setCustomFunctionInvoker({
    invoke: (id, given, { setResult, setError }) => {
      void Promise.resolve()
        .then(() => evaluations.get(id)?.(...given))
        .then(setResult, setError);
    },
  });
  Object.assign(globalThis, { CustomFunctions: runtime });
  registerFunctions();
  excel.model.functions.ready();
}
