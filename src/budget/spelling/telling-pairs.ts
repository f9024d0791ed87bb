import { stem } from '../../english/label-words';
import { isOneSlip } from '../../english/near-words';
import type { PhraseEntry } from '../phrase-table';
import { blockHeadings } from '../rows/blocks';
import { totalLabels } from '../rows/total-words';
import * as notSpending from '../treatment/not-spending-words';
import { guidanceRules } from '../treatment/rules';
import * as ofSheets from '../treatment/sheet-words';

/** Words of phrases that are too short to be near anything by themselves: `to` in `amount to collect`. */
const longestShort = 3;
/** These stand between any two words. */
const joining = new Set(['and', 'the', 'in', 'on', 'all', 'other']);
/** A slip in such a word has so many letters at least; single letters are initials and codes. */
const fewestLetters = 2;
/** Shorter words run together are too near to others. */
const shortestPair = 5;

interface Neighbours {
  readonly before: Set<string>;
  readonly after: Set<string>;
}

/** All phrases by which a label is told: those of the rules, and those of totals, blocks, titles and results. */
function tellingPhrases(): readonly string[] {
  const tables: readonly { readonly entries: readonly PhraseEntry[] }[] = [
    { entries: totalLabels },
    { entries: blockHeadings },
    ...Object.values(notSpending),
    ...Object.values(ofSheets),
  ];
  const entries = tables.flatMap((table) => table.entries);
  return [
    ...entries.flatMap(({ holds = [], begins = [], ends = [], whole = [] }) => [
      ...holds,
      ...begins,
      ...ends,
      ...whole,
    ]),
    ...guidanceRules.flatMap(({ words, and = [], without = [], under = [] }) => [
      ...words,
      ...and,
      ...without,
      ...under,
    ]),
  ];
}

const neighbours = new Map<string, Neighbours>();
/** Two words that stand next to each other in a phrase, written as one. */
const pairs = new Map<string, string>();
/** Short words by themselves, and with any one letter left out. */
const shortened = new Map<string, Set<string>>();

const phrasesOfAll = tellingPhrases();
const wordsOfAll = new Set(phrasesOfAll.flatMap((phrase) => phrase.split(' ')));
for (const phrase of phrasesOfAll) {
  const words = phrase.split(' ');
  words.forEach((word, i) => {
    const after = words[i + 1];
    if (after !== undefined && word.length >= fewestLetters && after.length >= fewestLetters)
      if (word.length + after.length >= shortestPair && !wordsOfAll.has(word + after))
        pairs.set(word + after, `${word} ${after}`);
    if (word.length > longestShort || joining.has(word) || !/^[a-z]+$/.test(word) || words.length < 2) return;
    const around = neighbours.get(word) ?? { before: new Set(), after: new Set() };
    neighbours.set(word, around);
    if (i > 0) around.before.add(stem(words[i - 1] ?? ''));
    if (after !== undefined) around.after.add(stem(after));
  });
}
for (const word of neighbours.keys())
  for (const form of [word, ...leftOut(word)]) {
    const known = shortened.get(form);
    if (known === undefined) shortened.set(form, new Set([word]));
    else known.add(word);
  }

function leftOut(word: string): readonly string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

const none: readonly string[] = [];

/** The short words of telling phrases that a word is one slip away from: none for nearly every word. */
export function shortWordsNear(written: string): readonly string[] {
  if (written.length < fewestLetters || written.length > longestShort + 1) return none;
  const found = new Set<string>();
  // Of four letters only one that is struck twice: `uuse`.
  const isDoubled = written.length <= longestShort || /(.)\1/.test(written);
  if (!isDoubled) return none;
  for (const form of [written, ...leftOut(written)])
    for (const word of shortened.get(form) ?? [])
      if (word !== written && isOneSlip(written, word)) found.add(word);
  return found.size === 0 ? none : [...found];
}

/** Which of the short words stands beside such neighbours in a phrase; `null` for none. */
export function shortWordBeside(
  possible: readonly string[],
  before: string | undefined,
  after: string | undefined,
): string | null {
  const [left, right] = [stem(before ?? ''), stem(after ?? '')];
  return (
    possible.find((word) => {
      const around = neighbours.get(word);
      return around?.before.has(left) === true || around?.after.has(right) === true;
    }) ?? null
  );
}

/** Two words of one phrase that were run together: `forpay`; `null` for none. */
export function partedPair(written: string): string | null {
  const pair = pairs.get(written);
  if (pair !== undefined) return pair;
  const singular = written.endsWith('s') ? pairs.get(written.slice(0, -1)) : undefined;
  return singular === undefined ? null : `${singular}s`;
}
