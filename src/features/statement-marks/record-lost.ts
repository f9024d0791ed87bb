import { recordHeadings } from '../../statement/record';
import { cellAt } from '../../excel/raw-sheet';
import { headingArea, recordName } from './locate-words';
import type { WorkbookLook } from './look-at-workbook';
import type { StatementsRecord } from './statements-record';
import { recordLost } from './record-words';

/**
 * Whether the record of checks still ends as the workbook remembers it: a sheet that was deleted, or rows cut off its end,
 * leave no other trace. One sentence, or `null`. The chain itself is verified when something is appended.
 */
export function lostRecord(
  { directory, sheets, cut }: WorkbookLook,
  { recorded }: Pick<StatementsRecord, 'recorded'>,
): string | null {
  if (recorded === undefined) return null;
  const heading = headingArea(directory, recordName);
  const sheet = sheets.find(({ name }) => name === heading?.sheet);
  if (heading === null || sheet === undefined) return recordLost.deleted(recorded.entries, recorded.last);
  const hashes: string[] = [];
  const column = heading.column + recordHeadings.length - 1;
  for (let row = heading.row + 1; row < sheet.area.row + sheet.area.rows; row += 1) {
    const held = String(cellAt(sheet, row, column));
    if (held !== '') hashes.push(held);
  }
  // A record longer than what is read of a sheet can't be judged here; verifying it can.
  if (cut.includes(sheet.name) || hashes[recorded.entries - 1] === recorded.last) return null;
  return hashes.length < recorded.entries
    ? recordLost.shorter(sheet.name, recorded.entries, hashes.length, recorded.last)
    : recordLost.other(sheet.name, recorded.last);
}
