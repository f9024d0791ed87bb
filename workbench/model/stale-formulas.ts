import type { IDisposable } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { z } from 'zod';

import type { Book } from './book';
import { keptFormula } from './kept-formula';

const contents = z.object({
  unitId: z.string(),
  cellValue: z.record(z.string(), z.record(z.string(), z.looseObject({}).nullish()).nullish()).nullish(),
});

/** Counts the formulas that keep the file's last value although cells have changed since, on which they may rest. */
export class StaleFormulas {
  #kept = 0;
  #changed = false;
  readonly #listening: IDisposable;

  constructor(book: Book) {
    for (const { sheet } of book.grids())
      sheet.getCellMatrix().forValue((_row, _column, cell) => {
        if (keptFormula(cell) !== null) this.#kept += 1;
      });
    this.#listening = book.commands.onCommandExecuted(({ id, params }, options) => {
      if (this.#changed || this.#kept === 0 || id !== SetRangeValuesMutation.id) return;
      if (options !== undefined && 'fromFormula' in options) return;
      const written = contents.safeParse(params).data;
      if (written?.unitId !== book.unitId) return;
      this.#changed = Object.values(written.cellValue ?? {}).some((line) =>
        Object.values(line ?? {}).some((cell) => cell && ('v' in cell || 'f' in cell || 'p' in cell)),
      );
    });
  }

  get count(): number {
    return this.#changed ? this.#kept : 0;
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
