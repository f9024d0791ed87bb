import type { BudgetTable } from '../../../budget/reading';
import { treatmentWords } from '../../../budget/treatment/words';
import { calculation as words } from './calculation-words';
import { baselineStatusWords } from '../../../statement/baseline-status';
import { inOneLine } from './calculation-report';

/** What the baseline is, beside its figure and in a cell of its own name that other sheets can show beside theirs. */

export const statusName = 'AES_Baseline_Status';

const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Room that the part about lines to decide takes of one line. */
const roomForUndecided = 32;

/** How many lines that hold anything are marked Check, as a formula without its `=`. */
const undecided = (sheets: readonly { readonly amounts: string; readonly treatments: string }[]): string =>
  sheets
    .map(
      ({ amounts, treatments }) =>
        `COUNTIFS(${treatments},${inQuotes(treatmentWords.check)},${amounts},"<>0",${amounts},"<>")`,
    )
    .join('+');

/** Shows nothing once every line is decided. */
export function undecidedFormula(
  sheets: readonly { readonly amounts: string; readonly treatments: string }[],
): string {
  const count = undecided(sheets);
  const sums = sheets.length === 1 ? count : `(${count})`;
  return `=IF(${sums}=0,"",${inQuotes(baselineStatusWords.provisional)}&${sums}&IF(${sums}=1,${inQuotes(baselineStatusWords.lineToDecide)},${inQuotes(baselineStatusWords.linesToDecide)}))`;
}

/** @param undecidedCell address of the cell with `undecidedFormula` on the same sheet */
export function statusFormula(tables: readonly BudgetTable[], undecidedCell: string): string {
  const said = [
    ...new Set(
      tables.map(({ year, basis, unit, isOutturn }) => words.budgetOf(year, basis, unit, isOutturn === true)),
    ),
  ].join('; ');
  return `=${inQuotes(inOneLine(said, roomForUndecided))}&IF(${undecidedCell}="","","; "&${undecidedCell})`;
}
