import { beginsAsOurs, isOurHeading } from './mark-words';
import type { Area } from '../../grid/area';
import { cellAt, type RawSheet } from '../../excel/raw-sheet';
import type { DefinedName, Directory } from '../../excel/directory';

/** Names under which our own cells are found again, wherever rows, columns and renamed sheets have moved them. */
export const wordsName = 'AES_Check';
export const explanationsName = 'AES_Explanations';
export const recordName = 'AES_Record';
export const recordPageName = 'AES_Record_Page';

const checkName = /^AES_Check(_[0-9]+)?$/i;

/** Our column of words on one sheet. */
export interface Words {
  readonly suffix: string;
  readonly area: Area;
  /** Whether it was found by its name, and not by what it says. */
  readonly isNamed: boolean;
}

/** Finds our columns of words. A name that points nowhere, as after its column was deleted, is passed over. */
export function locateWords(names: readonly DefinedName[]): readonly Words[] {
  return names.flatMap(({ name, area }) => {
    const found = checkName.exec(name);
    return found === null || area === null || area.columns !== 1
      ? []
      : [{ suffix: found[1] ?? '', area, isNamed: true }];
  });
}

/**
 * Finds columns of words whose name is lost, as on a copied sheet or after the name was deleted: each holds a heading as
 * only a check writes it. They stand for nothing that was checked since, and must not be read as the officer's.
 */
export function locateLostWords(sheets: readonly RawSheet[], named: readonly Words[]): readonly Words[] {
  const taken = new Set(named.map(({ suffix }) => suffix));
  return sheets.flatMap((sheet): Words[] => {
    if (named.some(({ area }) => area.sheet === sheet.name)) return [];
    const area = lostColumn(sheet);
    if (area === null) return [];
    const suffix = newSuffix(taken);
    taken.add(suffix);
    return [{ suffix, area, isNamed: false }];
  });
}

function lostColumn(sheet: RawSheet): Area | null {
  const { area } = sheet;
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const held = sheet.values.map((_, down) => String(cellAt(sheet, area.row + down, column)));
    if (!held.some(isOurHeading)) continue;
    const first = held.findIndex(beginsAsOurs);
    const last = held.findLastIndex(beginsAsOurs);
    return { sheet: sheet.name, row: area.row + first, column, rows: last - first + 1, columns: 1 };
  }
  return null;
}

export function newSuffix(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `_${number}`;
    if (!taken.has(suffix)) return suffix;
  }
}

/** Names of columns that are no more. */
export const deadNames = (names: readonly DefinedName[]): readonly string[] =>
  names.filter(({ name, area }) => checkName.test(name) && area?.columns !== 1).map(({ name }) => name);

/** The heading row of one of our own sheets; `null` when the sheet or its heading is gone. */
export function headingArea({ names, sheets }: Directory, of: string): Area | null {
  const area = names.find(({ name }) => name === of)?.area ?? null;
  return area !== null && sheets.some(({ name }) => name === area.sheet) ? area : null;
}
