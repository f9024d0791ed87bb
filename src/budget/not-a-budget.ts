import { fold } from '../english/label-words';
import type { Unit } from '../money/unit';
import type { BudgetLine } from './line';
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

const householdTitles = new PhraseTable([
  {
    name: 'Amounts for one household, property or head',
    example: 'How your council tax is spent per week (Band D)',
    holds: phrases`
      per week, a week, per household, per property, per dwelling, per head, per person, per resident, for a band d property,
      cost per, for each household, for each resident`,
  },
]);

/** No council’s services cost less than this in a year, in pence: £100,000. */
const leastOfACouncil = 10_000_000;

/** What a sheet holds where it is no revenue budget, as a sentence with the way out; `null` for a budget. */
export function notABudget(
  sheet: string,
  titles: readonly string[],
  lines: readonly BudgetLine[],
  facts: SheetFacts,
  unit: Unit,
): string | null {
  const money = lines.filter(({ amount }) => amount !== null && amount !== 0);
  if (money.length === 0) return null;
  const household = titles.find((title) => householdTitles.knows(fold(title)));
  if (household !== undefined && unit === '£' && facts.spending < leastOfACouncil)
    return say.perHousehold(sheet, household);
  if (facts.about === 'capital') return say.noSpending(sheet, 'a capital programme');
  if (facts.about === 'reserves') return say.noSpending(sheet, 'reserves and balances');
  if (titles.some((title) => title.length <= 100 && savingsTitles.knows(fold(title))))
    return say.noSpending(sheet, 'savings or growth');
  const spending = money.some(
    ({ treatment }) =>
      treatment === 'included' ||
      treatment === 'check' ||
      treatment === 'transfer-payment' ||
      treatment === 'delegated-schools' ||
      treatment === 'police' ||
      treatment === 'excluded-by-officer',
  );
  if (spending) return null;
  return money.some(({ treatment }) => treatment === 'income') ? say.noSpending(sheet, 'income') : null;
}
