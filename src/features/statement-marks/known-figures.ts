import type { Edition } from '../../guidance/edition';
import type { CheckContext } from '../../statement/check';
import { readAmountCell } from '../../money/amount-cell';
import type { Pence } from '../../money/pence';
import type { CalculationRecord } from '../budget-marks/marks-record';
import { cellAt, type RawSheet } from '../../excel/raw-sheet';
import type { Directory } from '../../excel/directory';

/**
 * What the calculation sheet knows, to the penny. A target that still is our own formula follows from the baseline and is
 * left to the checks; one that was typed over is the published target, and counts before it.
 *
 * @param record names that the calculation was given, since a wished one may be the officer's own; `null` where none is
 * remembered
 */
export function calculatedFigures(
  { names }: Directory,
  sheets: readonly RawSheet[],
  edition: Edition,
  record: CalculationRecord | null,
): Pick<CheckContext, 'baseline' | 'targets'> {
  const given = (wished: string): string | undefined =>
    record === null ? wished : record.names.find(({ name }) => name.replace(/_v\d+$/, '') === wished)?.name;
  const cell = (wished: string, right = 0, of: 'values' | 'formulas' = 'values') => {
    const area = names.find((each) => each.name === given(wished))?.area ?? null;
    const sheet = sheets.find((each) => each.name === area?.sheet);
    return area === null || sheet === undefined ? '' : cellAt(sheet, area.row, area.column + right, of);
  };
  const typed = (name: string, right: number): Pence | null =>
    String(cell(name, right, 'formulas')).startsWith('=') ? null : penceIn(cell(name, right));
  const targets = edition.targetYears.flatMap((year) => {
    const name = `AES_Target_${year.replace('/', '_')}`;
    const target = { annual: typed(name, 0), cumulative: typed(name, 1) };
    return target.annual === null && target.cumulative === null ? [] : [[year, target] as const];
  });
  return { baseline: penceIn(cell('AES_Baseline')), targets: Object.fromEntries(targets) };
}

/** @returns `null` for anything but a whole count of pence, such as an error while functions still calculate */
function penceIn(pounds: string | number | boolean): Pence | null {
  const read = readAmountCell(pounds, 'General', '£');
  return read.kind === 'amount' ? read.pence : null;
}
