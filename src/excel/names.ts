import { absoluteReference, type Area } from '../grid/area';
import type { DefinedName } from './directory';
import { step, type Step } from './step';

/**
 * Every defined name of Cashable's begins with `AES_`. What each feature calls its own stands with the feature; how
 * names are found, given, changed and taken away stands here.
 */
export const isOurName = (name: string): boolean => /^AES_/i.test(name);

/**
 * Makes a name stand for a block: a new name, or the one that is there.
 *
 * @param comment of a new name
 */
export function nameStep(name: string, area: Area, present: readonly DefinedName[], comment?: string): Step {
  const old = present.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return old === undefined
    ? step(
        { kind: 'define-name', name, area, ...(comment === undefined ? {} : { comment }) },
        { kind: 'delete-name', name },
      )
    : step(
        { kind: 'change-name', name: old.name, formula: absoluteReference(area) },
        { kind: 'change-name', name: old.name, formula: old.formula },
      );
}

/** Takes a name away if it is there. */
export function removeName(name: string, present: readonly DefinedName[]): readonly Step[] {
  const found = present.find((each) => each.name === name);
  if (found === undefined) return [];
  return [step({ kind: 'delete-name', name }, { kind: 'define-name-as', name, formula: found.formula })];
}

/** The wished name, or with the next free `_v2`; a name that is held to be ours already may be had again. */
export function freeName(
  wished: string,
  names: readonly DefinedName[],
  ours: ReadonlySet<string> = new Set(),
): string {
  const taken = new Set(names.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished}_v${number}`;
    if (ours.has(name) || !taken.has(name.toLowerCase())) return name;
  }
}

const longestSheetName = 31;

/** The wished sheet name, or with the next free number; never longer than Excel allows. */
export function freeSheetName(
  wished: string,
  sheets: readonly { readonly name: string }[],
  ending: (number: number) => string = (number) => ` (${number})`,
): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ending(number);
    const name = `${wished.slice(0, longestSheetName - end.length)}${end}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
