import type { z } from 'zod';
import { parsedJson } from '../../../excel/parsed-json';
import { Refusal } from '../../../excel/problem-from-error';
import { outcomeOf } from '../finding-targets';
import { cellToFix, fixToken, repairSteps, sameFix } from '../repair';
import { checkRecord, type StatementWorkbook, type PlannedWriting } from '../statement-workbook';
import type { Statements } from '../statements';
import { statementsRecordSteps, type StatementsUnderstanding } from '../understanding';
import {
  findingGone,
  fixCellChanged,
  notOurPreview,
  shownFix,
  writesFix,
  writesFixAndFormat,
} from '../words';

/** Putting one cell right: what would be written, and writing it. */
export const fixing = (workbook: StatementWorkbook): Pick<Statements, 'previewFix' | 'fix'> => ({
  previewFix: (target, fix) =>
    workbook.actions.look(async () => {
      const { look, statements } = await workbook.understand();
      const found = outcomeOf(statements, target)?.outcome.fix ?? null;
      if (found === null || !sameFix(found, fix)) throw new Refusal(findingGone());
      const { sheet, place, format, holds } = cellToFix(look, found);
      const before = String(holds);
      const after = shownFix(found.write);
      const words = format === '@' ? writesFixAndFormat : writesFix;
      return {
        token: JSON.stringify({ check: target.check, sheetId: sheet.id, fix: found }),
        sheet: sheet.name,
        cell: place,
        before,
        after,
        sentence: words(sheet.name, place, before, after),
      };
    }),

  fix: (preview) =>
    workbook.settle(() => {
      const token = fixToken.safeParse(parsedJson(preview.token));
      if (!token.success) throw new Refusal(notOurPreview());
      return (understood) => fixPlan(understood, token.data);
    }),
});

/** @throws Refusal when the cell or the finding is not as it was shown */
function fixPlan(
  understood: StatementsUnderstanding,
  { check, fix }: z.infer<typeof fixToken>,
): PlannedWriting {
  const { look, statements, record } = understood;
  checkRecord(understood);
  const stands = statements.some(({ run }) =>
    run.results.some(
      (result) =>
        result.check.id === check &&
        result.outcomes.some((outcome) => outcome.fix !== null && sameFix(outcome.fix, fix)),
    ),
  );
  const { sheet, area, place, holds, format } = cellToFix(look, fix);
  if (holds !== fix.before) throw new Refusal(fixCellChanged(sheet.name, place, String(holds)));
  if (!stands) throw new Refusal(findingGone());
  const write = 'number' in fix.write ? fix.write.number : fix.write.formula;
  return {
    sheet: sheet.name,
    steps: [
      ...repairSteps(area, write, holds, format),
      ...statementsRecordSteps(look, { ...record, fixes: [...record.fixes, { check, fix }] }),
    ],
  };
}
