import { z } from 'zod';
import { keptKinds, type KeptOperation, type Operation } from './operation';
import type { Directory } from './directory';
import { inShort, settingPatch } from './setting-patch';
import { kept, type Settings, toSettings } from './settings-store';
import type { Step } from './step';

/**
 * What is about to be written stands in the workbook before it is written, under a token of its own: whoever finds it
 * there later, after a crash or a lost session, can take back what was done, or finish it. Nobody takes back without it.
 */

const pendingPrefix = 'cashable.pending.v1';
const writingPrefix = 'cashable.writing.v1';

const area = z.object({
  sheet: z.string(),
  row: z.int().min(1),
  column: z.int().min(1),
  rows: z.int().min(1),
  columns: z.int().min(1),
});

const shape = z.looseObject({
  kind: z.enum(keptKinds),
  area: area.optional(),
  sheet: z.string().optional(),
  key: z.string().startsWith('cashable.').optional(),
});
const operation = z.custom<KeptOperation>((value) => shape.safeParse(value).success);

const pendingRecord = z.object({
  version: z.literal(1),
  token: z.string(),
  /** The sheet that the officer was told of; `''` where there is none. */
  sheet: z.string(),
  /** When it was announced, in milliseconds. */
  at: z.number(),
  /** Sheets as they were called then. */
  sheets: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What can be taken back, in the order of doing; `null` where the before-image was too large to be kept. */
  steps: z
    .array(z.object({ act: operation.nullable(), back: z.union([operation, settingPatch]).nullable() }))
    .nullable(),
  /** Ids of sheets that are deleted last: once one of them is gone, all goes on to its end. */
  deletes: z.array(z.string()),
});
export type Pending = z.infer<typeof pendingRecord>;

/** Characters of a plan kept whole; beyond it what was written is not kept, and beyond that not what stood there. */
const longestPlan = 1_500_000;

/** Whether it takes what was written to know what to take back: cells hold it still, or colours are ours. */
const isKnownByContent = (act: Operation): act is KeptOperation =>
  act.kind === 'put-words' ||
  act.kind === 'put-formulas' ||
  act.kind === 'clear-words' ||
  act.kind === 'remove-colour-rules';

/** @param token no other writing has it */
export function pendingOf(
  steps: readonly Step[],
  directory: Directory,
  sheet: string,
  token: string,
  at: number,
): Pending {
  const idOf = new Map(directory.sheets.map(({ id, name }) => [name, id]));
  const deletes = steps.flatMap(({ act }) =>
    act.kind === 'delete-sheet' ? [idOf.get(act.sheet) ?? act.sheet] : [],
  );
  const undoable = steps.filter(({ back }) => back !== null);
  const length = (kept: unknown): number => JSON.stringify(kept).length;
  const bare = undoable.map(({ act, back }) => ({ act: null, back: inShort(act, back) }));
  // Settings and names are taken back whatever was written; only what is known by its content needs saying.
  const whole = undoable.map(({ act, back }) => ({
    act: isKnownByContent(act) ? act : null,
    back: inShort(act, back),
  }));
  return {
    version: 1,
    token,
    sheet,
    at,
    sheets: directory.sheets.map(({ id, name }) => ({ id, name })),
    steps: length(whole) <= longestPlan ? whole : length(bare) <= longestPlan ? bare : null,
    deletes,
  };
}

export const pendingKey = ({ token }: Pick<Pending, 'token'>): string => `${pendingPrefix}.${token}`;
export const writingKey = ({ token }: Pick<Pending, 'token'>): string => `${writingPrefix}.${token}`;
/** What stands under the writing's key once its last step is written, while the announcement goes. */
export const writtenAll = 'all';
export const pendingSettings = (pending: Pending): ReadonlyMap<string, unknown> =>
  toSettings(pendingKey(pending), pending);

/** Whether a setting is one of these, and so no part of what a plan rests on. */
export const isOfPending = (key: string): boolean =>
  key.startsWith(`${pendingPrefix}.`) || key.startsWith(`${writingPrefix}.`);

/** Settings of one writing, to be taken away with it. */
export const keysOf = (token: string, settings: Settings): readonly string[] =>
  [...settings.keys()].filter(
    (key) =>
      key === writingKey({ token }) ||
      key === pendingKey({ token }) ||
      key.startsWith(`${pendingKey({ token })}.`),
  );

/** A writing that was announced, and how far it is known to have got. */
export interface AnnouncedWrite {
  readonly token: string;
  /** `null` where what is kept of it is damaged. */
  readonly pending: Pending | null;
  readonly isBegun: boolean;
  /** All of it was written, and only the announcement itself was still being taken away. */
  readonly isDone: boolean;
}

/** Milliseconds after which whoever announced a writing must be gone. */
const longestWriting = 60_000;

/** Whether a writing is nobody's any more; one that is damaged is not either. */
export const isOld = (pending: Pending | null, now: number): boolean =>
  pending === null || Math.abs(now - pending.at) > longestWriting;

/**
 * Every writing that was announced and has not come to its end.
 *
 * @param except the token of one that is known: to read what takes it all back is long work
 */
export function pendingIn(settings: Settings, except?: string): readonly AnnouncedWrite[] {
  const tokens = new Set(
    [...settings.keys()].flatMap((key) => {
      const [, token] = /^cashable\.(?:pending|writing)\.v1\.([^.]+)/.exec(key) ?? [];
      return token === undefined || token === except ? [] : [token];
    }),
  );
  return [...tokens].map((token) => {
    const found = kept(settings, pendingKey({ token }), pendingRecord);
    return {
      token,
      pending: found.kind === 'sound' ? found.value : null,
      isBegun: settings.has(writingKey({ token })) && settings.get(writingKey({ token })) !== writtenAll,
      isDone: settings.get(writingKey({ token })) === writtenAll,
    };
  });
}
