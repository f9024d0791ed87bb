import { freezeWords as words } from '../../text/formula-cells';
import type { Step } from '../plan/step';
import type { Directory } from '../read-workbook';
import { forgottenNames } from './freeze-plan';
import { frozenSettingSteps, isFrozenSetting, keptFrozen, rememberedCells } from './frozen-record';

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
    steps: [...forgottenNames(groups, [], directory), ...frozenSettingSteps([], settings)],
    sentences: [record === null ? words.forgetsDamaged : words.forgets(cells)],
  };
}
