import type { InParts } from '../grid/in-parts';

/**
 * Work that gives Excel room to breathe: a generator that yields between slices of a long range.
 * Each function's evaluation is one, so that it stays free of timers.
 */
export type Sliced<T> = InParts<T>;

/** Rows between two pauses: even rows of text are read in well under 50 ms. */
export const rowsPerSlice = 10_000;

/** Rows between two pauses in a range of several columns: the cells count, not the rows. */
export function rowsOfSlice(range: readonly (readonly unknown[])[]): number {
  return Math.max(1, Math.floor(rowsPerSlice / Math.max(1, range[0]?.length ?? 1)));
}

/** Runs to the end without a pause where there is none; otherwise lets Excel draw and answer between slices. */
export function inSlices<T>(work: Sliced<T>): T | Promise<T> {
  const first = work.next();
  return first.done === true ? first.value : restOf(work);
}

async function restOf<T>(work: Sliced<T>): Promise<T> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
