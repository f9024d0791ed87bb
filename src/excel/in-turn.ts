import type { Outcome } from './problem';
import { problemFrom } from './problem-from-error';

/**
 * One action at a time: two that read and write the same workbook at once would each be half right. Whoever shares a
 * queue waits for the others; every failure is answered as a problem, and the next action goes on.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  inTurn<T>(action: () => Promise<T>): Promise<Outcome<T>> {
    const outcome = this.#last.then(async (): Promise<Outcome<T>> => {
      try {
        return { ok: true, value: await action() };
      } catch (error) {
        return { ok: false, problem: problemFrom(error) };
      }
    });
    this.#last = outcome;
    return outcome;
  }
}
