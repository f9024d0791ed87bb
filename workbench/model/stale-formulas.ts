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
  /** Counted when it is first asked for after a change, so that opening does not walk through every cell for it. */
  #kept: number | null = null;
  #changed = false;
  readonly #book: Book;
  readonly #listening: IDisposable;

  constructor(book: Book) {
    this.#book = book;
    this.#listening = book.commands.onCommandExecuted(({ id, params }, options) => {
      if (this.#changed || id !== SetRangeValuesMutation.id) return;
      if (options !== undefined && 'fromFormula' in options) return;
      const written = contents.safeParse(params).data;
      if (written?.unitId !== book.unitId) return;
      this.#changed = Object.values(written.cellValue ?? {}).some((line) =>
        Object.values(line ?? {}).some((cell) => cell && ('v' in cell || 'f' in cell || 'p' in cell)),
      );
    });
  }

  get count(): number {
    if (!this.#changed) return 0;
    this.#kept ??= this.#count();
    return this.#kept;
  }

  #count(): number {
    let kept = 0;
    for (const { sheet } of this.#book.grids())
      sheet.getCellMatrix().forValue((_row, _column, cell) => {
        if (keptFormula(cell) !== null) kept += 1;
      });
    return kept;
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
