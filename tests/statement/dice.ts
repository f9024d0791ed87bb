/** Numbers from a seed: the same seed, the same variant. */
export class Dice {
  constructor(private state: number) {}

  /** A whole number from `from` to `to`. */
  roll(from: number, to: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) % (to - from + 1));
  }

  pick<Held>(list: readonly Held[]): Held {
    const held = list[this.roll(0, list.length - 1)];
    if (held === undefined) throw new RangeError('nothing to pick from');
    return held;
  }
}
