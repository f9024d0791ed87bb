import { withoutMarks } from './legible';

const initialism = /\b(?:[a-z]\.){2,}/g;
const apostrophes = /['’‘`´]/g;
const breaks = /[^a-z0-9%£]+/g;
/** Marks beyond plain letters that part words and do nothing else; what is not among them the quick walk leaves to `carefully`. */
const parting = new Set([...'“”–—…•·\u00a0'].map((mark) => mark.charCodeAt(0)));
const inWords = /[A-Za-z0-9%£]/;
const kindOfPlain = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return inWords.test(letter) ? 1 : /[.'`]/.test(letter) ? 2 : letter === '&' ? 3 : 0;
});
const [parts, inWord, needsCare, ampersand] = [0, 1, 2, 3];
const pound = 163;

function kindOf(code: number): number {
  if (code < 128) return kindOfPlain[code] ?? parts;
  return code === pound ? inWord : parting.has(code) ? parts : needsCare;
}

/** Plurals fold onto their singular, so that a rule is written once: `levies` → `levy`, `services` → `service`. */
export function stem(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('us') || word.endsWith('is')) return word;
  return word.slice(0, -1);
}

/** Which lists of words a label meets, and of how many lists that was asked: found when a list first asks, see `WordList`. */
export interface ListBits {
  low: number;
  high: number;
  lists: number;
}

/** A label as it is matched. */
export interface Folded extends ListBits {
  /** Lower case, without punctuation, each in the singular. */
  readonly words: readonly string[];
  /** The same words joined. */
  readonly text: string;
  /** See `LabelMemory`. */
  found: readonly unknown[];
}

const nothingFound: readonly unknown[] = [];
/** Labels recur, within a sheet and between its readings: the last so many are remembered. */
const mostRemembered = 150_000;
const remembered = new Map<string, Folded>();
const nine = 57;
const allDigits = /^\d+$/;
/** Words recur far more than labels: each is held once, so that comparing two is comparing where they stand. */
const mostWords = 50_000;
const singular = new Map<string, string>();

/**
 * Folds a label for matching: lower case, `&` as `and`, without punctuation, each word in the singular. `S.E.N.` is one
 * word, `Children's` is `children`, `non-HRA` is two words.
 */
export function fold(text: string): Folded {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const words = quickly(text) ?? carefully(text);
  const joined = words.length === 1 ? (words[0] ?? '') : words.join(' ');
  const folded: Folded = {
    words,
    // Most texts are their words already: one string for both is one less to keep.
    text: joined === text ? text : joined,
    found: nothingFound,
    low: 0,
    high: 0,
    lists: 0,
  };
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, folded);
  return folded;
}

/** @param word in any case */
function oneOf(word: string): string {
  // Numbers hardly recur.
  if (word.charCodeAt(0) <= nine && allDigits.test(word)) return word;
  const known = singular.get(word);
  if (known !== undefined) return known;
  const stemmed = stem(word.toLowerCase());
  if (singular.size >= mostWords) singular.clear();
  singular.set(word, stemmed);
  return stemmed;
}

function carefully(text: string): readonly string[] {
  const simple = withoutMarks(text)
    .toLowerCase()
    .replace(initialism, (letters) => letters.replaceAll('.', ''))
    .replaceAll('&', ' and ')
    .replace(apostrophes, '')
    .replace(breaks, ' ')
    .trim();
  return simple === '' ? [] : simple.split(' ').map(oneOf);
}

/** Words of the text at hand: what is handed out is cut to its length, for an array that grew holds room for more. */
const found: string[] = [];

/** The same for a text without stops and apostrophes, in one walk over its letters; `null` for any other. */
function quickly(text: string): readonly string[] | null {
  let count = 0;
  let start = -1;
  for (let i = 0; i < text.length; i += 1) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === inWord) {
      if (start < 0) start = i;
      continue;
    }
    if (kind === needsCare) return null;
    if (start >= 0) {
      found[count] = oneOf(text.slice(start, i));
      count += 1;
      start = -1;
    }
    if (kind !== ampersand) continue;
    found[count] = 'and';
    count += 1;
  }
  if (start >= 0) {
    found[count] = oneOf(text.slice(start));
    count += 1;
  }
  return found.slice(0, count);
}

/** The words of a label for matching; see `fold`. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).words;
}

/** The same words joined: equal for labels that differ only in case, punctuation, spacing or plural. */
export function plainLabel(text: string): string {
  return fold(text).text;
}
