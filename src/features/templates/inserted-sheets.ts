import { type DefinedName, type Directory, readDirectory } from '../../excel/directory';
import {
  fingerprintOfSheet,
  type InsertedSheet,
  keptSheets,
  locateInserted,
  sheetsKey,
  type SheetsRecord,
  sheetsSettings,
} from './sheets-record';
import { Refusal } from '../../excel/problem-from-error';
import { insertedSheetsDamaged, notInserted, sheetIsUsed } from '../../statement/layouts/words';
import { askedFor } from '../../excel/merged-cells';
import type { RawSheet } from '../../excel/raw-sheet';
import { readSheets } from '../../excel/read-workbook';
import type { Conversation } from '../../excel/excel-run';
import type { Planned } from '../../excel/action';
import { usersOf } from './sheet-users';
import { isOurName, removeName } from '../../excel/names';
import { settingSteps } from '../../excel/settings-store';
import { step } from '../../excel/step';

/** Sheets that were put into the workbook: found again, and taken out. */

/** @throws Refusal when what is kept of inserted sheets is damaged */
export function soundSheets(directory: Directory): SheetsRecord {
  const record = keptSheets(directory.settings);
  if (record === null) throw new Refusal(insertedSheetsDamaged());
  return record;
}

/** Sheets of ours that are still there, with whether the officer has put anything into them since. */
export async function insertedSheets(conversation: Conversation) {
  const directory = await readDirectory(conversation);
  const located = locateInserted(soundSheets(directory), directory);
  const raws = await readSheets(
    conversation,
    located.map(({ sheet }) => sheet),
    { ...askedFor(), ask: 'never' },
  );
  return located.map(({ id, sheet, inserted }) => ({
    sheetId: id,
    sheet,
    changed: isChanged(
      raws.find((raw) => raw.id === id),
      inserted,
      directory.names,
    ),
  }));
}

/** Names of ours for columns that a check adds beside a statement: what stands there is not the officer's. */
const ofChecks = /^AES_Check/i;

function isChanged(
  raw: RawSheet | undefined,
  inserted: InsertedSheet,
  names: readonly DefinedName[],
): boolean {
  if (raw === undefined) return true;
  const checks = names.flatMap(({ name, area }) =>
    ofChecks.test(name) && area?.sheet === raw.name ? [area] : [],
  );
  const isPassedOver = (column: number): boolean =>
    checks.some((area) => area.column <= column && column < area.column + area.columns);
  const { formulas, area } = raw;
  return fingerprintOfSheet(formulas, area.row, area.column, isPassedOver) !== inserted.fingerprint;
}

/** @throws Refusal when the sheet is none of ours, or figures elsewhere rest on it */
export async function planRemoval(conversation: Conversation, sheetId: string): Promise<Planned> {
  const directory = await readDirectory(conversation);
  const located = locateInserted(soundSheets(directory), directory);
  const target = located.find(({ id }) => id === sheetId);
  if (target === undefined) throw new Refusal(notInserted());
  const others = located.filter((each) => each !== target);
  const users = await usersOf(conversation, target.sheet, directory);
  if (users.length > 0) throw new Refusal(sheetIsUsed(target.sheet, users));
  const names = directory.names.filter(
    ({ name, area }) => name === target.inserted.name || (isOurName(name) && area?.sheet === target.sheet),
  );
  const next: SheetsRecord = { version: 1, sheets: others.map(({ inserted }) => inserted) };
  return {
    sheet: target.sheet,
    directory,
    steps: [
      ...names.flatMap(({ name }) => removeName(name, directory.names)),
      ...settingSteps(sheetsKey, sheetsSettings(next), directory.settings),
      // Last: a deleted sheet is the one thing that can't be taken back.
      step({ kind: 'delete-sheet', sheet: target.sheet, title: null }),
    ],
  };
}
