import { plainLabel } from '../../english/label-words';
import type { AmountCandidate } from './amount-column';
import type { Cells } from './cells';
import { looksLikeCode } from './columns';

/** Two headings that differ by no more than one weak word: which of the columns is the budget is a matter of taste. */
const nearlyTheSame = 8;
/** Net beside gross is asked unless it plainly reads less like a budget. */
const farApart = 60;
const mostAsked = 2;
/** Rates and the other side of an account stand beside a budget and are none. */
const noBudget =
  /%|\bper (?:head|capita|week|property|dwelling|£|cent)|\bband d\b|\btotal income\b|\bincome (?:budget|estimate)\b/i;
/** What a service costs by itself, beside a total with shares of other costs in it. */
const ownCost = /\b(?:direct|controllable|general fund|cash limit)\b/;
const isTotal = /\b(?:total|gross)\b/i;

/** Whether a heading names what the guidance does not decide: a total that holds such a column is asked. */
export const isLeftOpen = (heading: string): boolean =>
  /\b(?:hra|housing revenue account|recharge|support service|support cost|central support|capital charge|asset rental|depreciation)\b/.test(
    plainLabel(heading),
  );

/** So many labels of its own make a column part of another list. */
const fewestLabels = 3;

/**
 * Columns of the same year that could as well hold the budget as the one that was chosen: headed nearly alike, or net of
 * income beside gross, since the guidance does not say which of these the baseline is.
 */
export function closeColumns(
  cells: Cells,
  candidates: readonly AmountCandidate[],
  labelColumn: number,
): readonly AmountCandidate[] {
  const [chosen, ...others] = candidates;
  if (chosen === undefined || chosen.incomeOnly) return [];
  const holdsWhatIsLeftOpen =
    isTotal.test(chosen.heading) && others.some(({ heading }) => isLeftOpen(heading));
  return others
    .filter((each) => {
      if (each.year !== chosen.year || each.incomeOnly || each.heading === '' || noBudget.test(each.heading))
        return false;
      const apart = chosen.score - each.score;
      const isOwn = holdsWhatIsLeftOpen && ownCost.test(plainLabel(each.heading)) && apart <= farApart;
      const isNet = chosen.basis === 'gross' && each.basis === 'net' && apart <= farApart;
      return (apart <= nearlyTheSame || isNet || isOwn) && !hasItsOwnLabels(cells, chosen, each, labelColumn);
    })
    .slice(0, mostAsked);
}

/** Whether words stand between two columns beside the amounts of the second: a list of its own, such as the other side of an account. */
function hasItsOwnLabels(
  cells: Cells,
  one: AmountCandidate,
  other: AmountCandidate,
  labelColumn: number,
): boolean {
  const [left, right] = [one.number, other.number].sort((a, b) => a - b);
  for (const column of cells.columns) {
    if (column <= (left ?? 0) || column >= (right ?? 0) || column === labelColumn) continue;
    let labels = 0;
    for (let row = cells.firstRow; row <= cells.lastRow && labels < fewestLabels; row += 1) {
      const text = cells.words(row, column);
      if (text !== '' && !looksLikeCode(text) && cells.kind(row, other.number) === 'figure') labels += 1;
    }
    if (labels >= fewestLabels) return true;
  }
  return false;
}
