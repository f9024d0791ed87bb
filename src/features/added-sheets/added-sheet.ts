import { z } from 'zod';
import type { SheetDraft } from '../../statement/layouts/sheet-draft';
import { tellExcel, type Conversation } from '../../excel/excel-run';
import { freeName, freeSheetName, isOurName, removeName } from '../../excel/names';
import { type Directory, readDirectory } from '../../excel/directory';
import { readSheets } from '../../excel/read-workbook';
import { kept, settingSteps, toSettings } from '../../excel/settings-store';
import { step, type Step } from '../../excel/step';
import { askedFor } from '../../excel/merged-cells';
import { areaOfDraft, draftSteps } from '../templates/draft-plan';
import { fingerprintOfDraft, fingerprintOfSheet } from '../templates/sheets-record';
import type { StandingSheet } from './door';

/**
 * One sheet that the add-in puts into the workbook beside statements and marks: found again by its defined name wherever
 * it was moved and whatever it is called now, and taken out without a trace.
 */
export interface AddedKind {
  /** Key in the workbook's settings. */
  readonly key: string;
  /** Defined name over the sheet. */
  readonly name: string;
}

const record = z.object({
  version: z.literal(1),
  name: z.string(),
  /** What it was called when it was inserted. */
  sheetName: z.string(),
  /** Of what was written into its cells. */
  fingerprint: z.string(),
});
type AddedRecord = z.infer<typeof record>;

/** The added sheet where it stands now. */
export interface AddedSheet {
  readonly id: string;
  readonly sheet: string;
  readonly record: AddedRecord;
}

/** @returns `null` where none was added, or where it was deleted since */
export function findAdded({ key }: AddedKind, { sheets, names, settings }: Directory): AddedSheet | null {
  const found = kept(settings, key, record);
  if (found.kind !== 'sound') return null;
  const named = names.find(({ name }) => name === found.value.name);
  const sheetName = named === undefined ? found.value.sheetName : named.area?.sheet;
  const sheet = sheets.find(({ name }) => name === sheetName);
  return sheet === undefined ? null : { id: sheet.id, sheet: sheet.name, record: found.value };
}

/** Adds the sheet at the end of the workbook; nothing that is there is touched. */
export function additionSteps(
  { key, name: wished }: AddedKind,
  draft: SheetDraft,
  directory: Directory,
): { readonly sheet: string; readonly name: string; readonly steps: readonly Step[] } {
  const sheet = freeSheetName(draft.name, directory.sheets);
  const old = kept(directory.settings, key, record);
  const dead = old.kind === 'sound' ? removeName(old.value.name, directory.names) : [];
  const gone = old.kind === 'sound' ? old.value.name : null;
  const name = freeName(
    wished,
    directory.names.filter((each) => each.name !== gone),
  );
  const next: AddedRecord = { version: 1, name, sheetName: sheet, fingerprint: fingerprintOfDraft(draft) };
  return {
    sheet,
    name,
    steps: [
      ...dead,
      ...draftSteps(draft, sheet),
      step({ kind: 'define-name', name, area: areaOfDraft(sheet, draft) }, { kind: 'delete-name', name }),
      ...settingSteps(key, toSettings(key, next), directory.settings),
    ],
  };
}

/** Takes the sheet out with its names and what was remembered of it. */
export function removalSteps(
  { key }: AddedKind,
  { sheet, record: { name: own } }: AddedSheet,
  { names, settings }: Directory,
): readonly Step[] {
  const ours = names.filter(({ name, area }) => name === own || (isOurName(name) && area?.sheet === sheet));
  return [
    ...ours.flatMap(({ name }) => removeName(name, names)),
    ...settingSteps(key, new Map(), settings),
    // Last: a deleted sheet is the one thing that can't be taken back.
    step({ kind: 'delete-sheet', sheet, title: null }),
  ];
}

/**
 * The added sheet as it stands now; `null` where the workbook holds none.
 *
 * @param columns how many of ours stand from column A; what was put beside them later is passed over
 */
export async function standing(
  conversation: Conversation,
  kind: AddedKind,
  columns: number,
): Promise<StandingSheet | null> {
  const found = findAdded(kind, await readDirectory(conversation));
  if (found === null) return null;
  const changed = await isChanged(conversation, found, columns);
  return { sheetId: found.id, sheet: found.sheet, changed };
}

/** Brings the sheet that was just added into sight, with the cell to begin at selected. */
export function showAdded(name: string, start: string | null): Promise<{ sheetId: string; sheet: string }> {
  return tellExcel(async ({ context, sync }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load('id');
    sheet.activate();
    if (start !== null) sheet.getRange(start).select();
    await sync();
    return { sheetId: sheet.id, sheet: name };
  });
}

/** Whether what was written has been changed since. */
async function isChanged(
  conversation: Conversation,
  { sheet, record: { fingerprint } }: AddedSheet,
  columns: number,
): Promise<boolean> {
  const [own] = await readSheets(conversation, [sheet], { ...askedFor(), ask: 'never' });
  if (own === undefined) return true;
  const { formulas, area } = own;
  return fingerprintOfSheet(formulas, area.row, area.column, (column) => column > columns) !== fingerprint;
}
