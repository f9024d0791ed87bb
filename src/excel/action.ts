import { askExcel, type Conversation } from './excel-run';
import { Turns } from './in-turn';
import type { Outcome } from './problem';
import { letOthersIn } from './others-turn';
import { problemFrom } from './problem-from-error';
import type { Directory } from './directory';
import type { Step } from './step';
import { type Done, type Progress, transact } from './transaction';
import { doneButNotSeen } from './words';

/** What an action has worked out: the steps, the workbook that they rest on, and the sheet that the officer is told of. */
export interface Planned {
  readonly steps: readonly Step[];
  readonly directory: Directory;
  readonly sheet: string;
}

/** An action that writes. */
export interface ChangeAction<P extends Planned, T> {
  /** Reads, understands and plans; changes nothing. @throws Refusal with the sentence that stops it */
  readonly plan: () => Promise<P>;
  /** What is answered once it is done; it may look at the workbook again. */
  readonly answer: (plan: P, done: Done) => T | Promise<T>;
  /** What is answered where looking again fails: the action is done all the same. Needed only where `answer` looks. */
  readonly unseen?: (plan: P, done: Done) => T;
  /** What the officer must hear of what was done, in a sentence; `null` for nothing. */
  readonly notice?: (plan: P) => string | null;
  /** What is left to do where looking again fails, and the button that does it, in a sentence. */
  readonly remains?: string;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The one shape of every action of every door: wait for the others, read, understand, plan, apply, look again, answer. */
export class Actions {
  readonly #turns: Turns;
  readonly #patience: number | undefined;

  /**
   * @param turns the queue that all doors to one workbook share
   * @param patience milliseconds to wait for Excel while a cell is being edited
   */
  constructor(turns: Turns = new Turns(), patience?: number) {
    this.#turns = turns;
    this.#patience = patience;
  }

  /** An action that only looks; every failure is answered as a problem. */
  look<T>(action: () => Promise<T>): Promise<Outcome<T>> {
    return this.#turns.inTurn(action);
  }

  /** An action that only asks Excel. */
  read<T>(questions: (conversation: Conversation) => Promise<T>): Promise<Outcome<T>> {
    return this.look(() => this.ask(questions));
  }

  /** An action that writes, as one transaction; every failure is answered as a problem. */
  async change<P extends Planned, T>(change: ChangeAction<P, T>): Promise<Outcome<T>> {
    const notices: string[] = [];
    const outcome = await this.#turns.inTurn(async () => {
      const plan = await change.plan();
      const { directory, sheet } = plan;
      const { onProgress, signal } = change;
      await letOthersIn();
      const done = await transact(plan.steps, { directory, sheet, onProgress, signal });
      if (done.notice !== null) notices.push(done.notice);
      const own = change.notice?.(plan) ?? null;
      if (own !== null) notices.push(own);
      const { unseen } = change;
      if (unseen === undefined) return await change.answer(plan, done);
      // Looking again marks what it finds: what stood in its way for a moment is tried once more.
      try {
        return await Promise.resolve(change.answer(plan, done)).catch(() => change.answer(plan, done));
      } catch (error) {
        notices.push(doneButNotSeen(problemFrom(error, sheet).sentence, change.remains));
        return unseen(plan, done);
      }
    });
    return outcome.ok && notices.length > 0 ? { ...outcome, notice: notices.join(' ') } : outcome;
  }

  /** Asks Excel; within an action. */
  ask<T>(questions: (conversation: Conversation) => Promise<T>): Promise<T> {
    return askExcel(questions, this.#patience);
  }
}
