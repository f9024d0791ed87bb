import { inLatin, legible, withoutMarks } from '../../english/legible';
import { NearWords } from '../../english/near-words';
import { phrases } from '../phrases';
import { otherWords, wholeWords } from './other-words';
import { inContext } from './meant-in-context';
import { tellingWords, wordsBeside } from './telling-words';

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

/** Short names of the trade: too short to be near anything, but for two of their letters swapped. */
const initialisms = phrases`isb, hra, ctb, dhp, lea, dsg, ssa, fss, pfi, ict`;
const none: readonly Slip[] = [];
const mostRemembered = 150_000;
const remembered = new Map<string, Meant | null>();
const fine = /^[\x20-\x7e£‘’“”–—…•·\u00a0\n]*$/;

const telling = tellingWords();
const near = new NearWords([...telling, ...initialisms], otherWords);
const shortNames = new Set(phrases`hb, hra, ctb, isb, dhp, lea`);
const isShortName = (word: string): boolean => shortNames.has(word) || initialisms.includes(word);
const initials = new NearWords(initialisms, otherWords);
const known = new Set([...telling, ...wordsBeside()]);
const isKnown = (word: string): boolean =>
  known.has(word) || near.has(word) || (/[^s]s$/.test(word) && known.has(word.slice(0, -1)));

/** What a text says where its words are spelt rightly; `null` where they are, and nothing in it is unseen. */
export function asMeant(text: string): Meant | null {
  const before = remembered.get(text);
  if (before !== undefined) return before;
  const meant = readAfresh(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, meant);
  return meant;
}

interface Word {
  readonly lower: string;
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

function spelling(text: string): Meant | null {
  let words: Word[] | null = null;
  for (const match of text.matchAll(letter)) {
    words ??= [];
    words.push({
      lower: withoutMarks(match[0].toLowerCase()),
      from: match.index,
      to: match.index + match[0].length,
    });
  }
  if (words === null) return null;
  const slips: Slip[] = [];
  let out = '';
  let done = 0;
  const put = (from: number, to: number, meant: string): void => {
    const written = text.slice(from, to);
    out += text.slice(done, from) + inCaseOf(written, meant);
    done = to;
    slips.push({ written, meant: inCaseOf(written, meant), why: 'spelling' });
  };
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined || isKnown(word.lower) || possessive.has(word.lower)) continue;
    const after = neighbour(text, word, words[i + 1]);
    const joined = after === null ? null : meantTogether(word.lower, after.lower);
    if (joined !== null && after !== null) {
      put(word.from, after.to, joined);
      i += 1;
      continue;
    }
    const before = words[i - 1];
    if (before !== undefined && before.from >= done && neighbour(text, before, word) !== null) {
      const behind = meantTogether(before.lower, word.lower);
      if (behind !== null) {
        put(before.from, word.to, behind);
        continue;
      }
    }
    const short =
      word.to - word.from < 5 && /\p{Ll}/u.test(text) && shorthand.test(text.slice(word.from, word.to));
    const single = short
      ? initials.nearest(word.lower)
      : (ownedWord(text.slice(word.from, word.to)) ??
        inContext(before?.lower, wordOf(text, word), words[i + 1]?.lower) ??
        near.nearest(word.lower) ??
        parted(word.lower, text.slice(word.from, word.to)));
    if (single !== null) put(word.from, word.to, single);
  }
  return slips.length === 0 ? null : { text: out + text.slice(done), slips };
}

/** `Children'sCentres`: what stands behind the apostrophe. */
function ownedWord(written: string): string | null {
  const owned = /^s(\p{Lu}\p{Ll}{2,})$/u.exec(written);
  return owned === null ? null : `s ${owned[1]}`;
}

/** What an apostrophe leaves behind that was lost: `Children s Services`. */
const possessive = new Set(['s', 't']);
/** `ASC` and `NDR` are short names, and no slips of `uasc` and `nndr`. */
const shorthand = /^[A-Z]+s?$/;

function neighbour(text: string, left: Word, right: Word | undefined): Word | null {
  return right !== undefined && text.slice(left.to, right.from) === ' ' ? right : null;
}

/** Two words that are one with a space struck inside it, or two with the space one letter off. */
function meantTogether(first: string, second: string): string | null {
  const together = first + second;
  if (shortNames.has(together)) return together;
  if (together === 'tax' || together === 'of') return together;
  if (torn.has(together) && letterAlone.test(first.length === 1 ? first : second)) return together;
  if (together.length === 4) return isTornApart(first, second) ? together : null;
  if (together.length < 5 || together.length > longest) return null;
  if (near.has(together) && !standsAlone.has(first)) return together;
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
const prefixed = /^(?:over|under|inter|counter)/;

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
  const short = named?.[1]?.toLowerCase() ?? '';
  const behind = named?.[2]?.toLowerCase() ?? '';
  if ((isShortName(short) && isKnown(behind)) || (behind.length > 4 && near.has(behind)))
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
  const pair = /^(bad)(debts?)$|^(of|to|for|by|from|on|in)(the|lines?)$|^([a-z]{4,})(levy|levies)$/
    .exec(word)
    ?.slice(1)
    .filter(Boolean);
  if (
    pair !== undefined &&
    (pair[0] === 'bad' || /^(?:the|lines?)$/.test(pair[1] ?? '') || isKnown(pair[0] ?? ''))
  )
    return pair.join(' ');
  // `payerson`: too short for the rule below, and the second word is a small one.
  const small = /^([a-z]{5,})(on|in|of|to|by|for|at)$/.exec(word)?.slice(1);
  if (small !== undefined && !wholeWords.has(word) && !otherWords.has(word) && isKnown(small[0] ?? ''))
    return small.join(' ');
  // `Useof balances`.
  const head = word.endsWith('of') ? word.slice(0, -2) : '';
  if (head.length > 2 && !wholeWords.has(word) && (head === 'use' || near.has(head))) return `${head} of`;
  if (word.length < 9 || word.length > longest || wholeWords.has(word) || prefixed.test(word)) return null;
  for (let at = 2; at <= word.length - 2; at += 1) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    // Both telling, as in `TOTALGROSS`, they may be shorter.
    const bothTell = left.length > 4 && right.length > 4 && near.has(left) && near.has(right);
    if (at < 6 && word.length - at < 6 && !bothTell) continue;
    if ((near.has(left) || near.has(right)) && isKnown(left) && isKnown(right)) return `${left} ${right}`;
  }
  return null;
}

/** A single capital is more likely an initial than a word, but among capitals. */
function wordOf(text: string, { lower, from, to }: Word): string {
  return to - from === 1 && /\p{Ll}/u.test(text) ? text.slice(from, to) : lower;
}

function inCaseOf(written: string, meant: string): string {
  if (meant.startsWith('s ')) return meant;
  if (written.length > 1 && written === written.toUpperCase()) return meant.toUpperCase();
  // `mEployees` began with a capital, before two letters were swapped.
  return !/^\p{L}?\p{Lu}/u.test(written) ? meant : meant.charAt(0).toUpperCase() + meant.slice(1);
}

/** A label that was read as it is meant, as it stands on the sheet. */
export function asWritten(label: string, slips: readonly Slip[]): string {
  return slips.reduce((text, { written, meant }) => text.replace(meant, () => written), label);
}
