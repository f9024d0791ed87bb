import type { Folded } from './label-words';

/**
 * What was found for labels, kept with each label itself: it goes when the label goes. A map by label, weak or not, costs
 * the collector more than the finding does.
 */
export class LabelMemory<Answer> {
  static #made = 0;
  readonly #own: number;

  constructor() {
    this.#own = LabelMemory.#made;
    LabelMemory.#made += 1;
  }

  /** What was found for a label; `undefined` for nothing yet. */
  of({ found }: Folded): Answer | undefined {
    // A label has answers to a few questions only, each as a number and what was found.
    for (let i = 0; i < found.length; i += 2) if (found[i] === this.#own) return found[i + 1] as Answer;
    return undefined;
  }

  keep(label: Folded, answer: Answer): Answer {
    // Never by push: an array that grows holds room for sixteen more.
    label.found = label.found.length === 0 ? [this.#own, answer] : [...label.found, this.#own, answer];
    return answer;
  }
}
