import { z } from 'zod';
import { fingerprint } from '../../excel/fingerprint';
import { kept, toSettings } from '../../excel/settings-store';
import { type Step } from '../../excel/step';
import { deleteSetting, settingSteps } from '../../excel/settings-store';

/**
 * What the workbook remembers of frozen formulas, in its own settings. Cells with the same formula filled down or
 * across are one group. Where its cells stand, and the cells that its formula reads, are defined names: Excel moves
 * them with every row, column and sheet, as it would have moved the formula.
 */

/** First and last row, or column, of a block; `null` for whole columns, or rows. */
const span = z.object({ first: z.int(), last: z.int(), firstFixed: z.boolean(), lastFixed: z.boolean() });
export type FrozenSpan = Readonly<z.infer<typeof span>>;

const frozenReference = z.object({
  /** Which of the group's names stands for all cells that this reference names over the whole group, from 1. */
  name: z.int().min(1),
  /** Written with its sheet. */
  withSheet: z.boolean(),
  isSingle: z.boolean(),
  /** As it was over the whole group. */
  rows: span.nullable(),
  columns: span.nullable(),
});
export type FrozenReference = Readonly<z.infer<typeof frozenReference>>;

/** A frozen value; text as a fingerprint, `null` for a cell that is no longer remembered. */
const frozenValue = z.union([z.number(), z.boolean(), z.string(), z.null()]);
export type FrozenValue = z.infer<typeof frozenValue>;

const frozenGroup = z.object({
  /** Defined name of its cells; the names of what it reads have `_1`, `_2` and so on behind. */
  name: z.string().regex(/^AES_Frozen_[0-9]+$/),
  /** One formula filled all these cells, and goes back into the first. */
  table: z.boolean(),
  row: z.int().min(1),
  column: z.int().min(1),
  texts: z.array(z.string()).min(1),
  references: z.array(frozenReference),
  values: z.array(z.array(frozenValue)),
});
export type FrozenGroup = Readonly<z.infer<typeof frozenGroup>>;

const frozenRecord = z.object({ version: z.literal(1), groups: z.array(frozenGroup) });
export type FrozenRecord = Readonly<z.infer<typeof frozenRecord>>;

export const frozenKey = 'cashable.frozen.v1';
const none: FrozenRecord = { version: 1, groups: [] };

type Settings = ReadonlyMap<string, unknown>;

/** @returns `null` when what is kept can't be trusted */
export function keptFrozen(settings: Settings): FrozenRecord | null {
  const found = kept(settings, frozenKey, frozenRecord);
  if (found.kind === 'damaged') return null;
  return found.kind === 'sound' ? found.value : none;
}

export const isFrozenSetting = (key: string): boolean => key === frozenKey || key.startsWith(`${frozenKey}.`);

/** Puts a record in place of the one that the workbook keeps; without any group, nothing of it stays behind. */
export function frozenSettingSteps(groups: readonly FrozenGroup[], settings: Settings): readonly Step[] {
  if (groups.length === 0)
    return [...settings.keys()].filter(isFrozenSetting).map((key) => deleteSetting(key, settings));
  return settingSteps(frozenKey, toSettings(frozenKey, { version: 1, groups }), settings);
}

/** @returns what is kept of a value to know it again */
export const asKept = (value: string | number | boolean): Exclude<FrozenValue, null> =>
  typeof value === 'string' ? fingerprint(value) : value;

/** Whether a cell still holds the frozen value. Files keep fifteen figures of a number, and may lose the last bits. */
export function isStillFrozen(value: string | number | boolean, frozen: FrozenValue | undefined): boolean {
  if (frozen === null || frozen === undefined) return false;
  if (typeof value === 'number' && typeof frozen === 'number')
    return Math.abs(value - frozen) <= Math.abs(frozen) * 1e-14;
  return asKept(value) === frozen;
}

/** How many cells of a group are still remembered. */
export const rememberedCells = ({ values }: FrozenGroup): number =>
  values.flat().filter((value) => value !== null).length;

/** Names of ours: a group's cells, and what its formula reads. */
export const frozenName = /^AES_Frozen_([0-9]+)(_[0-9]+)?$/;
