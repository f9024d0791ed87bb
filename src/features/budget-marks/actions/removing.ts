import { type Directory, readDirectory } from '../../../excel/directory';
import type { Conversation } from '../../../excel/excel-run';
import { Refusal } from '../../../excel/problem-from-error';
import type { RawSheet } from '../../../excel/raw-sheet';
import { readSheets } from '../../../excel/read-workbook';
import { settleInterrupted } from '../../../excel/recovery';
import { frozenRemoval } from '../../formula-cells/frozen-removal';
import type { BudgetWorkbook } from '../budget-workbook';
import type { Cashable } from '../cashable';
import { soundRecord } from '../kept-marks';
import { removalInWords, undoStateOf } from '../last-change';
import { councilRulesRemoval } from '../plan/council-rules-plan';
import { removalPlan } from '../plan/removal-plan';
import { shownRemoval } from '../plan/removal-preview';
import { calculationSheetName } from '../words';

/** Taking everything of ours out of the workbook. */
export function removing(
  workbook: BudgetWorkbook,
): Pick<Cashable, 'previewRemoval' | 'lookAtRemoval' | 'removeAll'> {
  const { actions, removal } = workbook;
  return {
    previewRemoval: () =>
      actions.read(async (conversation) => (await planRemoval(workbook, conversation, false)).sentences),

    lookAtRemoval: () =>
      actions.read(async (conversation) => {
        const { sentences, freezable } = await planRemoval(workbook, conversation, false);
        return { writes: sentences, freezable };
      }),

    removeAll: async (freeze = false) => {
      let isBegun = false;
      const outcome = await actions.change({
        plan: async () => {
          await settleInterrupted();
          const plan = await actions.ask((conversation) => planRemoval(workbook, conversation, freeze));
          isBegun = plan.steps.length > 0;
          if (isBegun) removal.begins(plan.removed);
          return plan;
        },
        answer: () => actions.ask((conversation) => undoStateOf(workbook, conversation)),
        unseen: ({ removed }) => ({
          last: removed === null ? null : removalInWords(removed),
          markedSheets: [],
        }),
      });
      return isBegun ? removal.ended(outcome) : outcome;
    },
  };
}

async function planRemoval(workbook: BudgetWorkbook, conversation: Conversation, freeze: boolean) {
  const directory = await readDirectory(conversation);
  const record = soundRecord(directory);
  const { sheets, calculation, raws } = await workbook.readMarkedSheets(conversation, directory, record);
  const plan = removalPlan(directory, sheets, calculation, record, raws);
  const rules = councilRulesRemoval(directory.settings);
  const frozen = frozenRemoval(directory);
  const isFelt = plan.steps.some(({ act }) => act.kind === 'delete-name' || act.kind === 'delete-sheet');
  const shown = shownRemoval({
    directory,
    record,
    sheets,
    plan: {
      steps: [...rules.steps, ...frozen.steps, ...plan.steps],
      sentences: [...plan.sentences, ...rules.sentences, ...frozen.sentences],
    },
    everySheet: isFelt ? await everySheet(workbook, conversation, directory, raws) : raws,
    freeze,
  });
  return { ...shown, sheet: sheets[0]?.raw.name ?? calculation?.name ?? calculationSheetName, directory };
}

/** Sheets read already and all others; `null` where one of them can't be read. */
async function everySheet(
  { mergedCells }: BudgetWorkbook,
  conversation: Conversation,
  directory: Directory,
  read: readonly RawSheet[],
): Promise<readonly RawSheet[] | null> {
  const names = directory.sheets
    .map(({ name }) => name)
    .filter((name) => !read.some((each) => each.name === name));
  try {
    return [...read, ...(await readSheets(conversation, names, { known: mergedCells, ask: 'never' }))];
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
