import type { IDisposable } from '@univerjs/core';
import {
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { z } from 'zod';

import type { Book } from './book';

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
