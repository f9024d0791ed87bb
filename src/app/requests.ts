import type { Outcome, Problem } from '../excel/problem';
import type { StatementsChecked } from '../features/statement-marks/statements';

/** What the ribbon's budget buttons ask the pane to show. */
export type BudgetRequest =
  | { readonly kind: 'preview-active-sheet'; readonly sheetId: string }
  /** Removing every mark is asked for: the pane says what goes, and asks. */
  | { readonly kind: 'ask-removal' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What its statement buttons ask for. */
export type StatementRequest =
  /** The check ran, whether or not the pane is in sight; `active` is the sheet that the officer was looking at. */
  | {
      readonly kind: 'statement-checked';
      readonly outcome: Outcome<StatementsChecked>;
      readonly active: string | null;
    }
  | { readonly kind: 'insert-statement' };

/** The active cell's formula is to be explained. */
export interface FormulaRequest {
  readonly kind: 'explain-formula';
}

/** What a ribbon button asks the pane to show. */
export type PaneRequest = BudgetRequest | StatementRequest | FormulaRequest;

type Listener = (request: PaneRequest) => void;

/** Carries requests from the ribbon to the pane, within the one runtime that both share. */
export class PaneRequests {
  readonly #listeners = new Set<Listener>();
  #undelivered: PaneRequest | null = null;

  /** Hands the request to the pane; when the pane is not there yet, the last one waits for it. */
  send(request: PaneRequest): void {
    if (this.#listeners.size === 0) this.#undelivered = request;
    for (const listener of this.#listeners) listener(request);
  }

  /** @returns the way to stop listening */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    const waiting = this.#undelivered;
    this.#undelivered = null;
    if (waiting !== null) listener(waiting);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}

const requests = new PaneRequests();

/** @returns the way to stop listening */
export const subscribe = (listener: Listener): (() => void) => requests.subscribe(listener);

export const sendToPane = (request: PaneRequest): void => {
  requests.send(request);
};
