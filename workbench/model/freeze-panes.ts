import { z } from 'zod';

import { ApiObject, checked, method } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import { requireAddress } from './a1';
import type { GridRange } from './area';
import type { SheetGrid } from './book';
import type { Context } from './context';
import { LiveRange } from './live-range';

const count = z.int().min(1).nullish();

/** What properties and methods take, built once for all objects of all batches. */
const takes = {
  oneCount: z.tuple([count]),
};

/** `worksheet.freezePanes`. */
export class FreezePanesObject extends ApiObject {
  readonly className = 'WorksheetFreezePanes';

  constructor(
    private readonly context: Context,
    private readonly grid: SheetGrid,
  ) {
    super();
  }

  #freeze(rows: number, columns: number): void {
    this.grid.facade.setFreeze({
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
      ySplit: rows,
      xSplit: columns,
    });
  }

  get #frozen(): GridRange | null {
    const { xSplit, ySplit } = this.grid.sheet.getFreeze();
    if (xSplit === 0 && ySplit === 0) return null;
    const { startRow, startColumn, endRow, endColumn } = {
      startRow: 0,
      startColumn: 0,
      endRow: ySplit === 0 ? 1_048_575 : ySplit - 1,
      endColumn: xSplit === 0 ? 16_383 : xSplit - 1,
    };
    return { startRow, startColumn, endRow, endColumn };
  }

  protected override defineMembers(): Members {
    return {
      methods: {
        freezeAt: (args) => {
          const [target] = args;
          const area =
            target instanceof LiveRange ? target.area : requireAddress(checked(z.string(), target)).area;
          this.#freeze(area.endRow + 1, area.endColumn + 1);
        },
        freezeColumns: method(takes.oneCount, (columns) => {
          this.#freeze(0, columns ?? 1);
        }),
        freezeRows: method(takes.oneCount, (rows) => {
          this.#freeze(rows ?? 1, 0);
        }),
        getLocationOrNullObject: () => {
          const area = this.#frozen;
          return area === null ? null : this.context.range(this.grid, area);
        },
        unfreeze: () => {
          this.#freeze(0, 0);
        },
      },
    };
  }
}
