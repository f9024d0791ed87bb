import { BudgetReader } from '../../budget/read-budget';
import { localDay } from '../local-day';
import { councilRules } from './actions/council-rules';
import { deciding } from './actions/deciding';
import { marking } from './actions/marking';
import { removing } from './actions/removing';
import { sheets } from './actions/sheets';
import { undoing } from './actions/undoing';
import { BudgetWorkbook, type CashableDependencies } from './budget-workbook';
import type { Cashable } from './cashable';

/** Opens the one door to Excel. Actions wait for each other; every failure is answered as a problem. */
export function createCashable(given: Partial<CashableDependencies> = {}): Cashable {
  const workbook = new BudgetWorkbook({
    readBudget: new BudgetReader().read,
    today: () => localDay(new Date()),
    ...given,
  });
  return {
    ...sheets(workbook),
    ...marking(workbook),
    ...deciding(workbook),
    ...councilRules(workbook),
    ...undoing(workbook),
    ...removing(workbook),
  };
}
