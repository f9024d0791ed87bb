import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';

import { z } from 'zod';

import type { ExcelModel } from '../model/excel-model';
import {
  limitsOfExcelOnTheWeb,
  type MessageLimits,
  noLimits,
  requestTooLarge,
  responseTooLarge,
} from '../batch/message-limits';
import type { BatchResponse } from '../batch/request';
import type { MessageEntry } from '../model/change-events';
import { Association } from './association';
import { addNotes } from './notes-of-later-library';
import { isSetSupported, requirementSets } from './requirement-sets';

/** Which build of the client library is loaded. */
export type ClientBuild = 'web' | 'win32';

const files: Readonly<Record<ClientBuild, string>> = {
  web: 'excel-web-16.00.debug.js',
  win32: 'excel-win32-16.01.debug.js',
};

export interface NodeClientOptions {
  readonly build?: ClientBuild;
  /** Requirement sets that replace today's; lower versions imitate an older Excel. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** What one message may carry; as in the real Excel of that build unless told. */
  readonly limits?: MessageLimits;
  /** Stands between client and host, for tests of what may go wrong on the way. */
  readonly intercept?: Intercept;
}

/** One request as the client sent it. */
export interface SentRequest {
  readonly body: unknown;
  readonly flags: number;
}

/**
 * Answers a request in the host's place, or lets it through with `next`, whole or changed. `null` is never answered, as
 * where the pane's page is gone.
 */
export type Intercept = (
  request: SentRequest,
  next: (body: unknown) => Promise<BatchResponse>,
) => Promise<BatchResponse | null>;

/** What the client library offers a page with functions of its own. */
export interface CustomFunctionsRuntime {
  associate(id: string, run: (...args: never[]) => unknown): void;
  associate(functions: Readonly<Record<string, (...args: never[]) => unknown>>): void;
  readonly Error: new (code: string, message?: string) => Error & { readonly code: string };
  readonly ErrorCode: Readonly<
    Record<
      | 'divisionByZero'
      | 'invalidName'
      | 'invalidNumber'
      | 'invalidReference'
      | 'invalidValue'
      | 'notAvailable'
      | 'nullReference',
      string
    >
  >;
}

/** How much went between the add-in and the host. */
export interface TrafficStats {
  requests: number;
  bytesOut: number;
  bytesIn: number;
  /** Bytes of the largest message each way. */
  largestOut: number;
  largestIn: number;
}

/** Microsoft's client library as it runs in an add-in's page. */
export interface NodeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: CustomFunctionsRuntime;
  readonly stats: TrafficStats;
  /** Hands messages of the host to the add-in. */
  push(entries: readonly MessageEntry[]): void;
  /** Runs a ribbon command that the add-in has associated; resolves when the command says that it has ended. */
  runCommand(name: string): Promise<void>;
  /** Answers requests from now on. */
  connect(model: ExcelModel): void;
}

const hostMessage = z.object({
  id: z.int(),
  type: z.int(),
  flags: z.int().optional(),
  message: z.object({ url: z.string(), body: z.unknown() }).loose(),
});

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

const scripts = new Map<ClientBuild, Script>();

/** The library's source, compiled once for all workbooks of a process. */
function library(build: ClientBuild): Script {
  const known = scripts.get(build);
  if (known !== undefined) return known;
  const require = createRequire(__filename);
  const root = dirname(require.resolve('@microsoft/office-js/package.json'));
  const filename = join(root, 'dist', files[build]);
  const script = new Script(readFileSync(filename, 'utf8'), { filename });
  scripts.set(build, script);
  return script;
}

/**
 * Loads Microsoft's client library, unmodified, in a context of its own, and plays the host on the other side of its
 * native bridge.
 */
export function loadNodeClient(options: NodeClientOptions = {}): NodeClient {
  const sets = { ...requirementSets, ...options.requirementSets };
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    navigator: { userAgent: 'Node' },
    // Of this realm, so that arrays and errors that reach the add-in are what its own code and tests expect.
    Error,
    JSON,
    Promise,
  };
  page['window'] = page;
  // A page's loader brings the tables of functions and of ribbon commands; the library looks them up there.
  const functions = new Association();
  const commands = new Association();
  page['CustomFunctions'] = { _association: functions, associate: functions.associate };
  createContext(page);
  library(options.build ?? 'web').runInContext(page);

  const info = { host: 'Excel', platform: 'OfficeOnline' };
  // A page's loader would fill in the context; the library alone has only a getter that gives nothing.
  const office = Object.create(page['Office'] as object, {
    context: {
      value: {
        ...info,
        requirements: {
          isSetSupported: (name: string, version?: string) => isSetSupported(sets, name, version),
        },
        diagnostics: { ...info, version: '16.0.0.0' },
        displayLanguage: 'en-GB',
        contentLanguage: 'en-GB',
      },
    },
  }) as typeof Office;
  page['Office'] = office;
  Object.assign(office, {
    onReady: (callback?: (ready: typeof info) => unknown) => {
      const ready = Promise.resolve(info);
      return callback ? ready.then(callback).then(() => info) : ready;
    },
    actions: { ...(page['Office'] as typeof Office).actions, associate: commands.associate },
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' },
  });

  const stats: TrafficStats = { requests: 0, bytesOut: 0, bytesIn: 0, largestOut: 0, largestIn: 0 };
  const limits = options.limits ?? (options.build === 'win32' ? noLimits : limitsOfExcelOnTheWeb);
  let model: ExcelModel | null = null;
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      void answer(text);
    },
    // The library puts its own receiver here.
    onMessageFromHost: () => undefined,
  };

  async function answer(text: string): Promise<void> {
    const { id, flags, message } = hostMessage.parse(JSON.parse(text));
    if (model === null) throw new Error('No workbook is open yet.');
    stats.requests += 1;
    const size = Buffer.byteLength(text);
    stats.bytesOut += size;
    stats.largestOut = Math.max(stats.largestOut, size);
    const replyWith = (body: unknown): string =>
      JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } });
    const opened = model;
    const next = (body: unknown): Promise<BatchResponse> => opened.answer(body, flags ?? 0);
    const answered =
      size > limits.request
        ? requestTooLarge()
        : options.intercept === undefined
          ? await next(message.body)
          : await options.intercept({ body: message.body, flags: flags ?? 0 }, next);
    if (answered === null) return;
    let reply = replyWith(answered);
    if (Buffer.byteLength(reply) > limits.response) reply = replyWith(responseTooLarge());
    stats.largestIn = Math.max(stats.largestIn, Buffer.byteLength(reply));
    stats.bytesIn += Buffer.byteLength(reply);
    bridge.onMessageFromHost(reply);
  }

  const extension = page['OfficeExtension'] as typeof OfficeExtension & {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
    HostBridge: { init(bridge: Bridge): void };
  };
  extension.HostBridge.init(bridge);
  // The library leaves it to a page's loader to check the floors of an older Excel.
  extension.CommonUtility._doApiNotSupportedCheck = true;
  if (isSetSupported(sets, 'ExcelApi', '1.18')) addNotes(page['Excel'] as typeof Excel, extension);
  // Without a first context nobody in the library listens to the host.
  new (page['Excel'] as typeof Excel).RequestContext();

  return {
    Excel: page['Excel'] as typeof Excel,
    Office: office,
    OfficeExtension: extension,
    CustomFunctions: page['CustomFunctions'] as CustomFunctionsRuntime,
    stats,
    push: (entries) => {
      bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
    },
    connect: (opened) => {
      model = opened;
    },
    runCommand: (name) => runCommand(commands, name),
  };
}

function runCommand(commands: Association, name: string): Promise<void> {
  const run = commands.mappings[name.toUpperCase()] as
    ((event: Pick<Office.AddinCommands.Event, 'completed' | 'source'>) => unknown) | undefined;
  if (run === undefined) return Promise.reject(new Error(`No command is named "${name}".`));
  return new Promise((resolve, reject) => {
    const source = { id: name };
    const event = {
      source,
      completed: () => {
        resolve();
      },
    };
    // A command that fails without saying that it ended would hang a test.
    Promise.resolve(run(event)).catch(reject);
  });
}
