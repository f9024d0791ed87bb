import type { Outcome } from '../../excel/problem';
import type { Recovery } from '../../excel/recovery';
import { answer } from '../state/answer';
import type { Store } from '../state/store';
import type { RecoveryState } from './recovery-state';

/** Problems whose sentence says that what was begun can be put right. */
const leavesWork: ReadonlySet<string> = new Set(['interrupted', 'outcome-unknown', 'not-all-taken-back']);

/** Offers to put right what was interrupted, and keeps in sight what came up while something was written. */
export class RecoveryConversation {
  #started: Promise<void> | null = null;

  constructor(
    private readonly recovery: Recovery,
    private readonly store: Store,
    /** Reads the workbook again once it was put right. */
    private readonly readAgain: () => Promise<void>,
  ) {}

  /** Looks whether something was interrupted before. Later calls wait for the first. */
  start(): Promise<void> {
    this.#started ??= this.#look();
    return this.#started;
  }

  /** Hears the answer to any action of any view. */
  readonly hear = (outcome: Outcome<unknown>): void => {
    if (!outcome.ok) {
      if (leavesWork.has(outcome.problem.id)) void this.#look();
      return;
    }
    if (outcome.notice !== undefined) this.#note(outcome.notice);
  };

  async putRight(): Promise<void> {
    if (this.#state.isBusy) return;
    this.#set({ isBusy: true, problem: null });
    const outcome = await answer(() => this.recovery.putRight());
    this.#set({ isBusy: false });
    if (!outcome.ok) {
      this.#set({ problem: outcome.problem });
      this.store.tell({ kind: 'alarmed', sentence: outcome.problem.sentence });
      return;
    }
    this.#set({ offer: null });
    // Spoken last, so that what is read again does not talk over it.
    await this.readAgain();
    this.#note(outcome.value);
  }

  dismissProblem(): void {
    this.#set({ problem: null });
  }

  dismissNotice(notice: string): void {
    this.#set({ notices: this.#state.notices.filter((each) => each !== notice) });
  }

  async #look(): Promise<void> {
    const outcome = await answer(() => this.recovery.interrupted());
    // Where Excel can't say, nothing is offered: the next action that is stopped by it asks again.
    if (!outcome.ok) return;
    const offer = outcome.value;
    if (offer !== null && offer !== this.#state.offer)
      this.store.tell({ kind: 'announced', sentence: offer });
    this.#set({ offer });
  }

  #note(notice: string): void {
    this.#set({ notices: [...this.#state.notices.filter((each) => each !== notice), notice] });
    this.store.tell({ kind: 'announced', sentence: notice });
  }

  get #state(): RecoveryState {
    return this.store.state.recovery;
  }

  #set(part: Partial<RecoveryState>): void {
    this.store.set({ recovery: { ...this.#state, ...part } });
  }
}
