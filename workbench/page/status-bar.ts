import { element } from './element';
import { pageText } from './text';

/** What the status bar may have to tell; the foremost reason to wait is shown, else the last news or "Ready". */
export interface StatusBar {
  setCalculating(calculating: boolean): void;
  setPending(customFunctions: number): void;
  /** What the add-in says of the error in the selected cell; `null` when there is none. */
  setCellError(words: string | null): void;
  /** How many formulas keep an old value; 0 for none. */
  setStale(formulas: number): void;
  /** Something done, such as a copy saved; shown until the next change. */
  tell(words: string): void;
}

/** A wait shorter than this is not worth a word: the bar would flicker at every keystroke. */
const WORTH_SAYING = 150;

export function createStatusBar(): StatusBar {
  const bar = element('status', HTMLElement);
  let calculating = false;
  let pending = 0;
  let news: string | null = null;
  let cellError: string | null = null;
  let stale = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const words = (): string => {
    if (pending > 0) return pageText.pending(pending);
    return calculating
      ? pageText.calculating
      : (cellError ?? news ?? (stale > 0 ? pageText.stale(stale) : pageText.ready));
  };
  const draw = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (bar.textContent !== words()) bar.textContent = words();
  };
  const change = (): void => {
    if (pending === 0 && !calculating) draw();
    else timer ??= setTimeout(draw, WORTH_SAYING);
  };

  return {
    setCalculating: (now) => {
      if (now && !calculating) news = null;
      calculating = now;
      change();
    },
    setPending: (count) => {
      pending = count;
      change();
    },
    setCellError: (text) => {
      if (text === cellError) return;
      cellError = text;
      change();
    },
    setStale: (formulas) => {
      if (formulas === stale) return;
      stale = formulas;
      change();
    },
    tell: (text) => {
      news = text;
      draw();
    },
  };
}
