import { lineTreatments } from '../../budget/line';
import type { BudgetReading } from '../../budget/reading';
import { treatmentWords } from '../../budget/treatment/words';
import { add, noPence, type Pence } from '../../money/pence';
import { groupsOf } from '../figures/lines-by-treatment';

/** One bar of a chart: what it is and how much. */
export interface ChartPart {
  readonly name: string;
  readonly amount: Pence;
}

/** What each treatment comes to over all sheets; what repeats other sheets counts once. */
export function partsByTreatment(reading: BudgetReading): readonly ChartPart[] {
  const repeats = new Set(
    reading.bySheet.filter((sheet) => sheet.repeats !== null).map(({ sheet }) => sheet),
  );
  const counted = reading.sheets.filter(({ name }) => !repeats.has(name)).flatMap(groupsOf);
  return lineTreatments.flatMap((treatment): readonly ChartPart[] => {
    const groups = counted.filter((group) => group.treatment === treatment);
    if (groups.length === 0) return [];
    const amount =
      treatment === 'included'
        ? reading.baseline.amount
        : groups.reduce((sum: Pence, group) => add(sum, group.amount), noPence);
    return [{ name: treatmentWords[treatment], amount }];
  });
}

/** The baseline by sector of the efficiency statement, as far as the lines say which. */
export const partsBySector = ({ bySector }: BudgetReading): readonly ChartPart[] =>
  bySector.map(({ label, included }) => ({ name: label, amount: included }));
