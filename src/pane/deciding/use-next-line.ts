import { useLayoutEffect, useRef, type RefObject } from 'react';
import { lineId, type PlacedLine } from '../figures/lines-by-treatment';
import type { FilledDecision } from './filled-decision';

interface NextLine {
  readonly list: RefObject<HTMLDivElement | null>;
  /** To be called with a decision that is about to be written. */
  readonly onDecided: (placed: PlacedLine, decision: FilledDecision) => void;
}

/**
 * Moves the focus on when a decision has been written: to the next line that the list still shows, else to the one
 * before, else to the list itself. Whoever decides by keyboard then goes on without looking for the place.
 *
 * @param lines as the list shows them, over all of its pages
 */
export function useNextLine(lines: readonly PlacedLine[]): NextLine {
  const list = useRef<HTMLDivElement>(null);
  const waiting = useRef<{ readonly lines: readonly PlacedLine[]; readonly order: readonly string[] } | null>(
    null,
  );
  useLayoutEffect(() => {
    const asked = waiting.current;
    if (asked === null || asked.lines === lines || list.current === null) return;
    waiting.current = null;
    const { activeElement } = document;
    const elsewhere =
      activeElement !== null && activeElement !== document.body && !list.current.contains(activeElement);
    if (elsewhere) return;
    const shown = new Map(
      [...list.current.querySelectorAll<HTMLElement>('[data-decides]')].map((button) => [
        button.dataset['decides'] ?? '',
        button,
      ]),
    );
    const next = asked.order.find((id) => shown.has(id));
    (next === undefined ? list.current : (shown.get(next) ?? list.current)).focus();
  }, [lines]);
  return {
    list,
    onDecided: (placed, decision) => {
      const ids = lines.map(lineId);
      const decided = new Set(decision.lines.map(lineId));
      const at = ids.indexOf(lineId(placed));
      const others = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0)).reverse()];
      waiting.current = { lines, order: [...others.filter((id) => !decided.has(id)), ...ids] };
    },
  };
}
