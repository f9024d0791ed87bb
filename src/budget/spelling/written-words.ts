import { withoutMarks } from '../../english/legible';
import { NearWords } from '../../english/near-words';
import { phrases } from '../phrases';
import { otherWords, wholeWords } from './other-words';
import { contextsOf, type WordContext } from './meant-in-context';
import { mayFollow, shortRealWords } from './short-words';
import { partedPair, shortWordsNear } from './telling-pairs';
import { tellingWords, wordsBeside } from './telling-words';

/** Short names of the trade: too short to be near anything, but for two of their letters swapped. */
const initialisms = phrases`isb, hra, ctb, dhp, lea, dsg, ssa, fss, pfi, ict`;
const telling = tellingWords();
const near = new NearWords([...telling, ...initialisms], otherWords);
const shortNames = new Set(phrases`hb, hra, ctb, isb, dhp, lea`);
const noWords: readonly string[] = [];
const isShortName = (word: string): boolean => shortNames.has(word) || initialisms.includes(word);
const initials = new NearWords(initialisms, otherWords);
const known = new Set([...telling, ...wordsBeside()]);
const isKnown = (word: string): boolean =>
  known.has(word) || near.has(word) || (/[^s]s$/.test(word) && known.has(word.slice(0, -1)));

/** What is known of a word as it is written, whatever stands beside it. */
export interface WrittenWord {
  readonly lower: string;
  /** It holds digits: a code, and no word of ours. */
  readonly isCode: boolean;
  /** Spelt rightly, or nothing that a word of ours is near to. */
  readonly isRight: boolean;
  /** Capitals alone, and few: a short name among words in small letters. */
  readonly isShorthand: boolean;
  readonly contexts: readonly WordContext[];
  /** Short words of telling phrases that it may be meant for, beside the right neighbour. */
  readonly shortWords: readonly string[];
  /** By what stands behind its apostrophe. */
  readonly owned: string | null;
  /** By itself, as a short name and as any word. */
  readonly asShortName: string | null;
  readonly byItself: string | null;
  /** Nothing but the word next to it could make another of it. */
  readonly isRightByItself: boolean;
  /** What it makes with a word that stands behind it, where that was asked. */
  readonly together: Map<string, string | null>;
}

const mostRemembered = 20_000;
/** Words recur far more than labels: what is asked of a word by itself is asked once. */
const written = new Map<string, WrittenWord>();

/** @param text a word as it stands in its text */
export function writtenWord(text: string): WrittenWord {
  const before = written.get(text);
  if (before !== undefined) return before;
  // Codes hardly recur.
  if (severalDigits.test(text) && !beforeAYear.test(text))
    return { ...ofACode, lower: withoutMarks(text.toLowerCase()) };
  const lower = withoutMarks(text.toLowerCase());
  const isRight = isKnown(lower) || possessive.has(lower);
  const isShorthand = text.length < 5 && shorthand.test(text);
  const contexts = isRight ? [] : contextsOf(lower);
  const shortWords = isRight || isRealWord(lower) ? noWords : shortWordsNear(lower);
  const owned = isRight ? null : ownedWord(text);
  const asShortName = isRight || !isShorthand ? null : (twoShortNames(text) ?? initials.nearest(lower));
  const byItself = isRight
    ? null
    : (twoShortNames(text) ?? withoutYear(text) ?? near.nearest(lower) ?? parted(lower, text));
  const word: WrittenWord = {
    lower,
    isCode: false,
    isRight,
    isShorthand,
    contexts,
    shortWords,
    owned,
    asShortName,
    byItself,
    isRightByItself:
      contexts.length === 0 &&
      shortWords.length === 0 &&
      owned === null &&
      asShortName === null &&
      byItself === null,
    together: new Map(),
  };
  if (written.size >= mostRemembered) written.clear();
  written.set(text, word);
  return word;
}

/** No word of ours holds a digit: with two of them none is one slip away. */
const severalDigits = /\d.*\d/;
const ofACode: Omit<WrittenWord, 'lower'> = {
  isCode: true,
  isRight: true,
  isShorthand: false,
  contexts: [],
  shortWords: [],
  owned: null,
  asShortName: null,
  byItself: null,
  isRightByItself: true,
  together: new Map(),
};

/** `Programme2004`, `Programmefor2004`: a word and the year behind it, whose four digits make no code of it. */
const beforeAYear = /^(\p{L}{4,})((?:19|20)\d\d)$/u;

function withoutYear(text: string): string | null {
  const [, word = '', year = ''] = beforeAYear.exec(text) ?? [];
  if (word === '') return null;
  const known = writtenWord(word);
  if (known.byItself !== null) return `${known.byItself} ${year}`;
  return known.isRight ? `${word} ${year}` : null;
}

const isRealWord = (word: string): boolean =>
  shortRealWords.has(word) || otherWords.has(word) || wholeWords.has(word);

/** `Children'sCentres`: what stands behind the apostrophe. */
function ownedWord(written: string): string | null {
  const owned = /^s(\p{Lu}\p{Ll}{2,})$/u.exec(written);
  return owned === null ? null : `s ${owned[1]}`;
}

/** `HRARR` and `HBRA`: benefits, allowances and rebates by their initials, run together. */
function twoShortNames(written: string): string | null {
  const names = /^(N?HRA|HB|CTB)(RR|RA|HRA|CTB|DHP|LHA)s?$/.exec(written);
  return names === null ? null : `${names[1]} ${names[2]}`;
}

/** What an apostrophe leaves behind that was lost: `Children s Services`. */
const possessive = new Set(['s', 't']);
/** `ASC` and `NDR` are short names, and no slips of `uasc` and `nndr`. */
const shorthand = /^[A-Z]+s?$/;

/** Two words that are one with a space struck inside it, or two with the space one letter off. */
export function meantTogether(first: WrittenWord, second: WrittenWord): string | null {
  if (first.isCode || second.isCode) return null;
  const { together } = first;
  const before = together.get(second.lower);
  if (before !== undefined) return before;
  const meant = joinedWord(first.lower, second.lower);
  if (together.size < mostTogether) together.set(second.lower, meant);
  return meant;
}

const mostTogether = 200;

function joinedWord(first: string, second: string): string | null {
  const together = first + second;
  if (shortNames.has(together)) return together;
  if (together === 'tax' || together === 'of') return together;
  if (torn.has(together) && letterAlone.test(first.length === 1 ? first : second)) return together;
  if (together.length === 4) return isTornApart(first, second) ? together : null;
  if (together.length < 5 || together.length > longest) return null;
  // `In terest`: what is left is no word.
  const isTorn = first === 'in' && !isKnown(second) && !otherWords.has(second);
  if (near.has(together) && (isTorn || !standsAlone.has(first))) return together;
  for (const at of [first.length - 1, first.length + 1]) {
    const left = together.slice(0, at);
    const right = together.slice(at);
    if (left.length > 2 && right.length > 2 && isKnown(left) && isKnown(right)) return `${left} ${right}`;
  }
  return null;
}

/** Short words that decide, with a space inside them, where one half is a letter that is no word: `N et expenditure`. */
const torn = new Set(phrases`net, use, met, to, by, pays`);
const letterAlone = /^[^ai]$/;
const smallWords = new Set(
  phrases`a, i, an, as, at, be, by, do, go, he, if, in, is, it, me, my, no, of, on, or, so, to, up, us, we`,
);

/** `Ren t` and `Lev y`: neither half is a word. */
function isTornApart(first: string, second: string): boolean {
  const isWord = (half: string): boolean =>
    smallWords.has(half) || otherWords.has(half) || (half.length > 1 && isKnown(half));
  return near.has(first + second) && !isWord(first) && !isWord(second);
}

/** First halves that are printed apart as often as together: `Sub total`, `Child Care`. */
const standsAlone = new Set(
  phrases`sub, child, life, play, out, over, under, in, on, up, non, pre, self, inter, home, house, care, day`,
);
const prefixed = /^(?:over|under|inter(?!est)|counter)/;

/** No two telling words are longer together. */
const longest = 40;

/** Two words run together: one of them long, so that `lifeline` stays what it is. */
function parted(word: string, written: string): string | null {
  const hump = /^(\p{Lu}?\p{Ll}+)(\p{Lu}\p{Ll}+)$/u.exec(written);
  if (hump !== null) {
    const [left = '', right = ''] = [hump[1]?.toLowerCase(), hump[2]?.toLowerCase()];
    if (near.has(left) || near.has(right)) return `${left} ${right}`;
  }
  // A short name run together with the word behind it: `HRARent`.
  const named = /^(\p{Lu}{2,4})(\p{Lu}\p{Ll}+)$/u.exec(written);
  const initialsOf = named?.[1]?.toLowerCase() ?? '';
  const behind = named?.[2]?.toLowerCase() ?? '';
  if ((isShortName(initialsOf) && isKnown(behind)) || (behind.length > 4 && near.has(behind)))
    return `${named?.[1] ?? ''} ${named?.[2] ?? ''}`;
  // `HRAitem`.
  const item = /^(\p{Lu}{2,4})(\p{Ll}{4,})$/u.exec(written);
  if (item !== null && isShortName(item[1]?.toLowerCase() ?? '')) return `${item[1]} ${item[2]}`;
  // `NonHRA`, `theHRA`.
  const without = /^(Non|[Tt]he|of|to|for|in|on|by|from|and|re)(\p{Lu}{2,4})$/u.exec(written);
  if (without !== null && isShortName(without[2]?.toLowerCase() ?? ''))
    return `${without[1]?.toLowerCase()} ${without[2]}`;
  // `ispaid`.
  const told = /^(is|are|was|be|being)(paid|funded|financed|met|spent)$/.exec(word)?.slice(1);
  if (told !== undefined) return told.join(' ');
  // Too short for the rule below, and no words by themselves.
  const short =
    /^(bad)(debts?)$|^(full)(time)$|^(of|to|for|by|from|on|in)(the|lines?)$|^([a-z]{4,})(levy|levies)$/
      .exec(word)
      ?.slice(1)
      .filter(Boolean);
  if (
    short !== undefined &&
    (/^(?:bad|full)$/.test(short[0] ?? '') ||
      /^(?:the|lines?)$/.test(short[1] ?? '') ||
      isKnown(short[0] ?? ''))
  )
    return short.join(' ');
  // `payerson`: too short for the rule below, and the second word is a small one.
  const small = /^([a-z]{5,})(on|in|of|to|by|for|at)$/.exec(word)?.slice(1);
  if (small !== undefined && !wholeWords.has(word) && !otherWords.has(word) && isKnown(small[0] ?? ''))
    return small.join(' ');
  // `Useof balances`.
  const head = word.endsWith('of') ? word.slice(0, -2) : '';
  if (head.length > 2 && !wholeWords.has(word) && (head === 'use' || near.has(head))) return `${head} of`;
  const pair = wholeWords.has(word) || otherWords.has(word) ? null : partedPair(word);
  if (pair !== null) return pair;
  if (word.length < 9 || word.length > longest || wholeWords.has(word) || prefixed.test(word)) return null;
  for (let at = 2; at <= word.length - 2; at += 1) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    // Both telling, as in `TOTALGROSS`, they may be shorter.
    const bothTell = left.length > 4 && right.length > 4 && near.has(left) && near.has(right);
    if (at < 6 && word.length - at < 6 && !bothTell) continue;
    if ((near.has(left) || near.has(right)) && isKnown(left) && isKnown(right)) return `${left} ${right}`;
  }
  return longWordIn(word);
}

const longWord = 8;
/** A short word behind it has so many letters. */
const behindIt = 3;

/** A long telling word with a short one run on to it that no list knows: `concessionarybus`. */
function longWordIn(word: string): string | null {
  const [left, right] = [word.slice(0, -behindIt), word.slice(-behindIt)];
  return left.length >= longWord && near.has(left) && mayFollow(right) ? `${left} ${right}` : null;
}
