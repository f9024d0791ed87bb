import { z } from 'zod';
import { fingerprint } from './fingerprint';
import type { KeptOperation, Operation } from './operation';

/**
 * What a setting held before it was written anew, said by what differs: a decision changes a few characters here and
 * there in a long record, and the before-image need not be as long again.
 */
export const settingPatch = z.object({
  kind: z.literal('patch-setting'),
  key: z.string().startsWith('cashable.'),
  /** The old value part by part: text of its own, or first character and length of a part that the new value has too. */
  parts: z.array(z.union([z.string(), z.tuple([z.int().min(0), z.int().min(1)])])),
  /** Fingerprint of the new value: only that is taken back. */
  written: z.string(),
});
export type SettingPatch = z.infer<typeof settingPatch>;

/** A before-image shorter than this is kept as it is. */
const longEnough = 1_000;
/** Characters of the stretches by which the two texts are compared. */
const stretch = 64;

/** The way back in short where both say what the same setting holds; else as it is. */
export function inShort(act: Operation, back: KeptOperation | null): KeptOperation | SettingPatch | null {
  if (act.kind !== 'put-setting' || back?.kind !== 'put-setting' || act.key !== back.key) return back;
  const { key, value: now } = act;
  const { value: then } = back;
  if (typeof now !== 'string' || typeof then !== 'string' || then.length < longEnough) return back;
  return { kind: 'patch-setting', key, parts: partsOf(then, now), written: fingerprint(now) };
}

function partsOf(then: string, now: string): SettingPatch['parts'] {
  const stretches = new Map<string, number>();
  for (let at = 0; at + stretch <= now.length; at += stretch) {
    const text = now.slice(at, at + stretch);
    if (!stretches.has(text)) stretches.set(text, at);
  }
  const parts: SettingPatch['parts'] = [];
  let own = 0;
  let at = 0;
  while (at + stretch <= then.length) {
    let from = stretches.get(then.slice(at, at + stretch));
    if (from === undefined) {
      at += 1;
      continue;
    }
    let to = from + stretch;
    let end = at + stretch;
    while (end < then.length && to < now.length && then[end] === now[to]) [end, to] = [end + 1, to + 1];
    while (at > own && from > 0 && then[at - 1] === now[from - 1]) [at, from] = [at - 1, from - 1];
    if (at > own) parts.push(then.slice(own, at));
    parts.push([from, to - from]);
    own = end;
    at = end;
  }
  if (own < then.length) parts.push(then.slice(own));
  return parts;
}

/** What puts a setting back as it was; `null` where it does not hold what was written. */
export function patchedBack(
  { key, parts, written }: SettingPatch,
  now: unknown,
): Extract<Operation, { kind: 'put-setting' }> | null {
  if (typeof now !== 'string' || fingerprint(now) !== written) return null;
  const texts = parts.map((part) =>
    typeof part === 'string' ? part : now.slice(part[0], part[0] + part[1]),
  );
  return { kind: 'put-setting', key, value: texts.join('') };
}
