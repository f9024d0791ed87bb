import { readDirectory } from '../../excel/directory';
import type { Conversation } from '../../excel/excel-run';
import type { BudgetWorkbook } from './budget-workbook';
import type { UndoState } from './cashable';
import { soundRecord } from './kept-marks';
import { type Change, keptJournal } from './marks-record';
import type { RemovedMarks } from './plan/removed-marks';
import { lastMadeElsewhere, undoesDeciding, undoesMarking, undoesMarkingAgain, undoesRemoval } from './words';

/** The change that "Undo last change" would take back, as the officer is told of it. */

/** A change of the journal in words. */
export const changeInWords = (change: Change): string =>
  change.decided !== undefined
    ? undoesDeciding(change.sheetName, change.decided.label, change.decided.word, change.lines)
    : change.isNew
      ? undoesMarking(change.sheetName, change.lines)
      : undoesMarkingAgain(change.sheetName, change.lines);

/** The removal of all marks in words. */
export const removalInWords = ({ rows, record }: RemovedMarks): string =>
  undoesRemoval(
    rows.map(({ sheet }) => sheet),
    record.sheets.reduce((sum, { decisions }) => sum + Object.keys(decisions).length, 0),
  );

/** What undoing would take back, where that is the last change of the journal. */
export function lastOf(
  workbook: BudgetWorkbook,
  change: Change | undefined,
): Pick<UndoState, 'last' | 'lastElsewhere'> {
  if (change === undefined) return { last: null };
  const last = changeInWords(change);
  return workbook.isOwn(change) ? { last } : { last, lastElsewhere: lastMadeElsewhere(last) };
}

/** Looks which change is the last, and which sheets carry marks. */
export async function undoStateOf(workbook: BudgetWorkbook, conversation: Conversation): Promise<UndoState> {
  const directory = await readDirectory(conversation);
  workbook.rememberMarked(directory);
  const record = soundRecord(directory);
  const markedSheets = [...workbook.markedSheets];
  const removed = workbook.removal.given(record);
  if (removed !== null) {
    const last = removalInWords(removed.marks);
    return {
      last,
      markedSheets,
      ...(removed.isElsewhere ? { lastElsewhere: lastMadeElsewhere(last) } : {}),
    };
  }
  const change = record === null ? undefined : keptJournal(directory.settings).changes.at(-1);
  return { ...lastOf(workbook, change), markedSheets };
}
