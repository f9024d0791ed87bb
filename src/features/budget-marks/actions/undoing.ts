import { type Directory, readDirectory } from '../../../excel/directory';
import type { Conversation } from '../../../excel/excel-run';
import { inParts, letOthersIn } from '../../../excel/others-turn';
import { Refusal } from '../../../excel/problem-from-error';
import { readSheets } from '../../../excel/read-workbook';
import { budgetSnapshot } from '../budget-snapshot';
import type { BudgetWorkbook } from '../budget-workbook';
import type { Cashable } from '../cashable';
import { soundRecord } from '../kept-marks';
import { changeInWords, lastOf, removalInWords, undoStateOf } from '../last-change';
import { type Change, keptJournal, type MarksRecord, recordBefore } from '../marks-record';
import { removalPlan } from '../plan/removal-plan';
import { removalUndo, sheetsToLookAt } from '../plan/removal-undo';
import type { RemovedMarks } from '../plan/removed-marks';
import { undoPlan } from '../plan/undo-plan';
import { readingOfSheet, withoutGaps } from '../understanding';
import {
  calculationSheetName,
  nothingToUndo,
  otherLastChange,
  rowsMovedSince,
  tookBackElsewhere,
} from '../words';

/** Taking the last change back: a marking, a decision, or the removal of all marks. */
export const undoing = (workbook: BudgetWorkbook): Pick<Cashable, 'undoState' | 'undoLast'> => ({
  undoState: () => workbook.actions.read((conversation) => undoStateOf(workbook, conversation)),

  undoLast: (shown) =>
    workbook.actions.change({
      plan: () => workbook.actions.ask((conversation) => planUndo(workbook, conversation, shown)),
      notice: ({ elsewhere }) => (elsewhere === null ? null : tookBackElsewhere(elsewhere)),
      answer: () => {
        workbook.removal.forget();
        return workbook.actions.ask((conversation) => undoStateOf(workbook, conversation));
      },
      unseen: ({ left, unmarked }) => ({
        ...lastOf(workbook, left),
        markedSheets: [...workbook.markedSheets].filter((sheet) => sheet !== unmarked),
      }),
    }),
});

/** @param shown the last change as the officer was told of it; `undefined` where nobody was */
async function planUndo(workbook: BudgetWorkbook, conversation: Conversation, shown: string | undefined) {
  const directory = await readDirectory(conversation);
  const record = soundRecord(directory);
  const checkShown = (words: string): void => {
    if (shown !== undefined && words !== shown) throw new Refusal(otherLastChange(words));
  };
  const removed = workbook.removal.given(record);
  if (removed !== null) {
    const words = removalInWords(removed.marks);
    checkShown(words);
    const plan = await planUndoOfRemoval(workbook, conversation, directory, removed.marks);
    return { ...plan, elsewhere: removed.isElsewhere ? words : null };
  }
  const change = keptJournal(directory.settings).changes.at(-1);
  if (record === null || change === undefined) throw new Refusal(nothingToUndo());
  const words = changeInWords(change);
  checkShown(words);
  const plan = await planUndoOfChange(workbook, conversation, directory, record, change);
  return { ...plan, elsewhere: workbook.isOwn(change) ? null : words };
}

async function planUndoOfRemoval(
  { mergedCells }: BudgetWorkbook,
  conversation: Conversation,
  directory: Directory,
  removed: RemovedMarks,
) {
  const names = sheetsToLookAt(removed, directory);
  const raws = await readSheets(conversation, names, { known: mergedCells, ask: 'never' });
  return {
    steps: removalUndo(removed, directory, raws),
    directory,
    sheet: removed.rows[0]?.sheet ?? calculationSheetName,
    left: removed.changes.at(-1),
    unmarked: null,
  };
}

async function planUndoOfChange(
  workbook: BudgetWorkbook,
  conversation: Conversation,
  directory: Directory,
  record: MarksRecord,
  change: Change,
) {
  const { sheets, calculation, raws } = await workbook.readMarkedSheets(conversation, directory, record);
  const about = { directory, sheet: change.sheetName };
  if (recordBefore(change, record) === null) {
    const { steps } = removalPlan(directory, sheets, calculation, record, raws);
    return { steps, ...about, left: undefined, unmarked: change.sheetName };
  }
  const found = sheets.filter(({ marks }) => change.sheets.some(({ suffix }) => suffix === marks.suffix));
  if (found.length < change.sheets.length) throw new Refusal(rowsMovedSince(change.sheetName));
  await letOthersIn();
  const reading = await inParts(
    workbook.surroundings.readBudgetInParts(
      sheets.map(({ raw, marks }) => budgetSnapshot(raw, marks)),
      {
        edition: record.edition,
        choices: Object.fromEntries(
          sheets.map((each) => [each.raw.name, withoutGaps(each.record?.choices ?? {})]),
        ),
      },
    ),
  );
  await letOthersIn();
  const journal = keptJournal(directory.settings);
  const steps = undoPlan({
    directory,
    sheets: sheets.map((each) => ({ ...each, reading: readingOfSheet(reading, each.raw.name) })),
    calculation,
    change,
    record,
    journal,
  });
  return {
    steps,
    ...about,
    left: journal.changes.at(-2),
    unmarked: change.isNew ? change.sheetName : null,
  };
}
