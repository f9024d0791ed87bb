import { z } from 'zod';
import { kept, type Settings } from '../grid/kept-record';
import type { Verification } from './record';
import { recordText } from './words';

/** Under which key a workbook's settings keep what checks remember. */
export const statementsKey = 'cashable.statements.v1';

/** How the record of checks ended when it was last written: how many entries, and the hash of the last. */
export const recordedEnd = z.object({ entries: z.int().min(1), last: z.string().max(64) });
export type RecordedEnd = Readonly<z.infer<typeof recordedEnd>>;

/** What a workbook remembers of its record; `null` where it remembers none, as in older ones. */
export function rememberedEnd(settings: Settings): RecordedEnd | null {
  const held = kept(settings, statementsKey, z.object({ recorded: recordedEnd.exactOptional() }));
  return held.kind === 'sound' ? (held.value.recorded ?? null) : null;
}

/**
 * A record that is whole in itself beside what its workbook remembers: one that lost its last entries is told.
 *
 * @param hashes of the record’s entries, in order
 */
export function comparedWithEnd(
  found: Verification,
  hashes: readonly string[],
  end: RecordedEnd | null,
): Verification {
  if (end === null || !found.whole || hashes[end.entries - 1] === end.last) return found;
  return {
    whole: false,
    entry: Math.min(hashes.length, end.entries),
    sentence:
      hashes.length < end.entries
        ? recordText.shorter(end.entries, hashes.length)
        : recordText.anotherEnd(end.entries),
  };
}
