import { fold, plainLabel } from '../english/label-words';
import { isLineTreatment, type BudgetLine } from './line';
import { PhraseTable } from './phrase-table';
import { each, phrases } from './phrases';
import type { SheetFacts } from './treatment/sheet-facts';
import { findings as say } from './words';

const savingsTitles = new PhraseTable([
  {
    name: 'Savings or growth, and not the budget that they change',
    example: 'Savings proposals 2004/05',
    holds: [
      ...each(
        phrases`saving, efficiency, growth, reduction, pressure`,
        phrases`proposal, bid, option, item, list, plan, schedule, target`,
      ),
      ...phrases`list of saving, schedule of saving, summary of saving, budget saving, efficiency saving`,
    ],
    whole: phrases`saving, efficiency, growth, pressure, growth and saving, saving and growth`,
    without: phrases`budget summary, after saving, net of saving, including saving`,
  },
]);

const apart = /\b(?:over|under) ?(?:spend|spent|spending)\b|\bvariance\b|\bvariation\b/;
const ofTheBudget = /\b(?:budget|estimate|expenditure|cash limit|actual|outturn)\b/;

/** Whether every column says how far spending was from a budget, and none what that budget was. */
function holdsVariances(headings: readonly string[]): boolean {
  const over = headings.map(plainLabel);
  return (
    over.some((text) => apart.test(text)) &&
    over.every((text) => text === '' || (apart.test(text) && !ofTheBudget.test(text)))
  );
}

/**
 * What a sheet holds where it is no revenue budget, as a sentence with the way out; `null` for a budget.
 *
 * @param headings over the columns of amounts
 */
export function notABudget(
  sheet: string,
  titles: readonly string[],
  lines: readonly BudgetLine[],
  { facts, headings }: { readonly facts: SheetFacts; readonly headings: readonly string[] },
): string | null {
  const money = lines.filter(({ amount }) => amount !== null && amount !== 0);
  if (money.length === 0) return null;
  if (facts.about === 'capital') return say.noSpending(sheet, 'a capital programme');
  if (facts.about === 'reserves') return say.noSpending(sheet, 'reserves and balances');
  if (holdsVariances(headings)) return say.noSpending(sheet, 'over- and underspending');
  if (titles.some((title) => title.length <= 100 && savingsTitles.knows(fold(title))))
    return say.noSpending(sheet, 'savings or growth');
  if (money.some(({ treatment }) => isLineTreatment(treatment))) return null;
  return money.some(({ treatment }) => treatment === 'income') ? say.noSpending(sheet, 'income') : null;
}
