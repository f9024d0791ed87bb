import type { IDisposable } from '@univerjs/core';
import {
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { z } from 'zod';

import type { Book, CellMatrix } from './book';
import { hasFormula } from './cell-value';

const named = z.object({ unitId: z.string() });

/**
 * Makes formulas follow a name that is given other cells: the spreadsheet keeps each formula as it read it first, with
 * the cells that the name stood for then.
 */
export function followNameChanges(book: Book): IDisposable {
  const functions = book.injector.get(IFunctionService);
  return book.commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
    const name = named.safeParse(params).data;
    // Long formulas are kept under a hash that no longer holds the name: every formula is read anew.
    if (name?.unitId === book.unitId) functions.deleteFormulaAstCacheKey('');
  });
}

/**
 * Puts the formulas that use a name in their cells once more, so that they are calculated: the spreadsheet asks who uses a
 * name only while there is one.
 */
export function readUsersAnew(book: Book, name: string): void {
  const used = new RegExp(
    `(?<![\\p{L}\\p{N}_.\\\\])${name.replace(/[.\\?]/g, '\\$&')}(?![\\p{L}\\p{N}_.\\\\(])`,
    'iu',
  );
  for (const grid of book.grids()) {
    const cellValue: CellMatrix = {};
    grid.sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!hasFormula(cell) || !used.test(grid.formula(row, column) ?? '')) return;
      cellValue[row] = { ...cellValue[row], [column]: { f: cell?.f ?? null, si: cell?.si ?? null } };
    });
    if (Object.keys(cellValue).length === 0) continue;
    const params = { unitId: book.unitId, subUnitId: grid.sheetId, cellValue };
    book.run(SetRangeValuesMutation.id, params);
  }
}
