import type { CellValue } from '../../grid/snapshot';
import { readAmountCell, type AmountCell } from '../../money/amount-cell';
import { thousandsIn, unitBehind } from '../../money/shown-in-thousands';
import type { Unit } from '../../money/unit';

/**
 * Reads an amount of a statement. A heading gives the unit of what a cell shows: where its format shows 371,012 as 371,
 * the cell itself is in pounds under £000.
 */
export function amountIn(
  value: CellValue,
  numberFormat: string,
  shown: Unit,
  formula: string | null,
): AmountCell {
  const held = unitBehind(shown, thousandsIn(numberFormat));
  if (typeof value === 'number') return readAmountCell(value, numberFormat, held, formula);
  const read = readAmountCell(value, numberFormat, shown, formula);
  // Typed into such a cell as it reads, the figure would be shown a thousand times too small.
  return held !== shown && read.kind === 'not-a-number' ? { ...read, means: null } : read;
}
