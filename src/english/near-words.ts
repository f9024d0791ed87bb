/**
 * Finds the word that a mistyped one is one slip away from: a letter left out, put in, swapped with its neighbour or
 * struck for another. Short words are close to too many others: of four letters only a swapped, doubled or missing
 * letter counts, of three only a swapped or doubled one.
 */
export class NearWords {
  private readonly forms: ReadonlySet<string>;
  /** Each word with any one letter left out. */
  private readonly shortened = new Map<string, string[]>();
  private readonly found = new Map<string, string | null>();

  /**
   * @param words in lower case; their plurals are added
   * @param others words that are right as they are, however near
   */
  constructor(
    words: Iterable<string>,
    private readonly others: ReadonlySet<string>,
  ) {
    const forms = new Set<string>();
    for (const word of words) {
      forms.add(word);
      if (word.length > 3 && !word.endsWith('s'))
        forms.add(/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`);
    }
    this.forms = forms;
    for (const form of forms) {
      for (let i = 0; i < form.length; i += 1) {
        const short = form.slice(0, i) + form.slice(i + 1);
        const known = this.shortened.get(short);
        if (known === undefined) this.shortened.set(short, [form]);
        else if (!known.includes(form)) known.push(form);
      }
    }
  }

  has(word: string): boolean {
    return this.forms.has(word);
  }

  /** @returns `null` for a word that is known, or near none */
  nearest(word: string): string | null {
    const known = this.found.get(word);
    if (known !== undefined) return known;
    const nearest =
      this.forms.has(word) || word.length < 3 || this.others.has(word) ? null : this.search(word);
    if (this.found.size >= mostRemembered) this.found.clear();
    this.found.set(word, nearest);
    return nearest;
  }

  private search(word: string): string | null {
    let best: string | null = null;
    let surest = false;
    // Two letters swapped, or one struck twice, are likelier than any other slip.
    const offer = (form: string, sure = false): void => {
      if (best === null || (sure && !surest) || (sure === surest && form.length > best.length)) best = form;
      surest ||= sure;
    };
    for (const form of this.shortened.get(word) ?? []) if (form.length >= 4) offer(form);
    for (let i = 0; i < word.length; i += 1) {
      const short = word.slice(0, i) + word.slice(i + 1);
      const twice = word[i] === word[i + 1];
      if (this.forms.has(short) && (short.length >= 5 || (short.length >= 2 && twice))) offer(short, twice);
      for (const form of this.shortened.get(short) ?? []) {
        if (form.length !== word.length || form.length < 3) continue;
        const swap = swapped(word, form);
        if (swap || (form.length >= 5 && apart(word, form) === 1)) offer(form, swap);
      }
    }
    return best;
  }
}

/** Whether two texts are the same but for one slip of the pen at most; short ones must be the same. */
export function oneSlipApart(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= shortestApart && isOneSlip(a, b));
}

/** Whether one slip of the pen, or none, makes one text of the other, however short. */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  const rest = short.length === long.length ? 1 : 0;
  return short.slice(from + rest) === long.slice(from + 1) || (rest === 1 && swapped(short, long));
}

const shortestApart = 8;
const mostRemembered = 150_000;

function apart(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) count += 1;
  return count;
}

function swapped(a: string, b: string): boolean {
  for (let i = 0; i + 1 < a.length; i += 1) {
    if (a[i] === b[i]) continue;
    return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  }
  return false;
}
