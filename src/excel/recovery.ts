import { tellExcel } from './excel-run';
import type { Turns } from './in-turn';
import { isOld, keysOf, pendingIn } from './pending';
import type { Outcome } from './problem';
import { Refusal } from './problem-from-error';
import { type Directory, readDirectory } from './directory';
import { takeBack } from './take-back';
import { finishDeleting, isOwnToken } from './transaction';
import { interruptedBefore, notTakenBack, putRight, putRightFailed, putRightUnread } from './words';

/** What an interrupted writing left in the workbook, and the way to put it right. */
export interface Recovery {
  /** A sentence that offers to put right what was interrupted; `null` where nothing was. */
  interrupted(): Promise<Outcome<string | null>>;
  /** Takes back what was begun, or finishes it where a sheet is gone already. @returns what was done, in a sentence */
  putRight(): Promise<Outcome<string>>;
}

const begunIn = (directory: Directory) => pendingIn(directory.settings).filter(({ isBegun }) => isBegun);

export const createRecovery = (turns: Turns): Recovery => ({
  interrupted: () =>
    turns.inTurn(async () => {
      const [first] = begunIn(await tellExcel(readDirectory));
      return first === undefined
        ? null
        : interruptedBefore(first.pending?.sheet ?? '', first.pending?.at ?? null);
    }),
  putRight: () =>
    turns.inTurn(async () => {
      const { writings, unread } = await settleInterrupted(true);
      return unread > 0 ? putRightUnread() : putRight(writings);
    }),
});

/**
 * Takes back, or finishes, everything that was interrupted. Safe to repeat.
 *
 * @param alsoOthers also what may be a colleague's work in progress: only where the officer says so
 * @returns how many writings there were, and of how many what is kept could not be read, so that nothing was taken back
 * @throws Refusal where a part can't be taken back
 */
export async function settleInterrupted(alsoOthers = false): Promise<{
  readonly writings: number;
  readonly unread: number;
}> {
  const state = await tellExcel(readDirectory);
  const now = Date.now();
  const found = pendingIn(state.settings).filter(
    ({ token, pending }) => alsoOthers || isOwnToken(token) || isOld(pending, now),
  );
  for (const { token, pending, isBegun } of found) {
    if (pending !== null && isBegun) {
      if (await finishDeleting(pending, state)) continue;
      const left = await takeBack(pending);
      if (left.length > 0) throw new Refusal(notTakenBack(putRightFailed(), left));
    }
    await tellExcel(async (conversation) => {
      const { settings } = await readDirectory(conversation);
      for (const key of keysOf(token, settings)) conversation.context.workbook.settings.getItem(key).delete();
      await conversation.sync();
    });
  }
  const begun = found.filter(({ isBegun }) => isBegun);
  return { writings: begun.length, unread: begun.filter(({ pending }) => pending === null).length };
}
