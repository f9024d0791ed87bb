import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { z } from 'zod';
import type { ExcelRuntime } from '../../src/functions/excel-runtime';
import { registerFunctions } from '../../src/functions/register';

/**
 * Calls the add-in's functions as Excel does: through the custom functions proxy of Microsoft's own client library,
 * which runs unmodified in a context of its own. Only the host behind it is ours, and it only keeps the answers.
 */

/** What a cell would show: a value, or an error with its sentence. */
export type Shown = { readonly value: unknown } | { readonly error: string; readonly sentence: string };

export interface ExcelProxy {
  readonly runtime: ExcelRuntime;
  /** All calls in one message, as one recalculation sends them. */
  callAll(calls: readonly Call[]): Promise<Shown[]>;
  call(name: string, ...given: readonly unknown[]): Promise<Shown>;
  /** Sends calls and takes them back at once; answers whatever came of them within that time. */
  callAndCancel(calls: readonly Call[], milliseconds: number): Promise<number>;
}

export interface Call {
  readonly name: string;
  readonly given: readonly unknown[];
  /** Where each argument stands, as newer versions of Excel say it to functions that ask. */
  readonly addresses?: readonly string[];
}

const errorByNumber: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

const request = z.object({
  id: z.number(),
  message: z.object({
    body: z.object({
      Actions: z.array(
        z.object({
          Id: z.number(),
          Name: z.string(),
          ArgumentInfo: z.object({ Arguments: z.array(z.unknown()) }).optional(),
        }),
      ),
    }),
  }),
});
const results = z.array(z.tuple([z.number(), z.boolean(), z.unknown()]).rest(z.unknown()));

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}
interface Client {
  OfficeExtension: { HostBridge: { init(bridge: Bridge): void } };
  CustomFunctions: ExcelRuntime;
  CustomFunctionMappings: Record<string, unknown>;
}

/** Sets the global `CustomFunctions` to the genuine one and registers all functions with it. */
export function startExcelProxy(): ExcelProxy {
  const file = path.join(
    path.dirname(require.resolve('@microsoft/office-js/package.json')),
    'dist/excel-win32-16.01.debug.js',
  );
  const sandbox: Record<string, unknown> = {
    navigator: { userAgent: 'node' },
    console: { log: () => undefined, info: () => undefined, error: () => undefined },
    // The client goes on ticking after its last answer; that must not keep the test run waiting.
    setTimeout: (work: () => void, milliseconds?: number) => setTimeout(work, milliseconds).unref(),
    clearTimeout,
    setInterval: (work: () => void, milliseconds?: number) => setInterval(work, milliseconds).unref(),
    clearInterval,
  };
  sandbox['window'] = sandbox;
  const context = vm.createContext(sandbox);
  vm.runInContext(readFileSync(file, 'utf8'), context);
  const client = sandbox as unknown as Client;

  const waiting = new Map<number, (shown: Shown) => void>();
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, message } = request.parse(JSON.parse(text));
      const { Actions: actions } = message.body;
      for (const action of actions) {
        if (!action.Name.startsWith('SetInvocationArrayResults')) continue;
        for (const [call, ok, value, code] of results.parse(action.ArgumentInfo?.Arguments[0])) {
          const sentence = typeof value === 'string' ? value : '';
          waiting.get(call)?.(
            ok ? { value } : { error: errorByNumber[Number(code)] ?? `error ${String(code)}`, sentence },
          );
          waiting.delete(call);
        }
      }
      const body = JSON.stringify({
        Results: actions.map(({ Id }) => ({ ActionId: Id, Value: { Id: 1 } })),
      });
      const reply = { id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } };
      setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify(reply)), 0);
    },
  };
  client.OfficeExtension.HostBridge.init(bridge);
  const runtime: ExcelRuntime = {
    Error: client.CustomFunctions.Error,
    // In Excel the page's loader script provides `associate`; the proxy looks its functions up here.
    associate: (id, evaluate) => Object.assign(client.CustomFunctionMappings, { [id]: evaluate }),
  };
  Object.assign(globalThis, { CustomFunctions: runtime });
  registerFunctions();

  let last = 0;
  function push(messageType: number, messages: readonly unknown[]): void {
    const entries = messages.map((message) => ({
      messageCategory: 1,
      messageType,
      targetId: '',
      message: JSON.stringify(message),
    }));
    bridge.onMessageFromHost?.(JSON.stringify({ id: 0, type: 3, flags: 0, message: { entries } }));
  }
  function send(calls: readonly Call[]): { ids: number[]; answers: Promise<Shown>[] } {
    const ids = calls.map(() => (last += 1));
    const answers = ids.map((id) => new Promise<Shown>((resolve) => waiting.set(id, resolve)));
    push(
      1000,
      calls.map(({ name, given, addresses }, index) => [
        ids[index],
        name,
        given,
        'Sheet1!A1',
        4,
        ...(addresses === undefined ? [] : [addresses]),
      ]),
    );
    return { ids, answers };
  }

  return {
    runtime,
    callAll: (calls) => Promise.all(send(calls).answers),
    async call(name, ...given) {
      const [shown] = await Promise.all(send([{ name, given }]).answers);
      if (shown === undefined) throw new Error('no answer');
      return shown;
    },
    async callAndCancel(calls, milliseconds) {
      const { ids } = send(calls);
      push(
        1001,
        ids.map((invocationId) => ({ invocationId })),
      );
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return ids.filter((id) => !waiting.has(id)).length;
    },
  };
}
