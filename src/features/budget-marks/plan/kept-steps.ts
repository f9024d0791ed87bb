import type { Directory } from '../../../excel/directory';
import { settingSteps, toSettings } from '../../../excel/settings-store';
import type { Step } from '../../../excel/step';
import { type Change, type Journal, journalKey, type MarksRecord, recordKey } from '../marks-record';

/** What the workbook keeps of its marks, the record and the journal, as steps that write it. */

/** Characters of journal kept in the workbook; older changes fall out, Remove all marks needs none of them. */
const journalLength = 1_500_000;

/** Keeps the record in place of the one that is there. */
export const marksRecordSteps = (record: MarksRecord, { settings }: Directory): readonly Step[] =>
  settingSteps(recordKey, toSettings(recordKey, record), settings);

/** Keeps the journal in place of the one that is there. */
export const journalSteps = (journal: Journal, { settings }: Directory): readonly Step[] =>
  settingSteps(journalKey, toSettings(journalKey, journal), settings);

/** The journal with one change more. The oldest go when it grows beyond what a workbook should carry. */
export function withChange(journal: Journal, change: Change): Journal {
  const changes = [...journal.changes, change];
  let from = changes.length - 1;
  let length = JSON.stringify(change).length;
  while (from > 0) {
    length += JSON.stringify(changes[from - 1]).length;
    if (length > journalLength) break;
    from -= 1;
  }
  return { ...journal, changes: changes.slice(from) };
}
