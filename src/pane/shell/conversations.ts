import { FormulaConversation } from '../formula/formula-conversation';
import type { PaneServices } from '../services';
import { StatementDesk } from '../statement/statement-desk';
import { Conversation } from '../state/conversation';
import { Store } from '../state/store';
import type { View } from '../state/shell-state';

/** One officer's talk with the workbook, in parts; ribbon and pane call the same. */
export interface Conversations {
  readonly store: Store;
  readonly budget: Conversation;
  readonly statement: StatementDesk;
  /** `null` where this Excel can't explain formulas. */
  readonly formula: FormulaConversation | null;
}

/** @param view the one that is in sight first */
export function conversationsOver(services: PaneServices, view: View): Conversations {
  const store = new Store(view);
  return {
    store,
    budget: new Conversation(services.cashable, store.tell, () => store.state.budget),
    statement: new StatementDesk(services, store),
    formula: services.formulas === null ? null : new FormulaConversation(services.formulas, store),
  };
}
