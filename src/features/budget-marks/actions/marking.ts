import { z } from 'zod';
import type { DefinedName } from '../../../excel/directory';
import { fingerprint } from '../../../excel/fingerprint';
import { letOthersIn } from '../../../excel/others-turn';
import { parsedJson } from '../../../excel/parsed-json';
import { Refusal } from '../../../excel/problem-from-error';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import { sheetAddress } from '../../../grid/area';
import { readAmount } from '../../../money/amount';
import type { BudgetWorkbook } from '../budget-workbook';
import type { Cashable, MarkingResult } from '../cashable';
import { tableChoices } from '../marks-record';
import { type MarkingPlan, markingPlan } from '../plan/marking-plan';
import { shownAs } from '../shown-as';
import { type BudgetUnderstanding, withoutGaps } from '../understanding';
import { changedSincePreview, previewNotUsable } from '../words';

const tokenContent = z.object({
  sheetId: z.string(),
  choices: tableChoices,
  fingerprint: z.string(),
});

/** Of all that marking rests on and all that it would write: a preview stands for exactly that. */
const fingerprintOf = (understood: BudgetUnderstanding, plan: MarkingPlan): string =>
  fingerprint(JSON.stringify([understood.fingerprint, plan.sentences]));

/** Marking a sheet: what it would write, writing it, and what stands marked. */
export const marking = (workbook: BudgetWorkbook): Pick<Cashable, 'preview' | 'mark' | 'marked'> => ({
  preview: (sheetId, choices, look = 'asked') =>
    workbook.actions.look(async () => {
      const merges = look === 'asked' ? 'anew' : 'never';
      const understood = await workbook.understand(sheetId, choices, { merges });
      const plan = markingPlan(understood.input);
      await letOthersIn();
      return {
        token: JSON.stringify({ sheetId, choices, fingerprint: fingerprintOf(understood, plan) }),
        sheet: understood.target.raw.name,
        reading: understood.reading,
        writes: plan.sentences,
        cellCount: plan.cellCount,
        // Never promised: Excel takes a marking back in many steps, or empties the list of steps meanwhile.
        upToDate: plan.steps.length === 0,
        ...shownAs(understood.input.directory),
      };
    }),

  mark: (preview, onProgress, signal) =>
    workbook.actions.change({
      onProgress,
      signal,
      plan: async () => {
        const token = tokenContent.safeParse(parsedJson(preview.token));
        if (!token.success) throw new Refusal(previewNotUsable());
        const { sheetId, choices, fingerprint: shown } = token.data;
        const understood = await workbook.understand(sheetId, withoutGaps(choices));
        const sheet = understood.target.raw.name;
        const plan = markingPlan(understood.input);
        await letOthersIn();
        if (fingerprintOf(understood, plan) !== shown) throw new Refusal(changedSincePreview(sheet));
        workbook.forgetExtents();
        workbook.own(plan.change);
        return { ...plan, directory: understood.input.directory, sheet, reading: understood.reading };
      },
      answer: ({ sheet, reading, cellCount, calculation, directory }) => {
        workbook.removal.forget();
        workbook.isMarkedNow(sheet);
        return { sheet, reading, cellsWritten: cellCount, calculation, ...shownAs(directory) };
      },
    }),

  marked: (sheetId, look = 'asked') =>
    workbook.actions.look(async () => {
      const understood = await workbook.understandMarked(sheetId, look === 'asked' ? 'once' : 'never');
      if (understood === null) return null;
      const { target, reading, calculation, input } = understood;
      return {
        sheet: target.raw.name,
        reading,
        cellsWritten: 0,
        calculation: calculation === null ? '' : sheetAddress(calculation.area),
        ...shownBaseline(input.directory.names, calculation),
        ...shownAs(input.directory),
      };
    }),
});

/** The baseline as the calculation sheet shows it; nothing where its cell holds no amount, as before Excel has calculated. */
function shownBaseline(
  names: readonly DefinedName[],
  calculation: RawSheet | null,
): Pick<MarkingResult, 'sheetShows'> {
  const area = names.find(({ name }) => /^AES_Baseline(?:_v\d+)?$/i.test(name))?.area ?? null;
  if (area === null || calculation === null || area.sheet !== calculation.name) return {};
  const read = readAmount(cellAt(calculation, area.row, area.column), '£');
  return read.kind === 'amount' ? { sheetShows: read.pence } : {};
}
