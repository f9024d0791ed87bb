import { readDirectory } from '../../../excel/directory';
import type { Conversation } from '../../../excel/excel-run';
import { Refusal } from '../../../excel/problem-from-error';
import type { RawSheet } from '../../../excel/raw-sheet';
import { glanceAtSheets } from '../../../excel/read-workbook';
import { watchSheets } from '../../../excel/watch-sheets';
import { noSuchSheet } from '../../../excel/words';
import { budgetSnapshot } from '../budget-snapshot';
import type { BudgetWorkbook } from '../budget-workbook';
import type { Cashable, SheetChoice } from '../cashable';
import { marksIn, ownSheets, soundRecord } from '../kept-marks';
import type { MarkedBlocks } from '../marks-record';
import { calculationSheetIn } from '../plan/removal-plan';
import type { ReadBudget } from '../understanding';

const rowsOfAGlance = 400;
const columnsOfAGlance = 40;

/** The sheets themselves: which may be picked, one brought into sight, and word of what the officer changes. */
export const sheets = (
  workbook: BudgetWorkbook,
): Pick<Cashable, 'sheets' | 'selectRow' | 'onWorkbookChanged'> => ({
  sheets: () => workbook.actions.read((conversation) => rankSheets(workbook, conversation)),

  selectRow: (sheetId, row) =>
    workbook.actions.read(async ({ context, sync }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
      sheet.load('id');
      await sync();
      if (sheet.isNullObject) throw new Refusal(noSuchSheet());
      sheet.activate();
      sheet.getRange(`${workbook.labelColumn(sheetId)}${row}`).select();
      await sync();
    }),

  onWorkbookChanged: (listener) =>
    workbook.actions.read(async (conversation) => {
      const directory = await readDirectory(conversation);
      workbook.rememberMarked(directory);
      const names = new Map(directory.sheets.map(({ id, name }) => [id, name]));
      return watchSheets(
        conversation,
        (worksheetId) => {
          const name = names.get(worksheetId);
          // A sheet that was renamed or added since can't be judged here; better one look too many.
          return name === undefined || workbook.markedSheets.has(name);
        },
        listener,
      );
    }),
});

/** The likeliest budget first. */
async function rankSheets(
  workbook: BudgetWorkbook,
  conversation: Conversation,
): Promise<readonly SheetChoice[]> {
  const directory = await readDirectory(conversation);
  workbook.rememberMarked(directory);
  const record = soundRecord(directory);
  const calculation = calculationSheetIn(directory, record);
  const glances = await glanceAtSheets(conversation, directory, rowsOfAGlance, columnsOfAGlance);
  const marks = marksIn(directory, record);
  const likelihood = new Map(
    glances.map((glance) => {
      const own = marks.find(({ treatments }) => treatments.sheet === glance.name) ?? null;
      const likely =
        glance.name === calculation ? 0 : likelihoodOf(glance, own, workbook.surroundings.readBudget);
      return [glance.name, likely];
    }),
  );
  const isMarked = (name: string): boolean => workbook.markedSheets.has(name);
  // Without marks a name AES_Baseline is the officer's own, and stands on any sheet.
  const own = ownSheets(directory, record === null ? null : calculation);
  const others = directory.sheets.filter(({ name }) => isMarked(name) || !own.has(name));
  // Where nothing else is left, a list of our own sheets says more than none.
  return (others.length > 0 ? others : directory.sheets)
    .map(({ id, name, hidden }) => ({
      name,
      id,
      hidden,
      likelihood: likelihood.get(name) ?? 0,
      marked: isMarked(name),
    }))
    .toSorted((a, b) => b.likelihood - a.likelihood);
}

/** A sheet that can't be read as a budget is an unlikely budget, not an error. */
function likelihoodOf(glance: RawSheet, marks: MarkedBlocks | null, readBudget: ReadBudget): number {
  try {
    return readBudget([budgetSnapshot(glance, marks)]).sheets[0]?.likelihood ?? 0;
  } catch {
    return 0;
  }
}
