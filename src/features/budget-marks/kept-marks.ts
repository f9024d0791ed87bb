import type { ReadOptions } from '../../budget/reading';
import type { Directory } from '../../excel/directory';
import type { RawSheet } from '../../excel/raw-sheet';
import { editionById } from '../../guidance/editions';
import { keptChoices } from '../../guidance/kept-choices';
import { releasedHash } from '../../guidance/released';
import { locateMarks } from './locate-marks';
import { keptRecord, type MarkedBlocks, type MarksRecord, type SheetRecord } from './marks-record';
import { rulesChanged } from './words';

/** What a look at the workbook's directory tells of its marks. */

/** The record of the marks; `null` where there is none, or it is damaged. */
export function soundRecord({ settings }: Directory): MarksRecord | null {
  const found = keptRecord(settings);
  return found.kind === 'sound' ? found.value : null;
}

/** Where marks of ours stand. */
export const marksIn = ({ names }: Directory, record: MarksRecord | null): readonly MarkedBlocks[] =>
  locateMarks(names, record === null ? null : new Set(record.sheets.map(({ suffix }) => suffix)));

/** What the record says of one sheet; `null` where it says nothing. */
export const sheetRecordOf = (
  record: MarksRecord | null,
  sheet: Pick<RawSheet, 'name'>,
  marks: MarkedBlocks | null,
): SheetRecord | null =>
  record?.sheets.find((each) =>
    marks === null ? each.sheetName === sheet.name : each.suffix === marks.suffix,
  ) ?? null;

const ownSheetName =
  /^AES_(Signature|Explanations|Record|Record_Page|Gains_register|(Forward_look|Mid_year_update|Backward_look)_\w+)$/i;

/** Sheets that Cashable wrote and that are no budget; the sample is one. */
export function ownSheets({ names }: Directory, calculation: string | null): ReadonlySet<string> {
  const named = names.flatMap(({ name, area }) =>
    area !== null && ownSheetName.test(name) ? [area.sheet] : [],
  );
  return new Set(calculation === null ? named : [...named, calculation]);
}

/** The edition that the officer chose for the workbook, else the one of its marks. */
export function editionOf({ settings }: Directory, record: MarksRecord | null): Pick<ReadOptions, 'edition'> {
  const chosen = keptChoices(settings, record?.edition ?? null);
  if (chosen.kind === 'sound' && chosen.isChosen) return { edition: chosen.edition.id };
  return record === null ? {} : { edition: record.edition };
}

/** A sentence where the edition was released under another hash than the marks were made under; `null` else. */
export function rulesChangedSince(record: MarksRecord | null): string | null {
  if (record?.released === undefined || record.released === releasedHash(record.edition)) return null;
  return rulesChanged(editionById(record.edition)?.title ?? record.edition);
}
