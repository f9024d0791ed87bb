import { inLatin, legible } from '../../english/legible';
import { contextsOf, inContext } from './meant-in-context';
import { shortWordBeside } from './telling-pairs';
import { meantTogether, writtenWord, type WrittenWord } from './written-words';

/** A word that was read as another, because it is one slip away from it or mixes letters of two scripts. */
export interface Slip {
  readonly written: string;
  readonly meant: string;
  readonly why: 'spelling' | 'script';
}

/** A text as it is read, with the words that were read as others. */
export interface Meant {
  readonly text: string;
  readonly slips: readonly Slip[];
}

const none: readonly Slip[] = [];
const mostRemembered = 20_000;
const remembered = new Map<string, Meant | null>();
const fine = /^[\x20-\x7e£‘’“”–—…•·\u00a0\n]*$/;

/** What a text says where its words are spelt rightly; `null` where they are, and nothing in it is unseen. */
export function asMeant(text: string): Meant | null {
  if (isRightThroughout(text)) return null;
  const before = remembered.get(text);
  if (before !== undefined) return before;
  const meant = readAfresh(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, meant);
  return meant;
}

interface Word {
  readonly word: WrittenWord;
  readonly from: number;
  readonly to: number;
}

const looseMark = /(\p{Script=Latin})\p{M}+/gu;
const letter = /[\p{L}\p{M}]+[\p{L}\p{M}\d]*|\d+[\p{L}\p{M}][\p{L}\p{M}\d]*/gu;

function readAfresh(printed: string): Meant | null {
  let text = printed;
  let slips = none;
  if (!fine.test(printed)) {
    // A mark that makes no letter of any language with the one below it is dirt.
    const clear = legible(printed).replace(looseMark, '$1');
    text = inLatin(clear);
    if (text !== clear) slips = scriptsMixed(clear, text);
  }
  const spelt = spelling(text);
  if (spelt !== null) return { text: spelt.text, slips: [...slips, ...spelt.slips] };
  return text === printed && slips.length === 0 ? null : { text, slips };
}

function scriptsMixed(clear: string, latin: string): readonly Slip[] {
  const written = clear.split(/\s+/);
  return latin.split(/\s+/).flatMap((meant, i): Slip[] => {
    const was = written[i] ?? '';
    return was === meant ? [] : [{ written: was, meant, why: 'script' }];
  });
}

/** The words of a text; digits alone are none. */
function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  const add = (from: number, to: number): void => {
    words.push({ word: writtenWord(text.slice(from, to)), from, to });
  };
  if (!fine.test(text)) {
    for (const match of text.matchAll(letter)) add(match.index, match.index + match[0].length);
    return words;
  }
  for (let from = nextWord(text, 0); from < text.length; from = nextWord(text, wordEnd)) add(from, wordEnd);
  return words;
}

/** Where the word ends that `nextWord` found last, and how many digits it holds. */
let wordEnd = 0;
let digitsInWord = 0;

/**
 * Where the next word of a text of plain letters begins; its length for none. One walk over the letters takes a tenth of
 * the time of a pattern and makes nothing for the collector, and nearly every text has plain letters only.
 */
function nextWord(text: string, after: number): number {
  let start = -1;
  let letters = 0;
  digitsInWord = 0;
  for (let i = after; i <= text.length; i += 1) {
    // Beyond the end there is no code.
    const code = text.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) letters += 1;
    else if (code >= 48 && code <= 57) digitsInWord += 1;
    else {
      wordEnd = i;
      if (letters > 0) return start;
      start = -1;
      digitsInWord = 0;
      continue;
    }
    if (start < 0) start = i;
  }
  return text.length;
}

/** Whether a text of plain letters holds no word that could be another: of nearly all texts that is soon said. */
function isRightThroughout(text: string): boolean {
  if (!fine.test(text)) return false;
  let before: WrittenWord | null = null;
  let end = 0;
  for (let from = nextWord(text, 0); from < text.length; from = nextWord(text, end)) {
    const isBeside = from - end === 1 && text.charCodeAt(end) === space;
    end = wordEnd;
    // A code makes nothing with any word; a year run on to one does.
    if (digitsInWord > 1 && (digitsInWord !== 4 || end - from < wordAndYear)) {
      before = null;
      continue;
    }
    const word = writtenWord(text.slice(from, end));
    if (!word.isRightByItself) return false;
    if (isBeside && before !== null && !(before.isRight && word.isRight))
      if (meantTogether(before, word) !== null) return false;
    before = word;
  }
  return true;
}

const isRightlySpelt = ({ word }: Word): boolean => word.isRight;

function spelling(text: string): Meant | null {
  const words = wordsIn(text);
  if (words.every(isRightlySpelt)) return null;
  const slips: Slip[] = [];
  let out = '';
  let done = 0;
  const put = (from: number, to: number, meant: string): void => {
    const printed = text.slice(from, to);
    out += text.slice(done, from) + inCaseOf(printed, meant);
    done = to;
    slips.push({ written: printed, meant: inCaseOf(printed, meant), why: 'spelling' });
  };
  const inSmallLetters = /\p{Ll}/u.test(text);
  for (let i = 0; i < words.length; i += 1) {
    const each = words[i];
    if (each === undefined || each.word.isRight) continue;
    const { word, from, to } = each;
    const after = words[i + 1];
    const joined =
      after !== undefined && areNeighbours(text, each, after) ? meantTogether(word, after.word) : null;
    if (joined !== null && after !== undefined) {
      put(from, after.to, joined);
      i += 1;
      continue;
    }
    const before = words[i - 1];
    if (before !== undefined && before.from >= done && areNeighbours(text, before, each)) {
      const behind = meantTogether(before.word, word);
      if (behind !== null) {
        put(before.from, to, behind);
        continue;
      }
    }
    const single =
      word.isShorthand && inSmallLetters
        ? word.asShortName
        : (word.owned ?? besideOthers(text, each, before, after) ?? word.byItself);
    if (single !== null) put(from, to, single);
  }
  return slips.length === 0 ? null : { text: out + text.slice(done), slips };
}

/** A single capital is more likely an initial than a word, but among capitals. */
function besideOthers(
  text: string,
  { word, from, to }: Word,
  before: Word | undefined,
  after: Word | undefined,
): string | null {
  const near =
    word.shortWords.length === 0
      ? null
      : shortWordBeside(word.shortWords, before?.word.lower, after?.word.lower);
  if (word.contexts.length === 0) return near;
  const lower = to - from === 1 && /\p{Ll}/u.test(text) ? text.slice(from, to) : word.lower;
  const possible = lower === word.lower ? word.contexts : contextsOf(lower);
  return inContext(possible, before?.word.lower, lower, after?.word.lower) ?? near;
}

const areNeighbours = (text: string, left: Word, right: Word): boolean =>
  right.from - left.to === 1 && text.charCodeAt(left.to) === space;
const space = 32;
/** Letters of a word and the four digits behind it. */
const wordAndYear = 8;

function inCaseOf(written: string, meant: string): string {
  if (meant.startsWith('s ')) return meant;
  if (written.length > 1 && written === written.toUpperCase()) return meant.toUpperCase();
  // `mEployees` began with a capital, before two letters were swapped.
  return !/^\p{L}?\p{Lu}/u.test(written) ? meant : meant.charAt(0).toUpperCase() + meant.slice(1);
}

/** A label that was read as it is meant, as it stands on the sheet. */
export function asWritten(label: string, slips: readonly Slip[]): string {
  if (slips.length === 0) return label;
  return slips.reduce((text, { written, meant }) => text.replace(meant, () => written), label);
}
