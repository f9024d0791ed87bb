import { removalOf } from '../removal';
import type { StatementWorkbook } from '../statement-workbook';
import type { Statements } from '../statements';

/** Taking the marks of the check away. */
export const removingCheckMarks = (
  workbook: StatementWorkbook,
): Pick<Statements, 'previewRemoval' | 'removeMarks'> => ({
  previewRemoval: () =>
    workbook.actions.look(async () => ({ writes: removalOf(await workbook.understand(), false).sentences })),

  removeMarks: (alsoExplanationsAndRecord) =>
    workbook.actions.change({
      plan: async () => removalOf(await workbook.understand(), alsoExplanationsAndRecord),
      answer: () => undefined,
    }),
});
