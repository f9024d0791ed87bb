import type { StatementRow } from '../../guidance/edition';
import { phrases } from '../phrases';
import { fold, stem, wordsOf, type Folded } from '../../english/label-words';
import { sectorWords } from './sector-words';

interface Phrase {
  readonly words: readonly string[];
  readonly weak: boolean;
  readonly says: Said;
}

/** What a text says of its sector: a row id, `null` for one that no row or more than one row fits. */
interface Said {
  readonly sector: string | null;
  readonly weak: boolean;
}

/** The sector of a line by its label, its headings (outermost first) and the sheet's title; `null` where no row fits. */
export type SectorOf = (label: Folded, printed: string, section: readonly string[]) => string | null;

const everySaid = new Map<string, Said>();
const said = (sector: string | null, weak: boolean): Said => {
  const key = `${sector ?? ''} ${weak}`;
  let known = everySaid.get(key);
  if (known === undefined) {
    known = { sector, weak };
    everySaid.set(key, known);
  }
  return known;
};

const byFirstWord = new Map<string, Phrase[]>();
for (const { sector, words, weak = [] } of sectorWords) {
  for (const [list, isWeak] of [
    [words, false],
    [weak, true],
  ] as const) {
    for (const text of list) {
      const phrase: Phrase = { words: text.split(' ').map(stem), weak: isWeak, says: said(sector, isWeak) };
      const first = phrase.words[0] ?? '';
      const known = byFirstWord.get(first);
      if (known === undefined) byFirstWord.set(first, [phrase]);
      else known.push(phrase);
    }
  }
}
// The longest phrase at a word is the one that is meant: a car park is no park.
for (const each of byFirstWord.values()) each.sort((a, b) => b.words.length - a.words.length);

function standsAt(label: readonly string[], start: number, words: readonly string[]): boolean {
  if (start + words.length > label.length) return false;
  for (let i = 1; i < words.length; i += 1) if (label[start + i] !== words[i]) return false;
  return true;
}

function phraseAt(words: readonly string[], start: number): Phrase | undefined {
  for (const each of byFirstWord.get(words[start] ?? '') ?? noPhrases)
    if (standsAt(words, start, each.words)) return each;
  return undefined;
}
const noPhrases: readonly Phrase[] = [];

const severalSectors: Said = { sector: null, weak: false };
const severalWeakly: Said = { sector: null, weak: true };

/** What the words of a text say, longest phrases first; `undefined` where they say nothing. */
function saidBy(words: readonly string[]): Said | undefined {
  let strong: Said | undefined;
  let weak: Said | undefined;
  for (let start = 0; start < words.length;) {
    const phrase = phraseAt(words, start);
    if (phrase === undefined) {
      start += 1;
      continue;
    }
    if (phrase.weak) weak = weak === undefined || weak === phrase.says ? phrase.says : severalWeakly;
    else strong = strong === undefined || strong === phrase.says ? phrase.says : severalSectors;
    start += phrase.words.length;
  }
  return strong ?? weak;
}

const plainTitle = new Set(
  phrases`
    and, the, of, for, to, in, budget, estimate, revenue, service, department, directorate, division, committee, portfolio, panel,
    select, board, cabinet, executive, summary, detail, detailed, original, revised, approved, net, gross, expenditure,
    council, total, general, fund, group, area, cash, limit, controllable, page, appendix, annex, schedule, sheet, base`,
);

/** Whether a title is about one service and nothing else: `Social Services revenue estimates 2004/05` is, `Report of the Director of Finance` is not. */
function onlyNames(title: string): boolean {
  const words = wordsOf(title);
  if (words.length > 12 || /^(?:report|council tax|to)\b/.test(words.join(' '))) return false;
  const named = new Set<string>();
  for (let start = 0; start < words.length;) {
    const phrase = phraseAt(words, start);
    for (const word of phrase?.words ?? []) named.add(word);
    start += phrase?.words.length ?? 1;
  }
  return named.size > 0 && words.every((word) => named.has(word) || plainTitle.has(word) || /\d/.test(word));
}

/**
 * Finds sectors for the lines of one sheet. A label's own words decide before its headings, the nearest heading before
 * those around it, and the title last; a label or heading that names two sectors is mapped to none.
 *
 * @param rows the edition's rows, whose names and aliases (table 3.1 and the returns) are known as they stand
 * @param titles what the sheet is called and what stands above its table
 */
export function sectorFinder(rows: readonly StatementRow[], titles: readonly string[]): SectorOf {
  const named = new Map<string, Said>();
  const firstOfNames = new Set<string>();
  for (const { id, label, aliases } of rows) {
    for (const name of [label, ...aliases]) {
      const { words, text } = fold(name);
      named.set(text, said(id, false));
      firstOfNames.add(words[0] ?? '');
    }
  }
  const sayOf = (folded: Folded, printed: string): Said | undefined =>
    (firstOfNames.has(folded.words[0] ?? '') ? named.get(folded.text) : undefined) ??
    // A note in brackets qualifies a name: `Street cleansing (not chargeable to highways)`, `Education (Councillor A Smith)`.
    (printed.includes('(') ? saidBy(wordsOf(printed.replace(/\([^)]*\)?/g, ' '))) : undefined) ??
    saidBy(folded.words);
  const say = (text: string): Said | undefined => sayOf(fold(text), text);
  const title = titles
    .filter(onlyNames)
    .map(say)
    .find((said) => said !== undefined && !said.weak);
  let lastSection: readonly string[] | null = null;
  let around: Said | undefined;
  return (label, printed, section) => {
    if (section !== lastSection) {
      lastSection = section;
      around =
        section.reduceRight<Said | undefined>((found, heading) => found ?? say(heading), undefined) ?? title;
    }
    const own = sayOf(label, printed);
    if (own === undefined) return around?.sector ?? null;
    return own.weak && around !== undefined && !around.weak ? around.sector : own.sector;
  };
}
