import type { DefinedName, Directory } from '../../../excel/directory';
import { markNames } from '../locate-marks';
import type { LeftOutColumns } from './left-out-cells';
import type { Step } from '../../../excel/step';
import type { SheetChange } from '../marks-record';
import { sameArea, sheetAddress } from '../../../grid/area';
import { nameStep } from '../../../excel/names';

/** An ending for names that no name in the workbook has yet. */
export function freeSuffix(names: readonly DefinedName[]): string {
  const taken = new Set(names.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `_${number}`;
    const free = markNames(suffix).every((name) => !taken.has(name.toLowerCase()));
    if (free) return suffix;
  }
}

/** Defines the names that do not stand for their block yet. */
export function nameSteps(
  wanted: LeftOutColumns['names'],
  directory: Directory,
): { readonly steps: readonly Step[]; readonly names: SheetChange['names'] } {
  const steps: Step[] = [];
  const names: SheetChange['names'] = [];
  for (const [name, area, present] of wanted) {
    if (present !== null && sameArea(present, area)) continue;
    const old = directory.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
    steps.push(nameStep(name, area, directory.names));
    names.push({ name, before: old?.formula ?? null, after: `=${sheetAddress(area)}` });
  }
  return { steps, names };
}
