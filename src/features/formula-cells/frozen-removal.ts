import { freezeWords as words } from './words';
import type { Step } from '../../excel/step';
import type { Directory } from '../../excel/directory';
import { forgottenNames } from './freeze-plan';
import {
  frozenName,
  frozenSettingSteps,
  isFrozenSetting,
  keptFrozen,
  rememberedCells,
} from './frozen-record';
import { removeName } from '../../excel/names';

/** Where nobody can tell any more which names are in use, all of our form. */
const everyName = ({ names }: Directory): readonly Step[] =>
  names.filter(({ name }) => frozenName.test(name)).flatMap(({ name }) => removeName(name, names));

/** Takes away what is remembered of frozen formulas, with everything else of ours; frozen cells keep their values. */
export function frozenRemoval(directory: Directory): {
  readonly steps: readonly Step[];
  readonly sentences: readonly string[];
} {
  const { settings } = directory;
  if (![...settings.keys()].some(isFrozenSetting)) return { steps: [], sentences: [] };
  const record = keptFrozen(settings);
  const groups = record?.groups ?? [];
  const cells = groups.reduce((sum, group) => sum + (group.table ? 1 : rememberedCells(group)), 0);
  return {
    steps: [
      ...(record === null ? everyName(directory) : forgottenNames(groups, [], directory)),
      ...frozenSettingSteps([], settings),
    ],
    sentences: [record === null ? words.forgetsDamaged : words.forgets(cells)],
  };
}
