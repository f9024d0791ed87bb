import { quotedSheet } from '../grid/sheet-name';
import { tellExcel } from './excel-run';
import type { Operation } from './operation';
import { perform } from './perform';
import type { Step } from './step';

/**
 * A sheet may be renamed at the very moment at which formulas that name it are written. Excel lets formulas that are
 * there follow a new name; those that come a moment later would reach for a file of the old one.
 */

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The formulas of a plan that name a sheet by what it was called, under what it is called now. */
export function renamedFormulas(
  steps: readonly Step[],
  then: readonly Named[],
  now: readonly Named[],
): readonly Operation[] {
  const renamed = then.flatMap(({ id, name }): [string, string][] => {
    const present = now.find((each) => each.id === id);
    return present === undefined || present.name === name
      ? []
      : [[`${quotedSheet(name)}!`, `${quotedSheet(present.name)}!`]];
  });
  if (renamed.length === 0) return [];
  const follow = (cell: string | number | null): string | number | null =>
    typeof cell === 'string' && cell.startsWith('=')
      ? renamed.reduce((formula, [old, present]) => formula.replaceAll(old, present), cell)
      : null;
  return steps.flatMap(({ act }): Operation[] => {
    if (act.kind !== 'put-formulas') return [];
    const cells = act.cells.map((row) =>
      row.map((cell) => {
        const followed = follow(cell);
        return followed === cell ? null : followed;
      }),
    );
    return cells.flat().every((cell) => cell === null) ? [] : [{ ...act, cells }];
  });
}

/** Writes them once more. @returns whether they stand */
export async function followRenames(
  formulas: readonly Operation[],
  idOf: (sheet: string) => string,
): Promise<boolean> {
  if (formulas.length === 0) return true;
  try {
    await tellExcel(async (conversation) => {
      for (const each of formulas) await perform(conversation, each, idOf);
      await conversation.sync();
    });
    return true;
  } catch {
    return false;
  }
}
