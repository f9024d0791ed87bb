import type { SheetReading } from '../../budget/reading';
import type { CellValue } from '../../grid/snapshot';
import { type Area, areaAddress } from '../../grid/area';
import { readAmount } from '../../money/amount';
import { noPence } from '../../money/pence';
import type { Unit } from '../../money/unit';
import type { Problem } from '../../excel/problem';
import { cellAt, type RawSheet } from '../../excel/raw-sheet';
import type { MarkedBlocks } from './marks-record';
import type { MarkCell, Stranger } from './officer-decisions';
import { bodyRows } from './plan/mark-place';
import { treatmentsName } from './locate-marks';
import { listWords, sameWords } from './treatment-words';
import { nameOfOtherCells } from './name-words';
import { treatmentHeading, unknownTreatment, unreadLeftOut } from './words';

/** What stands in our columns, where the officer may decide by typing. */

/** What stands in our columns beside a row of the table; a row added at its end may carry a choice already. */
export function cellsBeside(
  sheet: RawSheet,
  marks: MarkedBlocks | null,
  { table, lines }: SheetReading,
): (row: number) => MarkCell | null {
  if (marks === null || table === null) return () => null;
  const { firstRow, lastRow } = bodyRows(table, lines);
  const parts = marks.leftOut?.parts ?? null;
  return (row) =>
    row < firstRow || row > lastRow
      ? null
      : {
          treatment: String(cellAt(sheet, row, marks.treatments.column)),
          reason: String(cellAt(sheet, row, marks.reasons.column)),
          ...(parts === null ? {} : partLeftOutIn(cellAt(sheet, row, parts.column), table.unit)),
        };
}

/** What a cell for a part left out says. A dash or a word for nothing says that nothing stays out. */
function partLeftOutIn(cell: CellValue, unit: Unit): Pick<MarkCell, 'leftOut' | 'unread'> {
  const read = readAmount(cell, unit);
  if (read.kind === 'amount') return { leftOut: read.pence };
  if (read.kind === 'nil') return { leftOut: noPence };
  return read.kind === 'blank' ? {} : { unread: read.text };
}

/**
 * The name of our Treatment column stands for another, which holds words but none of ours and has no heading of ours; a
 * column that the officer emptied is still ours.
 */
export function nameAstray(raw: RawSheet, { treatments, suffix }: MarkedBlocks): Problem | null {
  const { row: first, rows, column } = treatments;
  const held = Array.from({ length: first - 1 + rows }, (_, above) => String(cellAt(raw, above + 1, column)));
  const beside = held.slice(first - 1).filter((word) => word.trim() !== '');
  const isOurs =
    held.slice(0, first - 1).includes(treatmentHeading) ||
    beside.length === 0 ||
    beside.some((each) => listWords.some((word) => sameWords(word, each)));
  return isOurs ? null : nameOfOtherCells(raw.name, `${treatmentsName}${suffix}`, areaAddress(treatments));
}

/** A cell beside a line that Cashable can't make sense of. */
export function strangerFound(sheet: string, { row, column, word }: Stranger, marks: MarkedBlocks): Problem {
  const at = (area: Area): string => areaAddress({ row, column: area.column, rows: 1, columns: 1 });
  return column === 'treatment'
    ? unknownTreatment(sheet, at(marks.treatments), word, listWords)
    : unreadLeftOut(sheet, at(marks.leftOut?.parts ?? marks.treatments), word);
}
