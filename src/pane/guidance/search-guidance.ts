import MiniSearch from 'minisearch';
import type { GuidanceEntry } from './entries';

/** Finds entries by words, whole, begun or nearly right; an entry's own number is found first. */
export class GuidanceSearch {
  readonly #index = new MiniSearch<GuidanceEntry & { readonly key: number }>({
    idField: 'key',
    fields: ['id', 'title', 'says', 'cites'],
    searchOptions: {
      boost: { id: 4, title: 2 },
      prefix: (word) => word.length > 2,
      fuzzy: (word) => (word.length > 4 && !/\d/.test(word) ? 0.2 : false),
      combineWith: 'AND',
    },
  });

  constructor(private readonly entries: readonly GuidanceEntry[]) {
    this.#index.addAll(entries.map((entry, key) => ({ ...entry, key })));
  }

  /** The best first; where no entry holds every word, those that hold some. */
  find(asked: string): readonly GuidanceEntry[] {
    const all = this.#index.search(asked);
    const found = all.length > 0 ? all : this.#index.search(asked, { combineWith: 'OR' });
    return found.flatMap(({ id }) => {
      const entry = this.entries[Number(id)];
      return entry === undefined ? [] : [entry];
    });
  }
}
