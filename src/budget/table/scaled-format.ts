import { cellAddress } from '../../grid/cell-address';
import { thousandsIn, unitBehind } from '../../money/shown-in-thousands';
import type { Unit } from '../../money/unit';
import type { Cells } from './cells';

/** A number format that shows thousands or millions of what the cells hold. */
export interface ScaledFormat {
  readonly format: string;
  /** The first cell that has it. */
  readonly cell: string;
  /** 1 for thousands, 2 for millions. */
  readonly thousands: 1 | 2;
  /** Figures of the column that have it, and those that have not. */
  readonly scaled: number;
  readonly others: number;
}

/** The format of the amounts where most of them are shown scaled; `null` in nearly all budgets. */
export function scaledFormat(cells: Cells, column: number, fromRow: number): ScaledFormat | null {
  let first: Pick<ScaledFormat, 'format' | 'cell' | 'thousands'> | null = null;
  let scaled = 0;
  let others = 0;
  for (let row = fromRow; row <= cells.lastRow; row += 1) {
    const value = cells.value(row, column);
    if (typeof value !== 'number' || value === 0) continue;
    const format = cells.numberFormat(row, column);
    const thousands = thousandsIn(format);
    if (thousands === 0) others += 1;
    else {
      scaled += 1;
      first ??= {
        format,
        cell: cellAddress({ row, column }),
        thousands: thousands === 1 ? 1 : 2,
      };
    }
  }
  return first === null ? null : { ...first, scaled, others };
}

/** The unit of what the cells hold, where a heading names the unit of what they show. */
export function heldUnit(shown: Unit, { thousands, scaled, others }: ScaledFormat): Unit {
  return scaled <= others ? shown : unitBehind(shown, thousands);
}
