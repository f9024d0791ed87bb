import { ICommandService, IUndoRedoService } from '@univerjs/core';
import type { IAccessor, IDisposable } from '@univerjs/core';
import {
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { RemoveDefinedNameCommand, SetRangeValuesMutation } from '@univerjs/sheets';
import { z } from 'zod';

import type { Book, CellMatrix } from './book';
import { hasFormula } from './cell-value';

const named = z.looseObject({ unitId: z.string(), name: z.string() });

/**
 * A name is deleted in one way, by the add-in and in the spreadsheet’s own list of names. The spreadsheet’s command wrote
 * `#REF!` into every formula that uses the name. Excel leaves them: they show `#NAME?`, and find the name again once
 * there is one.
 */
RemoveDefinedNameCommand.handler = (accessor: IAccessor, params: unknown): boolean => {
  const name = named.safeParse(params).data;
  if (name === undefined) return false;
  const removed = { id: RemoveDefinedNameMutation.id, params: name };
  if (!accessor.get(ICommandService).syncExecuteCommand(removed.id, name)) return false;
  accessor.get(IUndoRedoService).pushUndoRedo({
    unitID: name.unitId,
    undoMutations: [{ id: SetDefinedNameMutation.id, params: name }],
    redoMutations: [removed],
  });
  return true;
};

/**
 * Makes formulas follow a name that comes, goes or is given other cells: the spreadsheet keeps each formula as it read it
 * first, with the cells that the name stood for then, and asks who uses a name only while there is one.
 */
export function followNameChanges(book: Book): IDisposable {
  const functions = book.injector.get(IFunctionService);
  const changed = new Set<string>();
  let isOpen = true;
  const listening = book.commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
    const name = named.safeParse(params).data;
    if (name?.unitId !== book.unitId) return;
    // Long formulas are kept under a hash that no longer holds the name: every formula is read anew.
    functions.deleteFormulaAstCacheKey('');
    // What it read formulas into is one store for all; a reader that is let go empties it.
    new LexerTreeBuilder().dispose();
    // Rows that move bring many names at once; the spreadsheet begins to calculate well after this.
    if (changed.size === 0)
      queueMicrotask(() => {
        const names = [...changed];
        changed.clear();
        if (isOpen) readUsersAnew(book, names);
      });
    changed.add(name.name);
  });
  return {
    dispose: () => {
      isOpen = false;
      listening.dispose();
    },
  };
}

/** Whether a formula uses one of the names. */
function usesOf(names: readonly string[]): (formula: string) => boolean {
  const anyName = names.map((name) => name.replace(/[.\\?]/g, '\\$&')).join('|');
  const used = new RegExp(`(?<![\\p{L}\\p{N}_.\\\\])(?:${anyName})(?![\\p{L}\\p{N}_.\\\\(])`, 'iu');
  return (formula) => used.test(formula);
}

/** The names, and those that rest on them. */
function withNamesOnThem(book: Book, names: readonly string[]): readonly string[] {
  const all = Object.values(book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {});
  const uses = usesOf(names);
  const more = all.filter(
    ({ name, formulaOrRefString }) => !names.includes(name) && uses(formulaOrRefString),
  );
  return more.length === 0 ? names : withNamesOnThem(book, [...names, ...more.map(({ name }) => name)]);
}

/** Puts the formulas that use a name in their cells once more, so that they are calculated. */
function readUsersAnew(book: Book, names: readonly string[]): void {
  const uses = usesOf(withNamesOnThem(book, names));
  for (const grid of book.grids()) {
    const cellValue: CellMatrix = {};
    grid.sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!hasFormula(cell) || !uses(grid.formula(row, column) ?? '')) return;
      cellValue[row] = { ...cellValue[row], [column]: { f: cell?.f ?? null, si: cell?.si ?? null } };
    });
    if (Object.keys(cellValue).length === 0) continue;
    // Nobody edited these cells: the trigger keeps whoever listens to edits from hearing of it.
    const trigger = RemoveDefinedNameCommand.id;
    const params = { unitId: book.unitId, subUnitId: grid.sheetId, cellValue, trigger };
    book.run(SetRangeValuesMutation.id, params);
  }
}
