import type { Folded } from './label-words';

/** One bit in each of two whole numbers: so many lists a label can tell apart. */
const mostLists = 62;
const bitsInOne = 31;

/**
 * A list of words that every label is asked for. Each list has a bit of its own, and a label knows the bits of its words:
 * whether it holds a word of the list is one look, and not one for each word and list. Some forty lists are asked about
 * every label of a budget, and most labels hold a word of three or four of them.
 */
export class WordList {
  static readonly #bitsOf = new Map<string, { low: number; high: number }>();
  static #made = 0;
  readonly #low: number = 0;
  readonly #high: number = 0;
  readonly #hasBit: boolean;

  /** @param words as `fold` writes them */
  constructor(words: Iterable<string>) {
    const place = WordList.#made;
    this.#hasBit = place < mostLists;
    if (!this.#hasBit) return;
    WordList.#made += 1;
    if (place < bitsInOne) this.#low = 1 << place;
    else this.#high = 1 << (place - bitsInOne);
    for (const word of words) {
      const bits = WordList.#bitsOf.get(word) ?? { low: 0, high: 0 };
      bits.low |= this.#low;
      bits.high |= this.#high;
      WordList.#bitsOf.set(word, bits);
    }
  }

  /** Whether any word of the label is in the list; always, for a list that there was no bit left for. */
  meets(label: Folded): boolean {
    // A list made after the label was last asked is not in its bits yet.
    if (label.lists !== WordList.#made) WordList.#gather(label);
    return (label.low & this.#low) !== 0 || (label.high & this.#high) !== 0 || !this.#hasBit;
  }

  static #gather(label: Folded): void {
    label.low = 0;
    label.high = 0;
    for (const word of label.words) {
      const of = WordList.#bitsOf.get(word);
      if (of === undefined) continue;
      label.low |= of.low;
      label.high |= of.high;
    }
    label.lists = WordList.#made;
  }
}
