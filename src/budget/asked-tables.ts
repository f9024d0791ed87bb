import { columnLetters } from '../grid/column-letters';
import type { InParts } from '../grid/in-parts';
import { pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import type { BudgetRemark, SheetReading, TableChoices } from './reading';
import { findings as say } from './words';

type TableBesideRead = NonNullable<SheetReading['tablesBeside']>[number];

/**
 * Asks, in parts, about tables that stand beside the one that was read, with what each would bring to the baseline: none of their
 * money is counted, and none goes in silence.
 *
 * @param readWith the same sheet read with other columns
 */
export function* withTablesAsked(
  reading: SheetReading,
  readWith: (
    columns: Pick<TableChoices, 'labelColumn' | 'amountColumn' | 'codeColumn'>,
  ) => InParts<SheetReading>,
): InParts<SheetReading> {
  const { tablesBeside, name } = reading;
  if (tablesBeside === undefined) return reading;
  const asked: { readonly table: TableBesideRead; readonly finding: BudgetRemark }[] = [];
  for (const beside of tablesBeside) {
    const { labelColumn, amountColumn } = beside;
    const { lines, totals } = yield* readWith({ labelColumn, amountColumn, codeColumn: null });
    const holds = lines.filter(({ treatment, amount }) => isMoney(treatment) && (amount ?? 0) !== 0);
    if (holds.length === 0) continue;
    const { included, check } = totals;
    const total = pence(holds.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
    const finding: BudgetRemark = {
      sheet: name,
      address: null,
      sentence: say.besideIt(
        name,
        `${columnLetters(beside.from)} to ${columnLetters(beside.to)}`,
        holds.length,
        poundsShown(total),
        say.brings(poundsShown(included), check === 0 ? null : poundsShown(check)),
        {
          without: poundsShown(reading.totals.included),
          both: poundsShown(pence(reading.totals.included + included)),
        },
      ),
    };
    asked.push({ table: { ...beside, included, check }, finding });
  }
  return {
    ...reading,
    tablesBeside: asked.map(({ table }) => table),
    findings: [...asked.map(({ finding }) => finding), ...reading.findings],
  };
}

const isMoney = (treatment: string): boolean =>
  !['heading', 'subtotal', 'note', 'blank', 'income'].includes(treatment);
