import { type WorkbookFile, WorkbookFileError } from '../files';
import type { Settings } from '../grid/kept-record';
import { choicesKey } from '../guidance/kept-choices';

/** What the add-in keeps in a workbook. Settings that cannot be read are said to be damaged and keep nothing else from being read. */
export function settingsInFile(opened: WorkbookFile): Settings {
  try {
    return opened.settings();
  } catch (error) {
    if (error instanceof WorkbookFileError) return new Map([[choicesKey, null]]);
    throw error;
  }
}
