import { stem, type Folded } from '../english/label-words';
import { LabelMemory } from '../english/label-memory';
import { WordList } from '../english/word-list';

/**
 * What a label says, as a list of phrases that a finance officer can read. Phrases are written as `fold` writes labels:
 * lower case, in the singular, without punctuation. Any one of them is enough.
 */
export interface PhraseEntry {
  /** In plain words, what the entry knows. */
  readonly name: string;
  /** A label that it knows, as councils print it. */
  readonly example: string;
  /** Anywhere in the label, as whole words next to each other. */
  readonly holds?: readonly string[];
  /** At the label's beginning, words such as `less` or `total` before it left aside. */
  readonly begins?: readonly string[];
  /** At the label's end. */
  readonly ends?: readonly string[];
  /** The whole label, the words of `beside` left aside. */
  readonly whole?: readonly string[];
  /** Words that may stand before or behind a phrase of `whole`, and before one of `begins`, without changing what it says. */
  readonly beside?: readonly string[];
  /** From one word to another with only words of `through` between: `net` … `expenditure`. */
  readonly spans?: {
    readonly from: readonly string[];
    readonly through: readonly string[];
    readonly to: readonly string[];
  };
  /** And any of these, anywhere. */
  readonly and?: readonly string[];
  /** And none of these. */
  readonly without?: readonly string[];
}

type Words = readonly string[];

interface Compiled<Entry extends PhraseEntry> {
  readonly entry: Entry;
  readonly holds: readonly Words[];
  readonly begins: readonly Words[];
  readonly ends: readonly Words[];
  readonly whole: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly through: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly and: readonly Words[];
  readonly without: readonly Words[];
}

/** A table of phrases: which entry, in the table's order, is the first to know a label. */
export class PhraseTable<Entry extends PhraseEntry> {
  readonly #compiled: readonly Compiled<Entry>[];
  /** Entries by every word with which one of their phrases begins: most labels meet none. */
  readonly #byWord = new Map<string, readonly number[]>();
  readonly #firsts: WordList;
  readonly #known = new LabelMemory<Entry | null>();

  constructor(readonly entries: readonly Entry[]) {
    this.#compiled = entries.map(compile);
    this.#compiled.forEach(({ holds, begins, ends, whole, from }, i) => {
      const firsts = [
        ...from,
        ...[...holds, ...begins, ...ends].map((words) => words[0] ?? ''),
        ...[...whole].map((text) => text.split(' ')[0] ?? ''),
      ];
      for (const first of new Set(firsts)) this.#byWord.set(first, [...(this.#byWord.get(first) ?? []), i]);
    });
    this.#firsts = new WordList(this.#byWord.keys());
  }

  /** The words of which a label holds one where the table knows it. */
  get firstWords(): readonly string[] {
    return [...this.#byWord.keys()];
  }

  find(label: Folded): Entry | null {
    // Only what took a search is worth remembering.
    if (!this.#firsts.meets(label)) return null;
    const known = this.#known.of(label);
    return known === undefined ? this.#known.keep(label, this.#search(label)) : known;
  }

  knows(label: Folded): boolean {
    return this.find(label) !== null;
  }

  #search(label: Folded): Entry | null {
    let first: number | null = null;
    for (const word of label.words)
      for (const i of this.#byWord.get(word) ?? []) {
        if (first !== null && i >= first) continue;
        const compiled = this.#compiled[i];
        if (compiled !== undefined && says(compiled, label)) first = i;
      }
    return first === null ? null : (this.#compiled[first]?.entry ?? null);
  }
}

function compile<Entry extends PhraseEntry>(entry: Entry): Compiled<Entry> {
  const split = (texts: readonly string[] = []): readonly Words[] =>
    texts.map((text) => text.split(' ').map(stem));
  return {
    entry,
    holds: split(entry.holds),
    begins: split(entry.begins),
    ends: split(entry.ends),
    whole: new Set(split(entry.whole).map((words) => words.join(' '))),
    beside: new Set((entry.beside ?? []).map(stem)),
    from: new Set((entry.spans?.from ?? []).map(stem)),
    through: new Set((entry.spans?.through ?? []).map(stem)),
    to: new Set((entry.spans?.to ?? []).map(stem)),
    and: split(entry.and),
    without: split(entry.without),
  };
}

// Asked for every label and table: plain loops, which make nothing for the collector.
function says<Entry extends PhraseEntry>(entry: Compiled<Entry>, { words: label, text }: Folded): boolean {
  const { holds, begins, ends, whole, beside, and, without } = entry;
  let from = 0;
  while (from < label.length && beside.has(label[from] ?? '')) from += 1;
  const said =
    holdsAny(label, holds) ||
    beginsWithAny(label, from, beside, begins) ||
    endsWithAny(label, ends) ||
    (whole.size > 0 && (whole.has(text) || isWhole(label, from, beside, whole))) ||
    (entry.from.size > 0 && spans(label, entry));
  return said && (and.length === 0 || holdsAny(label, and)) && !holdsAny(label, without);
}

function holdsAny(label: Words, phrases: readonly Words[]): boolean {
  for (const phrase of phrases) if (holdsPhrase(label, phrase)) return true;
  return false;
}

function beginsWithAny(
  label: Words,
  from: number,
  beside: ReadonlySet<string>,
  phrases: readonly Words[],
): boolean {
  for (const phrase of phrases)
    if (standsAt(label, 0, phrase) || beginsAfter(label, from, beside, phrase)) return true;
  return false;
}

function endsWithAny(label: Words, phrases: readonly Words[]): boolean {
  for (const phrase of phrases) if (standsAt(label, label.length - phrase.length, phrase)) return true;
  return false;
}

/** A phrase may itself begin with a word that is left aside: `net expenditure` behind `total`. */
function beginsAfter(label: Words, from: number, beside: ReadonlySet<string>, phrase: Words): boolean {
  for (let start = 1; start <= from; start += 1) if (standsAt(label, start, phrase)) return true;
  return beside.size > 0 && standsAt(label, from, phrase);
}

/** The whole label, but for words beside it. */
function isWhole(
  label: Words,
  from: number,
  beside: ReadonlySet<string>,
  whole: ReadonlySet<string>,
): boolean {
  let to = label.length;
  // Where every word may be left aside, the phrase stands anywhere among them.
  while (to > 0 && beside.has(label[to - 1] ?? '')) to -= 1;
  if (from === 0 && to === label.length) return false;
  for (let start = 0; start <= from; start += 1)
    for (let end = Math.max(to, start + 1); end <= label.length; end += 1)
      if (whole.has(label.slice(start, end).join(' '))) return true;
  return false;
}

function spans(
  label: Words,
  {
    from,
    through,
    to,
  }: {
    readonly from: ReadonlySet<string>;
    readonly through: ReadonlySet<string>;
    readonly to: ReadonlySet<string>;
  },
): boolean {
  for (let start = 0; start < label.length; start += 1) {
    if (!from.has(label[start] ?? '')) continue;
    for (let i = start + 1; i < label.length; i += 1) {
      const word = label[i] ?? '';
      if (to.has(word)) return true;
      if (!through.has(word)) break;
    }
  }
  return false;
}

function standsAt(label: Words, start: number, phrase: Words): boolean {
  if (start < 0 || start + phrase.length > label.length) return false;
  for (let i = 0; i < phrase.length; i += 1) if (label[start + i] !== phrase[i]) return false;
  return true;
}

function holdsPhrase(label: Words, phrase: Words): boolean {
  for (let start = 0; start + phrase.length <= label.length; start += 1)
    if (standsAt(label, start, phrase)) return true;
  return false;
}
