import { limitsOfExcelOnTheWeb, requestTooLarge, responseTooLarge } from '../batch/message-limits';
import { z } from 'zod';

import type { MessageEntry } from '../model/change-events';
import type { ExcelModel } from '../model/excel-model';
import { requirementSets } from './requirement-sets';

/** The add-in's page in a frame, and what the host may ask of it. */
export interface FrameClient {
  /** Hands change events and calls of functions to the add-in; they wait until it listens. */
  send(entries: readonly MessageEntry[]): void;
  /** Runs a ribbon command by the name of its function; resolves when the add-in says that it is done. */
  runCommand(controlId: string, functionName: string): Promise<void>;
  dispose(): void;
}

export interface FrameOptions {
  /** The add-in's frame, before its address is set: its name is what the client library reads first. */
  readonly frame: HTMLIFrameElement;
  readonly model: () => ExcelModel;
  /** Origin of this page, which the add-in's page must share: the library trusts only that. */
  readonly origin: string;
  /** Requirement sets that replace today's; lower versions imitate an older Excel. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly documentUrl?: string;
  /** Milliseconds that a ribbon command may take; 300,000 unless told. */
  readonly commandPatience?: number;
}

const conversation = 'workbench';
const addIn = 'cashable';

/** What a page tells the client library about its host: shared runtime (1) and custom functions (2). */
const hostFlags = 1 + 2;

const request = z.object({
  _messageType: z.literal(0),
  _actionName: z.string(),
  _actionType: z.number().nullish(),
  _correlationId: z.unknown(),
  _data: z.unknown(),
});
type Request = z.infer<typeof request>;

/** One request batch: its text and flags stand among the other things that Office sends along. */
const batchCall = z.object({
  DdaMethod: z.object({ DispatchId: z.literal(93) }),
  ArrayData: z.array(z.unknown()).min(7),
});
const commandEnded = z.looseObject({ DdaMethod: z.object({ DispatchId: z.literal(94) }) });

/** Plays the host to an add-in in a frame of this page, as Excel on the web does. */
export function connectFrame(options: FrameOptions): FrameClient {
  return new FrameHost(options);
}

class FrameHost implements FrameClient {
  readonly #window: Window;
  readonly #listen = (event: MessageEvent<unknown>): void => {
    this.#heard(event);
  };
  #listensToMessages = false;
  #listensToCommands = false;
  readonly #waitingMessages: MessageEntry[] = [];
  readonly #waitingCommands: (() => void)[] = [];
  /** Commands that run, oldest first: the library does not say which one has ended. */
  readonly #running: { resolve: () => void; timer: ReturnType<typeof setTimeout> }[] = [];

  constructor(private readonly options: FrameOptions) {
    const { frame, origin } = options;
    const view = frame.ownerDocument.defaultView;
    if (view === null) throw new Error('The frame is in no window.');
    this.#window = view;
    frame.name = JSON.stringify({
      baseFrameName: 'addin',
      hostInfo: `Excel|Web|16.01|en-GB|workbench|||${String(hostFlags)}`,
      xdmInfo: [conversation, addIn, origin].join('|'),
      serializerVersion: 1,
    });
    view.addEventListener('message', this.#listen);
  }

  send(entries: readonly MessageEntry[]): void {
    if (this.#listensToMessages) this.#event('richApiMessage', { ArrayData: entries });
    else this.#waitingMessages.push(...entries);
  }

  runCommand(controlId: string, functionName: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = (): void => {
        const timer = setTimeout(() => {
          const index = this.#running.indexOf(command);
          if (index !== -1) this.#running.splice(index, 1);
          reject(new Error(`The command ${functionName} has not said that it ended.`));
        }, this.options.commandPatience ?? 300_000);
        const command = { resolve, timer };
        this.#running.push(command);
        this.#event('appCommandInvoked', [
          controlId,
          functionName,
          JSON.stringify({ source: { id: controlId } }),
        ]);
      };
      if (this.#listensToCommands) start();
      else this.#waitingCommands.push(start);
    });
  }

  dispose(): void {
    this.#window.removeEventListener('message', this.#listen);
    for (const { timer } of this.#running) clearTimeout(timer);
  }

  #post(message: object): void {
    this.options.frame.contentWindow?.postMessage(
      JSON.stringify({
        _conversationId: conversation,
        _origin: this.options.origin,
        _serializerVersion: 1,
        _errorCode: 0,
        ...message,
      }),
      this.options.origin,
    );
  }

  #event(name: string, data: unknown): void {
    this.#post({
      _messageType: 1,
      _responseType: 1,
      _actionName: name,
      _correlationId: -1,
      _data: data,
    });
  }

  #reply(to: Request, data: unknown): void {
    this.#post({
      _messageType: 1,
      _responseType: 0,
      _actionName: to._actionName,
      _correlationId: to._correlationId,
      _data: data,
    });
  }

  #heard(event: MessageEvent<unknown>): void {
    const { frame, origin } = this.options;
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const message = parsed(event.data);
    if (message === null) return;
    switch (message._actionName) {
      case 'ContextActivationManager_notifyHost':
        // Focus and telemetry: nothing here needs either.
        return;
      case 'ContextActivationManager_getAppContextAsync':
        this.#reply(message, this.#appContext());
        return;
      case 'executeMethod':
        void this.#execute(message);
        return;
      default:
        this.#registered(message);
    }
  }

  /** The add-in starts (1) or stops (2) to listen to one of the host's events. */
  #registered(message: Request): void {
    this.#reply(message, { Version: 1, Error: 0 });
    if (message._actionType !== 1) return;
    const named = JSON.stringify([message._actionName, message._data]);
    if (named.includes('appCommandInvoked')) {
      this.#listensToCommands = true;
      for (const start of this.#waitingCommands.splice(0)) start();
    } else {
      this.#listensToMessages = true;
      if (this.#waitingMessages.length > 0) this.send(this.#waitingMessages.splice(0));
    }
  }

  async #execute(message: Request): Promise<void> {
    const call = batchCall.safeParse(message._data);
    if (!call.success) {
      if (commandEnded.safeParse(message._data).success) this.#commandEnded();
      this.#reply(message, { Version: 1, Error: 0 });
      return;
    }
    const [, , , , text, , flags] = call.data.ArrayData;
    const sent = String(text);
    const limits = limitsOfExcelOnTheWeb;
    let answer = JSON.stringify(
      bytesOf(sent) > limits.request
        ? requestTooLarge()
        : await this.options.model().answer(JSON.parse(sent), Number(flags)),
    );
    if (bytesOf(answer) > limits.response) answer = JSON.stringify(responseTooLarge());
    this.#reply(message, {
      Version: 1,
      Error: 0,
      Data: [200, [], answer],
    });
  }

  #commandEnded(): void {
    const command = this.#running.shift();
    if (command === undefined) return;
    clearTimeout(command.timer);
    command.resolve();
  }

  #appContext(): object {
    const sets = { ...requirementSets, ...this.options.requirementSets };
    return {
      _id: addIn,
      _appName: 16,
      _appVersion: '16.0',
      _appUILocale: 'en-GB',
      _dataLocale: 'en-GB',
      _docUrl: this.options.documentUrl ?? `${this.options.origin}/workbook.xlsx`,
      _clientMode: 0,
      _settings: [],
      _reason: 0,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'workbench',
      // The library reads lower-case names and numbers here.
      _requirementMatrix: JSON.stringify(
        Object.fromEntries(
          Object.entries(sets).map(([name, version]) => [name.toLowerCase(), Number(version)]),
        ),
      ),
    };
  }
}

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

function parsed(data: unknown): Request | null {
  if (typeof data !== 'string') return null;
  try {
    return request.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}
