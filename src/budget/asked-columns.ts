import type { InParts } from '../grid/in-parts';
import { poundsShown } from '../money/pounds';
import type { BudgetTable, ColumnChoice, SheetReading } from './reading';
import { isLeftOpen } from './table/close-columns';
import { findings as say } from './words';

/**
 * Asks, in parts, for the column of the amounts where another could as well be the budget, with what each brings to the baseline.
 * Nothing is asked where the figures are the same.
 *
 * @param readWith the same sheet read with its amounts in another column
 */
export function* withColumnsAsked(
  reading: SheetReading,
  readWith: (column: string) => InParts<SheetReading>,
): InParts<SheetReading> {
  const { table } = reading;
  if (table?.closeTo === undefined || reading.likelihood === 0) return reading;
  const own = choiceOf(reading, table);
  const others: ColumnChoice[] = [];
  for (const column of table.closeTo) {
    const other = choiceOf(yield* readWith(column), table, column);
    if (other.included !== own.included || other.check !== own.check) others.push(other);
  }
  if (others.length === 0 || isTheirTotal(own, others)) return reading;
  const columnChoices = [own, ...others];
  const sentence = say.closeColumns(
    reading.name,
    columnChoices.map(({ column, heading, included, check }) => ({
      column,
      heading,
      brings: say.brings(poundsShown(included), check === 0 ? null : poundsShown(check)),
    })),
    own.basis === 'gross' && others.some(({ basis }) => basis === 'net'),
  );
  // After what is said of the whole sheet, before single cells.
  const firstCell = reading.findings.findIndex((each) => each.address !== null);
  const ofTheSheet = firstCell < 0 ? reading.findings.length : firstCell;
  const address = `${table.amountColumn}${table.headingRow ?? table.firstRow}`;
  return {
    ...reading,
    columnChoices,
    findings: [
      ...reading.findings.slice(0, ofTheSheet),
      { sheet: reading.name, address, sentence },
      ...reading.findings.slice(ofTheSheet),
    ],
  };
}

/** A column headed as the total of the others, and that is it. */
function isTheirTotal(own: ColumnChoice, others: readonly ColumnChoice[]): boolean {
  const holds = ({ included, check }: ColumnChoice): number => included + check;
  return (
    others.length > 1 &&
    !others.some(({ heading }) => isLeftOpen(heading)) &&
    /\btotal\b/i.test(own.heading) &&
    others.every(({ heading }) => !/\btotal\b/i.test(heading) || own.basis === 'unstated') &&
    Math.abs(others.reduce((sum, each) => sum + holds(each), 0) - holds(own)) < 100
  );
}

function choiceOf(
  { totals }: SheetReading,
  { amountColumns }: BudgetTable,
  column = amountColumns[0]?.column ?? '',
): ColumnChoice {
  const read = amountColumns.find((each) => each.column === column);
  return {
    column,
    heading: read?.heading ?? '',
    basis: read?.basis ?? 'unstated',
    included: totals.included,
    check: totals.check,
  };
}
