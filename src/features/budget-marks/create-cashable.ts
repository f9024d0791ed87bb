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
import type { ReadBudget, ReadBudgetInParts } from './understanding';

/** Opens the one door to Excel. Actions wait for each other; every failure is answered as a problem. */
export function createCashable(given: Partial<CashableDependencies> = {}): Cashable {
  const reader = new BudgetReader();
  const { readBudget = reader.read } = given;
  const workbook = new BudgetWorkbook({
    readBudget,
    readBudgetInParts: readBudget === reader.read ? reader.inParts : inOnePart(readBudget),
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

const inOnePart = (readBudget: ReadBudget): ReadBudgetInParts =>
  function* (...asked) {
    yield;
    return readBudget(...asked);
  };
