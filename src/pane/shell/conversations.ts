import { FormulaConversation } from '../formula/formula-conversation';
import { heardDoor } from '../recovery/heard-door';
import { RecoveryConversation } from '../recovery/recovery-conversation';
import { SignatureConversation } from '../signature/signature-conversation';
import { NativeChartConversation } from '../charts/native-chart-conversation';
import { SampleConversation } from '../sample/sample-conversation';
import type { PaneServices } from '../services';
import { StatementDesk } from '../statement/statement-desk';
import { BudgetConversation } from '../state/conversation';
import { Store } from '../state/store';
import type { View } from '../state/shell-state';

/** One officer's talk with the workbook, in parts; ribbon and pane call the same. */
export interface Conversations {
  readonly store: Store;
  readonly budget: BudgetConversation;
  readonly statement: StatementDesk;
  /** `null` where this Excel can't explain formulas. */
  readonly formula: FormulaConversation | null;
  readonly recovery: RecoveryConversation;
  readonly sample: SampleConversation;
  readonly charts: NativeChartConversation;
  readonly signature: SignatureConversation;
}

/** @param view the one that is in sight first */
export function conversationsOver(services: PaneServices, view: View): Conversations {
  const store = new Store(view);
  const recovery = new RecoveryConversation(services.recovery, store, (): Promise<void> => budget.retry());
  const { hear } = recovery;
  const budget: BudgetConversation = new BudgetConversation(
    heardDoor(services.cashable, hear),
    store.tell,
    () => store.state.budget,
  );
  const heard = {
    ...services,
    statements: heardDoor(services.statements, hear),
    templates: heardDoor(services.templates, hear),
  };
  return {
    store,
    budget,
    statement: new StatementDesk(heard, store),
    formula:
      services.formulas === null ? null : new FormulaConversation(heardDoor(services.formulas, hear), store),
    recovery,
    signature: new SignatureConversation(heardDoor(services.signature, hear), store),
    charts: new NativeChartConversation(heardDoor(services.charts, hear), store),
    sample: new SampleConversation(heardDoor(services.samples, hear), store, budget),
  };
}
