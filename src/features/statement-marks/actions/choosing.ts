import { Refusal } from '../../../excel/problem-from-error';
import { settingSteps } from '../../../excel/settings-store';
import { readChoices } from '../../../guidance/choices';
import { choicesKey, choicesSettings } from '../../../guidance/kept-choices';
import { isMarked, wordsOn } from '../marks-plan';
import type { StatementWorkbook } from '../statement-workbook';
import type { Statements } from '../statements';
import { effectOf } from '../understanding';
import { choicesRefused } from '../words';

/** What the guidance leaves to the officer. */
export function choosing(workbook: StatementWorkbook): Pick<Statements, 'choices' | 'effectOf' | 'choose'> {
  const { actions } = workbook;
  return {
    choices: () => actions.look(async () => (await workbook.understand()).chosen),

    effectOf: (choices) => actions.look(async () => effectOf(await workbook.understand(), choices)),

    choose: (choices) =>
      actions.change({
        plan: async () => {
          const read = readChoices(choices);
          if (read.kind === 'damaged') throw new Refusal(choicesRefused(read.sentence));
          const { look, markedBy } = await workbook.understand();
          const { directory } = look;
          const kept = choicesSettings(read.choices, markedBy);
          return { directory, sheet: '', steps: settingSteps(choicesKey, kept, directory.settings) };
        },
        answer: async () => {
          const { look, statements, chosen } = await workbook.understand();
          const isMarkedNow = look.sheets.some((raw) => isMarked(look, raw, wordsOn(look, raw)));
          if (isMarkedNow && statements.length > 0) await workbook.check();
          return chosen;
        },
      }),
  };
}
