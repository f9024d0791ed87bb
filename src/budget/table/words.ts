const initialism = /\b(?:[a-z]\.){2,}/g;
const apostrophes = /['’‘`´]/g;
const breaks = /[^a-z0-9%£]+/g;

/** Plurals fold onto their singular, so that a rule is written once: `levies` → `levy`, `services` → `service`. */
export function stem(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('us') || word.endsWith('is')) return word;
  return word.slice(0, -1);
}

/** Labels recur, within a sheet and between its readings: the last so many are remembered. */
const mostRemembered = 150_000;
const remembered = new Map<string, Plain>();

interface Plain {
  readonly words: readonly string[];
  readonly text: string;
}

function plain(text: string): Plain {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const simple = text
    .toLowerCase()
    .replace(initialism, (letters) => letters.replaceAll('.', ''))
    .replaceAll('&', ' and ')
    .replace(apostrophes, '')
    .replace(breaks, ' ')
    .trim();
  const words = simple === '' ? [] : simple.split(' ').map(stem);
  const read = { words, text: words.join(' ') };
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, read);
  return read;
}

/**
 * The words of a label for matching: lower case, `&` as `and`, without punctuation, each in the singular.
 * `S.E.N.` is one word, `Children's` is `children`, `non-HRA` is two words.
 */
export function wordsOf(text: string): readonly string[] {
  return plain(text).words;
}

/** The same words joined: equal for labels that differ only in case, punctuation, spacing or plural. */
export function plainLabel(text: string): string {
  return plain(text).text;
}
