import { z } from 'zod';
import { fingerprint } from './fingerprint';
import { parsedJson } from './parsed-json';

/**
 * How a record is kept in a workbook's own settings: a head with the number of chunks and a fingerprint under the key, the
 * text in chunks behind it. Read by the add-in and from the file alike. The version stands in the key (`….v1`) and in the
 * value.
 */

/** The workbook's settings as read. */
export type Settings = ReadonlyMap<string, unknown>;

/** Characters in one setting: well under what one request may carry. */
const chunkLength = 200_000;
/** Characters that one record may have at most: beyond it a workbook would open slowly, and its own request would fail. */
export const longestRecord = 8_000_000;

const head = z.object({ chunks: z.int().min(0), fingerprint: z.string() });

/** Parts a value into settings: a head with a fingerprint, and its text in chunks. */
export function toSettings(key: string, value: object): ReadonlyMap<string, unknown> {
  const text = JSON.stringify(value);
  const settings = new Map<string, unknown>();
  let chunks = 0;
  for (let start = 0; start < text.length; start += chunkLength) {
    settings.set(`${key}.${chunks}`, text.slice(start, start + chunkLength));
    chunks += 1;
  }
  settings.set(key, JSON.stringify({ chunks, fingerprint: fingerprint(text) }));
  return settings;
}

/** What stands in the settings under a key: nothing, a sound value, or something that can't be trusted. */
export type Kept<T> =
  { readonly kind: 'none' } | { readonly kind: 'sound'; readonly value: T } | { readonly kind: 'damaged' };

/** Reads back what `toSettings` put under a key. */
export function kept<T>(settings: Settings, key: string, schema: z.ZodType<T>): Kept<T> {
  if (!settings.has(key)) {
    const stray = [...settings.keys()].some((each) => each.startsWith(`${key}.`));
    return stray ? { kind: 'damaged' } : { kind: 'none' };
  }
  const outline = head.safeParse(jsonIn(settings.get(key)));
  if (!outline.success) return { kind: 'damaged' };
  let text = '';
  for (let chunk = 0; chunk < outline.data.chunks; chunk += 1) {
    const part = settings.get(`${key}.${chunk}`);
    if (typeof part !== 'string') return { kind: 'damaged' };
    text += part;
  }
  if (fingerprint(text) !== outline.data.fingerprint) return { kind: 'damaged' };
  const value = schema.safeParse(parsedJson(text));
  return value.success ? { kind: 'sound', value: value.data } : { kind: 'damaged' };
}

const jsonIn = (held: unknown): unknown => (typeof held === 'string' ? parsedJson(held) : undefined);
