import { plainLabel } from '../english/label-words';
import { isLineTreatment, type BudgetLine } from './line';
import type { SheetFacts } from './treatment/sheet-facts';
import { findings as say } from './words';

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
  lines: readonly BudgetLine[],
  { facts, headings }: { readonly facts: SheetFacts; readonly headings: readonly string[] },
): string | null {
  const holdsMoney = ({ amount }: BudgetLine): boolean => amount !== null && amount !== 0;
  if (!lines.some(holdsMoney)) return null;
  if (facts.about === 'capital') return say.noSpending(sheet, 'a capital programme');
  if (facts.about === 'reserves') return say.noSpending(sheet, 'reserves and balances');
  if (holdsVariances(headings)) return say.noSpending(sheet, 'over- and underspending');
  if (facts.about === 'savings') return say.noSpending(sheet, 'savings or growth');
  if (facts.about === 'precepts') return say.noSpending(sheet, 'precepts of other bodies');
  if (facts.countsOnly === true) return say.noSpending(sheet, 'counts');
  if (lines.some((line) => holdsMoney(line) && isLineTreatment(line.treatment))) return null;
  return lines.some((line) => holdsMoney(line) && line.treatment === 'income')
    ? say.noSpending(sheet, 'income')
    : null;
}
