import { readBudgetInParts } from '../../budget/read-budget';
import type { Area } from '../../grid/area';
import type { InParts } from '../../grid/in-parts';
import type { Edition } from '../../guidance/edition';
import { add, noPence, subtract, type Pence } from '../../money/pence';
import { cellAt, type RawSheet } from '../../excel/raw-sheet';
import type { MarkedBlocks } from '../budget-marks/marks-record';
import { treatmentNamed } from '../budget-marks/treatment-words';
import { statementSnapshot } from './statement-snapshot';

/**
 * What marked budgets of the workbook include in the baseline, in pence, by row of the statement: each line as its
 * treatment cell says, in the sector that its label and section name. Lines that fit no row are in none. In parts.
 *
 * @param ours blocks of ours, which are blank to the reader
 */
export function* markedSpending(
  sheets: readonly RawSheet[],
  marks: readonly MarkedBlocks[],
  ours: readonly Area[],
  edition: Edition,
): InParts<Readonly<Record<string, Pence>>> {
  const sums = new Map<string, Pence>();
  for (const { treatments } of marks) {
    const sheet = sheets.find(({ name }) => name === treatments.sheet);
    if (sheet === undefined) continue;
    const read = yield* readBudgetInParts([statementSnapshot(sheet, ours)], { edition: edition.id });
    const [reading] = read.sheets;
    for (const { row, sector, amount, leftOut } of reading?.lines ?? []) {
      const isMarked = row >= treatments.row && row < treatments.row + treatments.rows;
      if (!isMarked || sector === null || amount === null) continue;
      const treatment = treatmentNamed(String(cellAt(sheet, row, treatments.column)));
      if (treatment !== 'included') continue;
      sums.set(sector, add(sums.get(sector) ?? noPence, subtract(amount, leftOut ?? noPence)));
    }
  }
  return Object.fromEntries(sums);
}
