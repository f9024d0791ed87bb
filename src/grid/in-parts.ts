/** Long work that knows no clock, in parts: it yields where whoever drives it may let others have their turn. */
export type InParts<T> = Generator<undefined, T, undefined>;

/** Does the work to its end without a pause. */
export function toTheEnd<T>(work: InParts<T>): T {
  for (;;) {
    const part = work.next();
    if (part.done === true) return part.value;
  }
}
