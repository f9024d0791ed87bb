import type { Area } from '../area';
import type { DefinedName, Directory } from '../read-workbook';

/** Names under which our own cells are found again, wherever rows, columns and renamed sheets have moved them. */
export const wordsName = 'AES_Check';
export const explanationsName = 'AES_Explanations';
export const recordName = 'AES_Record';

const checkName = /^AES_Check(_[0-9]+)?$/i;

/** Our column of words on one sheet. */
export interface Words {
  readonly suffix: string;
  readonly area: Area;
}

/** Finds our columns of words. A name that points nowhere, as after its column was deleted, is passed over. */
export function locateWords(names: readonly DefinedName[]): readonly Words[] {
  return names.flatMap(({ name, area }) => {
    const found = checkName.exec(name);
    return found === null || area === null || area.columns !== 1 ? [] : [{ suffix: found[1] ?? '', area }];
  });
}

/** Names of columns that are no more. */
export const deadNames = (names: readonly DefinedName[]): readonly string[] =>
  names.filter(({ name, area }) => checkName.test(name) && area?.columns !== 1).map(({ name }) => name);

/** The heading row of one of our own sheets; `null` when the sheet or its heading is gone. */
export function headingArea({ names, sheets }: Directory, of: string): Area | null {
  const area = names.find(({ name }) => name === of)?.area ?? null;
  return area !== null && sheets.some(({ name }) => name === area.sheet) ? area : null;
}
