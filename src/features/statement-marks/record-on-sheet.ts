import {
  appendTo,
  type Digest,
  NotARecord,
  readRecordRows,
  type RecordEntry,
  recordHeadings,
  type RecordLine,
  recordRows,
  verifyRecord,
} from '../../statement/record';
import { entryTooLong, ownSheetProtected, recordBroken } from './words';
import { recordSheet, recordSheetText } from './record-words';
import { longestText } from '../../grid/cell-limits';
import { step, type Step } from '../../excel/step';
import { Refusal } from '../../excel/problem-from-error';
import type { Directory } from '../../excel/directory';
import type { RawSheet } from '../../excel/raw-sheet';
import { recordName } from './locate-words';
import { headingsAt, nameForOwnSheet, newSheetSteps, type OwnSheet } from './own-sheet';

const ownSheet: OwnSheet = {
  wishedName: recordSheet,
  rangeName: recordName,
  title: recordSheetText.title,
  about: recordSheetText.about,
  headings: recordHeadings,
  widths: [40, 80, 640, 200, 200],
};

/** What appending to the record came to. */
export interface Appended {
  readonly steps: readonly Step[];
  readonly sheet: string;
  readonly record: readonly RecordEntry[];
  readonly added: number;
}

/**
 * Appends to the record on its visible sheet, or begins one. What stands there is verified first and never rewritten.
 *
 * @param present the sheet of the record, whole; `null` when there is none
 * @throws Refusal when the record was changed, its sheet is protected, or an entry does not fit a cell
 */
export async function appendOnSheet(
  directory: Directory,
  present: RawSheet | null,
  lines: readonly RecordLine[],
  digest: Digest,
): Promise<Appended> {
  if (lines.some(({ content }) => content.length > longestText)) throw new Refusal(entryTooLong());
  const before = present === null ? [] : await soundRecord(present, digest);
  if (present?.protected === true) throw new Refusal(ownSheetProtected(present.name));
  const record = await appendTo(before, lines, digest);
  const added = record.slice(before.length);
  const sheet = present?.name ?? nameForOwnSheet(directory, recordSheet);
  const row = present === null ? headingsAt + 1 : present.area.row + present.area.rows;
  // The headings stand where the sheet's owner may have moved them; entries go below, under the same columns.
  const column = present === null ? 1 : headingColumn(present);
  const cells = recordRows(added).slice(1);
  const area = { sheet, row, column, rows: cells.length, columns: recordHeadings.length };
  return {
    sheet,
    record,
    added: added.length,
    steps: [
      ...(present === null ? newSheetSteps(ownSheet, sheet, directory) : []),
      // As text, since a hash of digits alone would become a number.
      step({
        kind: 'look',
        area: { ...area, column: column + 1, columns: recordHeadings.length - 1 },
        look: { numberFormat: '@' },
      }),
      step(
        { kind: 'put-formulas', area, cells: cells.map((line) => [...line]) },
        { kind: 'clear-words', area },
      ),
    ],
  };
}

function headingColumn({ values, area }: RawSheet): number {
  const heading = values.find((line) => line.includes(recordHeadings[0] ?? '')) ?? [];
  return area.column + Math.max(0, heading.indexOf(recordHeadings[0] ?? ''));
}

async function soundRecord(present: RawSheet, digest: Digest): Promise<readonly RecordEntry[]> {
  const shift = headingColumn(present) - present.area.column;
  try {
    const record = readRecordRows(present.values.map((line) => line.slice(shift)));
    if (record === null) throw new Refusal(recordBroken(present.name, recordSheetText.noHeadings));
    const verified = await verifyRecord(record, digest);
    if (!verified.whole) throw new Refusal(recordBroken(present.name, verified.sentence));
    return record;
  } catch (error) {
    if (error instanceof NotARecord) throw new Refusal(recordBroken(present.name, error.message));
    throw error;
  }
}
