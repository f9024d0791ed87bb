/**
 * What the web views of the promised floor (Safari 14, in macOS 11) lack of the language's own library and this product or
 * its packages use. Only what is missing is put in; syntax is the build's concern.
 */

interface Like<T> {
  readonly length: number;
  readonly [at: number]: T;
}

const whole = (given: number | undefined): number => Math.trunc(given ?? 0) || 0;

function at<T>(this: Like<T>, index?: number): T | undefined {
  const place = whole(index);
  return this[place < 0 ? this.length + place : place];
}

type Test<T> = (value: T, index: number, all: Like<T>) => unknown;

function findLastIndex<T>(this: Like<T>, test: Test<T>): number {
  for (let index = this.length - 1; index >= 0; index -= 1)
    if (test(this[index] as T, index, this)) return index;
  return -1;
}

function findLast<T>(this: Like<T>, test: Test<T>): T | undefined {
  return this[findLastIndex.call(this, test as Test<unknown>)];
}

function toReversed<T>(this: readonly T[]): T[] {
  return [...this].reverse();
}

function toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
  return [...this].sort(compare);
}

function hasOwn(object: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

const missing: readonly (readonly [object, Readonly<Record<string, unknown>>])[] = [
  [Array.prototype, { at, findLast, findLastIndex, toReversed, toSorted }],
  [String.prototype, { at }],
  [Object, { hasOwn }],
];

/** Puts in what is missing; what is there stays as it is. */
export function helpOlderWebViews(): void {
  for (const [owner, members] of missing)
    for (const [name, value] of Object.entries(members))
      if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}
