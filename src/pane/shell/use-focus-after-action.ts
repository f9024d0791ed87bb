import { useEffect, useRef, type RefObject } from 'react';
import type { PaneState } from '../state/store';

interface Result {
  /** The same object as long as it is the same result. */
  readonly of: object;
  /** False for a result that is told beside the list, where the officer goes on working. */
  readonly atTop: boolean;
}

/** The result last shown, of the view on screen. */
function resultOf({ shell, budget, statement }: PaneState): Result | null {
  if (shell.view === 'statement')
    return statement.notice === null
      ? null
      : { of: statement.notice, atTop: statement.notice.where === 'top' };
  const { notice } = budget;
  // What was undone is told at the foot: the officer goes on from the same place.
  return notice === null
    ? null
    : { of: notice, atTop: notice.kind === 'problem' || (notice.kind === 'done' && notice.atTop) };
}

/**
 * A result that changes what the view is about brings its top into sight, also when the ribbon began it. When the
 * action's own button is gone, focus goes to the content, and only then.
 */
export function useFocusAfterAction(state: PaneState): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const result = resultOf(state);
  const of = result?.of ?? null;
  const atTop = result?.atTop ?? false;
  useEffect(() => {
    if (of === null || main.current === null) return;
    if (atTop) main.current.scrollTop = 0;
    if (!document.hasFocus()) return;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) main.current.focus({ preventScroll: true });
  }, [of, atTop]);
  return main;
}
