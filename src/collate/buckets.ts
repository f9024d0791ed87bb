/**
 * A dataset is written in a fixed number of buckets, each the work of one machine, so that any number of machines write to
 * it without talking to each other, and running again writes only the buckets in which something changed.
 */
export const bucketCount = 32;

/** The bucket of a file by its name from the collated folder: FNV-1a over its UTF-16 units. The same on every machine. */
export function bucketOf(file: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < file.length; index += 1) {
    hash ^= file.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash % bucketCount;
}

/** One of several machines: it takes every bucket whose number leaves the same rest. `number` counts from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

export const bucketsOf = ({ number, of }: Shard): readonly number[] =>
  Array.from({ length: bucketCount }, (_, bucket) => bucket).filter((bucket) => bucket % of === number - 1);

export const bucketName = (bucket: number): string => `part-${String(bucket).padStart(2, '0')}.parquet`;
