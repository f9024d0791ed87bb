import type { StatementRequest } from '../../app/requests';
import type { Store } from '../state/store';
import type { StatementConversation, StatementServices } from './statement-conversation';

/**
 * Where statements are asked about before the code that works on them is there: it is fetched with the first question.
 * A failure to fetch it is left to the view, which says so and tries again.
 */
export class StatementDesk {
  #conversation: Promise<StatementConversation> | null = null;
  #closed = false;

  constructor(
    private readonly services: StatementServices,
    private readonly store: Store,
  ) {}

  /** The conversation itself, for the view that draws it. */
  open(): Promise<StatementConversation> {
    this.#conversation ??= import(/* webpackChunkName: "statement-view" */ './statement-conversation').then(
      ({ StatementConversation: Conversation }) => new Conversation(this.services, this.store),
      (error: unknown) => {
        this.#conversation = null;
        throw error;
      },
    );
    return this.#conversation;
  }

  /** Looks for statements, without writing. */
  start(): Promise<void> {
    return this.#ask((conversation) => conversation.start());
  }

  /** The statement view has come into sight. */
  enter(): Promise<void> {
    return this.#ask((conversation) => conversation.enter());
  }

  /** Does what a ribbon button asked for. */
  handle(request: StatementRequest): Promise<void> {
    return this.#ask((conversation) => conversation.handle(request));
  }

  /** Shows this statement. @param key as in its summary */
  choose(key: string): Promise<void> {
    return this.#ask((conversation) => {
      conversation.choose(key);
      return Promise.resolve();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await (await this.#conversation?.catch(() => null))?.close();
  }

  async #ask(question: (conversation: StatementConversation) => Promise<void>): Promise<void> {
    const conversation = await this.open().catch(() => null);
    if (conversation !== null && !this.#closed) await question(conversation);
  }
}
