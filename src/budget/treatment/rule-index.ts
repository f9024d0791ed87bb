import { fold, stem, wordsOf, type Folded } from '../../english/label-words';
import { LabelMemory } from '../../english/label-memory';
import { WordList } from '../../english/word-list';
import type { WordRule } from './word-rule';

interface Phrase {
  readonly words: readonly string[];
}

/** Phrases of which a label may hold any: most are one word, which is found at once. */
interface Phrases {
  readonly single: ReadonlySet<string>;
  readonly longer: readonly Phrase[];
  readonly none: boolean;
}

interface CompiledRule {
  readonly rule: WordRule;
  readonly order: number;
  readonly and: Phrases;
  readonly without: Phrases;
  readonly under: readonly Phrase[];
  readonly only: ReadonlySet<string>;
}

interface IndexedPhrase extends Phrase {
  readonly compiled: CompiledRule;
}

/** Phrases by their first word, so that a label meets only the rules that could speak of it. */
export interface RuleIndex {
  readonly byFirstWord: ReadonlyMap<string, readonly IndexedPhrase[]>;
  /** The first words, and short forms of them: most labels of a ledger hold none. */
  readonly firsts: WordList;
  /** Labels recur within a book, and all of them when it is read again: the rules that name them are remembered. */
  readonly named: LabelMemory<readonly NamingRule[]>;
}

/** Words that may stand beside a whole-label phrase without changing what it names. */
const idle = new Set([
  'service',
  'budget',
  'total',
  'net',
  'gross',
  'cost',
  'the',
  'expenditure',
  'other',
  'general',
  'less',
  'sub',
  'payment',
  'of',
  'to',
  'and',
]);

function phrase(text: string): Phrase {
  return { words: text.split(' ').map(stem) };
}

function phrasesOf(texts: readonly string[]): Phrases {
  const all = texts.map(phrase);
  return {
    single: new Set(all.filter(({ words }) => words.length === 1).flatMap(({ words }) => words)),
    longer: all.filter(({ words }) => words.length > 1),
    none: all.length === 0,
  };
}

export function indexRules(rules: readonly WordRule[]): RuleIndex {
  const byFirstWord = new Map<string, IndexedPhrase[]>();
  rules.forEach((rule, order) => {
    const compiled: CompiledRule = {
      rule,
      order,
      and: phrasesOf(rule.and ?? []),
      without: phrasesOf(rule.without ?? []),
      under: (rule.under ?? []).map(phrase),
      only: new Set(
        rule.only === undefined
          ? []
          : [...rule.only, ...rule.words.flatMap((text) => text.split(' '))].map(stem),
      ),
    };
    for (const each of rule.words) {
      const indexed = { ...phrase(each), compiled };
      const first = indexed.words[0] ?? '';
      const known = byFirstWord.get(first);
      if (known === undefined) byFirstWord.set(first, [indexed]);
      else known.push(indexed);
    }
  });
  const firsts = new WordList([...byFirstWord.keys(), ...spelledOut.keys()]);
  return { byFirstWord, firsts, named: new LabelMemory() };
}

function standsAt(label: readonly string[], start: number, { words }: Phrase): boolean {
  if (start + words.length > label.length) return false;
  for (let i = 0; i < words.length; i += 1) if (label[start + i] !== words[i]) return false;
  return true;
}

const denying = new Set(['not', 'non', 'excluding', 'except', 'without', 'outside']);

/** Whether a heading speaks of a phrase: `Expenditure not delegated to schools` does not speak of `delegated to schools`. */
function speaksOf(heading: readonly string[], phrases: readonly Phrase[]): boolean {
  for (const each of phrases) {
    for (let start = 0; start + each.words.length <= heading.length; start += 1) {
      if (standsAt(heading, start, each) && !heading.slice(0, start).some((word) => denying.has(word)))
        return true;
    }
  }
  return false;
}

function holdsAny(label: readonly string[], { single, longer }: Phrases): boolean {
  for (const word of label) if (single.has(word)) return true;
  for (const each of longer) {
    for (let start = 0; start + each.words.length <= label.length; start += 1) {
      if (standsAt(label, start, each)) return true;
    }
  }
  return false;
}

/** What of a line a rule may ask, besides its label. */
export interface RuleContext {
  /** Headings above the line. */
  readonly section: readonly string[];
  readonly negative: boolean;
  readonly negativeNet: boolean;
}

/** A rule that names a label, whatever stands around it; what it asks of the line itself is for `fits`. */
export interface NamingRule {
  readonly rule: WordRule;
  readonly order: number;
  readonly under: readonly Phrase[];
}

/** The rules that name a label by its words, in the published order. */
export function rulesNaming(index: RuleIndex, label: Folded): readonly NamingRule[] {
  if (!index.firsts.meets(label)) return noRules;
  return index.named.of(label) ?? index.named.keep(label, namedAfresh(index, label.words));
}

const noRules: readonly NamingRule[] = [];

/** Words as ledgers shorten them to fit a column. */
const spelledOut: ReadonlyMap<string, string> = new Map([
  ['hsg', 'housing'],
  ['ben', 'benefit'],
  ['allce', 'allowance'],
  ['allow', 'allowance'],
  ['allowce', 'allowance'],
  ['alls', 'allowance'],
  ['reb', 'rebate'],
  ['educ', 'education'],
  ['mgt', 'management'],
  ['mgmt', 'management'],
  ['mngmt', 'management'],
  ['svc', 'service'],
  ['svcs', 'service'],
  ['serv', 'service'],
  ['contrib', 'contribution'],
  ['contribn', 'contribution'],
  ['govt', 'government'],
  ['exp', 'expenditure'],
  ['expend', 'expenditure'],
  ['pymt', 'payment'],
  ['pymts', 'payment'],
  ['payt', 'payment'],
  ['discr', 'discretionary'],
  ['prov', 'provision'],
]);

/** The words of a label as the rules are written: `Hsg Ben` is housing benefit. */
export function inFull(words: readonly string[]): readonly string[] {
  for (const word of words)
    if (spelledOut.has(word)) return words.map((each) => spelledOut.get(each) ?? each);
  return words;
}

/** Rules of the label at hand: what is handed out is cut to its length, for an array that grew holds room for more. */
const named: CompiledRule[] = [];

function namedAfresh(index: RuleIndex, printed: readonly string[]): readonly NamingRule[] {
  const words = inFull(printed);
  named.length = 0;
  for (let start = 0; start < words.length; start += 1) {
    const candidates = index.byFirstWord.get(words[start] ?? '');
    if (candidates === undefined) continue;
    for (const indexed of candidates) {
      const { compiled } = indexed;
      if (standsAt(words, start, indexed) && !named.includes(compiled) && names(indexed, words, start))
        insert(compiled);
    }
  }
  return named.length === 0 ? noRules : named.slice();
}

/** Puts a rule in its place: of two or three rules a sort would cost more than they do. */
function insert(rule: CompiledRule): void {
  let at = named.length;
  named.push(rule);
  for (let above = named[at - 1]; above !== undefined && above.order > rule.order; above = named[at - 1]) {
    named[at] = above;
    at -= 1;
  }
  named[at] = rule;
}

function names({ words, compiled }: IndexedPhrase, label: readonly string[], start: number): boolean {
  const { rule, and, without, only } = compiled;
  if (rule.whole === true && !isWhole(words, label)) return false;
  if (rule.starts === true && start !== 0) return false;
  if (rule.ends === true && start + words.length !== label.length) return false;
  if (!and.none && !holdsAny(label, and)) return false;
  if (!without.none && holdsAny(label, without)) return false;
  if (only.size > 0) for (const word of label) if (!only.has(word)) return false;
  return true;
}

function isWhole(phrase: readonly string[], label: readonly string[]): boolean {
  for (const word of label) if (!phrase.includes(word) && !idle.has(word)) return false;
  return true;
}

/** The first rule, in the published order, that names the label and fits the line; `null` when none does. */
export function findRule(index: RuleIndex, label: string, context: RuleContext): WordRule | null {
  return firstFitting(rulesNaming(index, fold(label)), context);
}

export function firstFitting(named: readonly NamingRule[], context: RuleContext): WordRule | null {
  for (const each of named) if (fits(each, context)) return each.rule;
  return null;
}

function fits({ rule, under }: NamingRule, context: RuleContext): boolean {
  if (rule.negative === 'amount' && !context.negative) return false;
  if (rule.negative === 'net' && !context.negativeNet) return false;
  if (under.length === 0) return true;
  for (const heading of context.section) if (speaksOf(wordsOf(heading), under)) return true;
  return false;
}
