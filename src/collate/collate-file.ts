import { createHash } from 'node:crypto';
import { openWorkbookFile, WorkbookFileError } from '../files';
import { checkedRows, type RowsByTable } from './dataset';
import { Refusal } from '../excel/problem-from-error';
import { lookInFile } from './look-in-file';
import { settingsInFile } from './settings-in-file';
import { collateWords } from './words';
import { type FileFacts, unreadRows, workbookRows } from './workbook-rows';

/** The hash of a workbook's bytes, as the dataset holds it. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a workbook for the dataset. What cannot be read brings the sentence that says why; nothing is thrown. */
export function collateFile(facts: FileFacts, bytes: Uint8Array): RowsByTable {
  try {
    const opened = openWorkbookFile(bytes);
    const workbook = opened.snapshot(facts.file);
    const settings = settingsInFile(opened);
    return checkedRows(workbookRows(facts, workbook, settings, lookInFile(opened, workbook, settings)));
  } catch (error) {
    const isKnown = error instanceof WorkbookFileError || error instanceof Refusal;
    const sentence = isKnown ? error.message : collateWords.lost(facts.file);
    return unreadRows(facts, sentence);
  }
}
