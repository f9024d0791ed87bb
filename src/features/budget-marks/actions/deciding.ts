import type { BudgetLine } from '../../../budget/line';
import type { Decision } from '../../../budget/reading';
import { Refusal } from '../../../excel/problem-from-error';
import { noPence } from '../../../money/pence';
import { poundsShown } from '../../../money/pounds';
import type { BudgetWorkbook } from '../budget-workbook';
import type { Cashable, LineDecision } from '../cashable';
import { decidingPlan } from '../plan/deciding-plan';
import { shownAs } from '../shown-as';
import { checkRules } from '../usable-rules';
import { leftOutNeedsIncluded, leftOutNotAsked, leftOutTooMuch, reasonMissing } from '../words';

/** What the officer decides about lines in the pane. */
export const deciding = (workbook: BudgetWorkbook): Pick<Cashable, 'decide'> => ({
  decide: (sheetId, lines, remember = []) =>
    workbook.actions.change({
      plan: async () => {
        const decisions = checkedDecisions(lines);
        checkRules(remember);
        const { input, rules, target, reading } = await workbook.understand(
          sheetId,
          {},
          { deciding: { decisions, remember } },
        );
        const sheet = target.raw.name;
        checkPartsLeftOut(sheet, target.reading.lines, decisions);
        const plan = decidingPlan(input, { decisions, rules, remember });
        workbook.own(plan.change);
        return { ...plan, directory: input.directory, sheet, reading };
      },
      answer: ({ sheet, reading, cellCount, calculation, directory }) => ({
        sheet,
        reading,
        cellsWritten: cellCount,
        calculation,
        ...shownAs(directory),
      }),
    }),
});

/**
 * By line key.
 *
 * @throws Refusal when one needs a reason and has none
 */
function checkedDecisions(lines: readonly LineDecision[]): Readonly<Record<string, Decision>> {
  if (lines.some(({ treatment, reason }) => treatment === 'excluded-by-officer' && reason.trim() === ''))
    throw new Refusal(reasonMissing());
  return Object.fromEntries(
    lines.map(({ key, treatment, reason, leftOut }): [string, Decision] => [
      key,
      { treatment, reason: reason.trim(), ...(leftOut === undefined ? {} : { leftOut }) },
    ]),
  );
}

/** @throws Refusal when a part can't be left out of its line */
function checkPartsLeftOut(
  sheet: string,
  lines: readonly BudgetLine[],
  decisions: Readonly<Record<string, Decision>>,
): void {
  for (const line of lines) {
    const decision = decisions[line.key];
    if (decision?.leftOut === undefined) continue;
    const { leftOut, treatment } = decision;
    const part = { sheet, row: line.row, label: line.label, part: poundsShown(leftOut) };
    if (treatment !== 'included') throw new Refusal(leftOutNeedsIncluded(part));
    if (line.mixes === null) throw new Refusal(leftOutNotAsked(part));
    if ((line.leftOut ?? noPence) === leftOut) continue;
    throw new Refusal(leftOutTooMuch({ ...part, amount: poundsShown(line.amount ?? noPence) }));
  }
}
