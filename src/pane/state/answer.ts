import { paneText } from '../words';
import type { Outcome, Problem } from '../../excel/problem';

function unexpected(error: unknown): Problem {
  return {
    id: 'unexpected',
    sentence: paneText.unexpected,
    details: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

/** Asks, and turns whatever is thrown into a problem with a sentence: nothing that fails leaves the pane silent. */
export async function answer<T>(question: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await question();
  } catch (error) {
    return { ok: false, problem: unexpected(error) };
  }
}
