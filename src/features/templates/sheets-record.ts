import { z } from 'zod';
import type { CellValue } from '../../grid/snapshot';
import { statementKinds } from '../../guidance/edition';
import type { SheetDraft } from '../../statement/layouts/sheet-draft';
import { fingerprint } from '../../excel/fingerprint';
import { comparable } from '../../excel/same-formula';
import { parsedJson } from '../../excel/parsed-json';
import type { Directory } from '../../excel/directory';
import { kept, type Settings, toSettings } from '../../excel/settings-store';

/**
 * What the add-in remembers of the sheets that it inserted, in the workbook's own settings: which are its own, under
 * which name they are found again, and whether the officer has put anything into them.
 */

const insertedSheet = z.object({
  /** Defined name over the sheet, by which it is found when it was renamed or moved. */
  name: z.string(),
  /** What it was called when it was inserted. */
  sheetName: z.string(),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('statement'), statement: z.enum(statementKinds), year: z.string() }),
    z.object({ kind: z.literal('register') }),
  ]),
  /** Of what was written into its cells. */
  fingerprint: z.string(),
});
export type InsertedSheet = z.infer<typeof insertedSheet>;

const sheetsRecord = z.object({ version: z.literal(1), sheets: z.array(insertedSheet) });
export type SheetsRecord = z.infer<typeof sheetsRecord>;

export const sheetsKey = 'cashable.sheets.v1';
const none: SheetsRecord = { version: 1, sheets: [] };

/**
 * Records of before version 0.2 stand as plain text under the key.
 *
 * @returns `null` when what is kept can't be trusted
 */
export function keptSheets(settings: Settings): SheetsRecord | null {
  const found = kept(settings, sheetsKey, sheetsRecord);
  if (found.kind === 'none') return none;
  if (found.kind === 'sound') return found.value;
  const text = settings.get(sheetsKey);
  return typeof text === 'string' ? (sheetsRecord.safeParse(parsedJson(text)).data ?? null) : null;
}

/** The settings that hold a record; none for a record without sheets. */
export const sheetsSettings = (record: SheetsRecord): ReadonlyMap<string, unknown> =>
  record.sheets.length === 0 ? new Map() : toSettings(sheetsKey, record);

/** @param cells every cell that is not blank; the order does not matter */
function fingerprintOf(
  cells: readonly { readonly row: number; readonly column: number; readonly content: CellValue }[],
): string {
  return fingerprint(
    cells
      .filter(({ content }) => content !== '')
      .map(({ row, column, content }) => `${row} ${column} ${comparable(content)}`)
      .sort()
      .join('\n'),
  );
}

export const fingerprintOfDraft = ({ cells }: SheetDraft): string =>
  fingerprintOf(cells.map(({ row, column, value, formula }) => ({ row, column, content: formula ?? value })));

/**
 * @param formulas the used range as Excel gives it, whose first cell stands at row and column
 * @param isPassedOver for columns of ours that were added later
 */
export const fingerprintOfSheet = (
  formulas: readonly (readonly CellValue[])[],
  row: number,
  column: number,
  isPassedOver: (column: number) => boolean,
): string =>
  fingerprintOf(
    formulas.flatMap((line, down) =>
      line.flatMap((content, across) =>
        isPassedOver(column + across) ? [] : [{ row: row + down, column: column + across, content }],
      ),
    ),
  );

/** An inserted sheet and where it stands now. */
export interface LocatedSheet {
  readonly inserted: InsertedSheet;
  readonly id: string;
  readonly sheet: string;
}

/**
 * Finds inserted sheets by their defined names, wherever they were moved and whatever they are called now; by their
 * sheet's name only where the defined name was deleted. Sheets that are gone are left out.
 */
export function locateInserted(record: SheetsRecord, { sheets, names }: Directory): readonly LocatedSheet[] {
  return record.sheets.flatMap((inserted): LocatedSheet[] => {
    const named = names.find(({ name }) => name === inserted.name);
    const sheetName = named === undefined ? inserted.sheetName : named.area?.sheet;
    const found = sheets.find(({ name }) => name === sheetName);
    return found === undefined ? [] : [{ inserted, id: found.id, sheet: found.name }];
  });
}
